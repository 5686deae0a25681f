/** What of a plan everybody may read: the choice, and who made it before. */

import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import { capital, describePublicDecision, formatDate, plural } from '../../domain/dutch/index.ts';
import type { Publication, PublicInput } from '../../domain/public/public-plan.ts';
import type { StoredPublication } from '../../prisma/publications.ts';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  input: PublicInput;
  chosen: Publication;
  history: StoredPublication[];
  saved: boolean;
}

export function PublicationPage({ context, input, chosen, history, saved }: Props) {
  const path = pathOf(context);
  return (
    <Layout title="Openbare pagina" header={context.header} current="overview">
      {saved && (
        <Message kind="done">
          <p>Uw keuze is bewaard. Bezoekers zien het binnen vijf minuten.</p>
        </Message>
      )}
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {chosen.isOn ? (
          <>
            De openbare pagina staat aan: <a href={`/openbaar${path}`}>bekijk haar</a>.
          </>
        ) : (
          'De openbare pagina staat uit. Niemand buiten de gemeente ziet iets van dit plan.'
        )}
      </p>
      <p>
        Er staan doelen op, en van de acties die u kiest wat het is, wanneer het klaar moet zijn en
        hoe ver het is. Namen, redenen en notities staan er nooit op.
      </p>
      <form method="post" action={`${path}/openbaar`}>
        <Choice type="checkbox" name="aan" id="aan" value="ja" checked={chosen.isOn}>
          De openbare pagina staat aan
        </Choice>
        {input.themes.map((theme) => (
          <fieldset>
            <legend>{theme.name}</legend>
            {input.actions
              .filter(({ themeKey }) => themeKey === theme.key)
              .map(({ key, what }) => (
                <Choice
                  {...{ type: 'checkbox', name: 'actie', id: `actie-${key}`, value: key }}
                  checked={chosen.actionKeys.includes(key)}
                >
                  {what}
                </Choice>
              ))}
          </fieldset>
        ))}
        <DecisionChoices {...{ input, chosen }} today={context.today} />
        <Button>Bewaar deze keuze</Button>
      </form>
      <History history={history} context={context} />
    </Layout>
  );
}

interface DecisionProps {
  input: PublicInput;
  chosen: Publication;
  today: IsoDate;
}

function DecisionChoices({ input, chosen, today }: DecisionProps) {
  if (input.decisions.length === 0) return null;
  return (
    <fieldset>
      <legend>Besluiten van overleggen die zijn afgesloten</legend>
      <p>Een besluit staat er alleen op als ook de actie openbaar is.</p>
      {input.decisions.map((decision) => {
        const what = input.actions.find(({ key }) => key === decision.actionKey)?.what ?? '';
        return (
          <Choice
            {...{ type: 'checkbox', name: 'besluit', value: decision.id }}
            id={`besluit-${decision.id}`}
            checked={chosen.decisionIds.includes(decision.id)}
          >
            {describePublicDecision({ ...decision, what }, today)}
          </Choice>
        );
      })}
    </fieldset>
  );
}

function History({ history, context }: Pick<Props, 'history' | 'context'>) {
  if (history.length === 0) return null;
  const calendar = calendarOf(context.plan.days.calendar);
  return (
    <section>
      <h2>Wie dit koos</h2>
      <ul>
        {history.map(({ at, author, isOn, actionKeys, decisionIds }) => (
          <li>
            {capital(formatDate(calendar.dateOf(at), context.today))}
            {author === '' ? '' : `, ${author}`}: {isOn ? 'aan' : 'uit'}, met{' '}
            {plural(actionKeys.length, 'actie', 'acties')} en{' '}
            {plural(decisionIds.length, 'besluit', 'besluiten')}.
          </li>
        ))}
      </ul>
    </section>
  );
}
