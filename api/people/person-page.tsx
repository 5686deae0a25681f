/** One person or party: how they are reached, what they answer for, and who stands in. */

import { addDays } from '../../domain/calendar.ts';
import { capital, formatDate, formatList } from '../../domain/dutch/index.ts';
import { audienceLabels } from '../../domain/dutch/labels.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { PersonDetails } from '../../prisma/person-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { PersonOptions } from '../site/components/person-options.tsx';
import { DataList, Fact } from '../site/components/data-list.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { PersonHistory } from './person-history.tsx';
import type { AbsenceProblem } from '../use-cases/add-absence.ts';

interface Props {
  context: PageContext;
  person: PersonDetails;
}

/** An absence as it was sent, and what is wrong in it. */
export interface AbsenceSent {
  problem: AbsenceProblem | null;
  /** By the name of its field. */
  typed: Record<string, string>;
}

interface PageProps extends Props {
  outcome: string | null;
  sent: AbsenceSent;
}

export function PersonPage({ context, person, outcome, sent }: PageProps) {
  const errors = sent.problem === null ? [] : absenceErrors[sent.problem];
  const gone = person.leftOn !== null && person.leftOn <= context.today;
  return (
    <Layout title={person.name} header={context.header} current="directory">
      <ErrorSummary lead="Er is niets veranderd." errors={errors} />
      <Outcome outcome={outcome} />
      <PersonFacts context={context} person={person} />
      <Owned context={context} person={person} />
      {!gone && <Absences {...{ context, person, errors }} typed={sent.typed} />}
      {!gone && person.kind === 'person' && can(context.viewer, 'change_directory') && (
        <Leaving context={context} person={person} />
      )}
      <PersonHistory context={context} person={person} />
    </Layout>
  );
}

const outcomes: Record<string, { kind: 'done' | 'problem'; text: string }> = {
  afwezig: {
    kind: 'done',
    text: 'Vastgelegd. In deze periode krijgt de vervanger de mails. Daarna volgt een overzicht.',
  },
  terug: { kind: 'done', text: 'Vastgelegd. Vanaf vandaag gaan de mails weer naar deze persoon.' },
  vertrokken: {
    kind: 'done',
    text: 'Vastgelegd. Deze persoon krijgt geen mail meer, de links werken niet meer en aanmelden kan niet meer. Wijs hieronder voor elke actie een ander aan.',
  },
  al_vertrokken: {
    kind: 'problem',
    text: 'Er is niets veranderd. Deze persoon was al vertrokken.',
  },
};

const absenceErrors: Record<AbsenceProblem, FieldError[]> = {
  no_date: [
    { at: 'afwezig-van', text: 'Kies de eerste dag.' },
    { at: 'afwezig-tot', text: 'Kies de dag terug.' },
  ],
  wrong_date: [
    { at: 'afwezig-tot', text: 'De dag terug moet na vandaag en na de eerste dag liggen.' },
  ],
  no_deputy: [{ at: 'afwezig-vervanger', text: 'Kies wie de mails krijgt.' }],
  overlap: [
    {
      at: 'afwezig-van',
      text: 'Voor deze periode staat er al een vervanger. Haal die eerst weg.',
    },
  ],
};

function Outcome({ outcome }: { outcome: string | null }) {
  const found = outcomes[outcome ?? ''];
  if (found === undefined) return null;
  return (
    <Message kind={found.kind}>
      <p>{found.text}</p>
    </Message>
  );
}

function PersonFacts({ context, person }: Props) {
  const held = roles.filter((role) => person.roles.includes(role));
  return (
    <DataList>
      {person.jobTitle !== '' && <Fact name="Functie">{person.jobTitle}</Fact>}
      {person.partyName !== null && <Fact name="Hoort bij">{person.partyName}</Fact>}
      <Fact name="Mailadres">
        {person.address ?? 'geen eigen adres: de mensen van deze partij krijgen de mails'}
      </Fact>
      <Fact name="Rol">
        {held.length === 0 ? 'geen' : capital(formatList(held.map((role) => audienceLabels[role])))}
      </Fact>
      {person.leftOn !== null && (
        <Fact name="Vertrokken">{formatDate(person.leftOn, context.today)}</Fact>
      )}
    </DataList>
  );
}

function Owned({ context, person }: Props) {
  return (
    <section>
      <h2>Open acties</h2>
      {person.owned.length === 0 ? (
        <p>Geen.</p>
      ) : (
        <>
          <ul class="rows">
            {person.owned.map(({ planId, key, what, dueOn }) => (
              <li>
                <a href={`/${planId}/acties/${key}`}>{what}</a>
                {dueOn !== null && `: ${formatDate(dueOn, context.today)}`}
              </li>
            ))}
          </ul>
          <p>
            <a href={`${pathOf(context)}/overdracht/${person.key}`}>
              Overdrachtsdossier van {person.name}
            </a>
          </p>
        </>
      )}
    </section>
  );
}

interface AbsencesProps extends Props {
  errors: FieldError[];
  typed: Record<string, string>;
}

function Absences({ context, person, errors, typed }: AbsencesProps) {
  const path = `/${context.plan.municipality.id}/adresboek/${person.key}`;
  const { today } = context;
  return (
    <section>
      <h2>Afwezig</h2>
      {person.absences.length > 0 && (
        <ul class="rows">
          {person.absences.map(({ id, deputyName, fromOn, untilOn }) => (
            <li>
              <p>
                Van {formatDate(fromOn, today)} tot {formatDate(untilOn, today)}. De mails gaan naar{' '}
                {deputyName}.
              </p>
              <form method="post" action={`${path}/terug`}>
                <Button kind="secondary-action" name="afwezigheid" value={id}>
                  {fromOn <= today ? 'Is weer terug' : 'Gaat niet door'}
                </Button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details open={errors.length > 0}>
        <summary>Meld afwezigheid</summary>
        <form method="post" action={`${path}/afwezig`}>
          <p>De vervanger krijgt de mails en kan antwoorden. De actie blijft van {person.name}.</p>
          <Field
            id="afwezig-van"
            label="Eerste dag afwezig"
            problem={problemAt(errors, 'afwezig-van')}
          >
            {(tied) => (
              <input {...tied} name="van" type="date" required min={today} value={typed['van']} />
            )}
          </Field>
          <Field
            id="afwezig-tot"
            label="Eerste dag terug"
            problem={problemAt(errors, 'afwezig-tot')}
          >
            {(tied) => (
              <input
                {...tied}
                name="tot"
                type="date"
                required
                min={addDays(today, 1)}
                value={typed['tot']}
              />
            )}
          </Field>
          <Field
            id="afwezig-vervanger"
            label="Wie krijgt de mails?"
            problem={problemAt(errors, 'afwezig-vervanger')}
          >
            {(tied) => (
              <select {...tied} name="vervanger" required>
                <PersonOptions people={person.candidates} chosen={typed['vervanger']} />
              </select>
            )}
          </Field>
          <p>
            <Button>Leg vast</Button>
          </p>
        </form>
      </details>
    </section>
  );
}

/** Two steps, since it cannot be taken back here. */
function Leaving({ context, person }: Props) {
  return (
    <section>
      <h2>Vertrek</h2>
      <details>
        <summary>{person.name} is vertrokken</summary>
        <form
          method="post"
          action={`/${context.plan.municipality.id}/adresboek/${person.key}/vertrokken`}
        >
          <p>
            {person.name} krijgt vanaf nu geen mail meer. Links in oude mails werken niet meer.
            {person.owned.length > 0 &&
              ' De open acties hebben dan een nieuwe actiehouder nodig. Download eerst het overdrachtsdossier.'}
          </p>
          <Button>Meld vertrek van {person.name}</Button>
        </form>
      </details>
    </section>
  );
}
