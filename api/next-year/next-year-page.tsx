/** The turn of the year: what every action brought, what goes on, and the button that drafts the next plan. */

import { capital, describeClaims, describeGoal, plural } from '../../domain/dutch/index.ts';
import { turnLabels } from '../../domain/dutch/turn-sentences.ts';
import type { Turn } from '../../domain/next-year/next-plan.ts';
import type { ReportLine } from '../../domain/reports/line.ts';
import type { TurnOfYear } from '../use-cases/next-year.ts';
import { Button } from '../site/components/button.tsx';
import type { FieldError } from '../site/components/error-summary.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  turn: TurnOfYear;
  /** Of every action, by its key. */
  lines: ReadonlyMap<string, ReportLine>;
  problems: FieldError[];
}

const order: Turn[] = ['unfinished', 'goes_on', 'comes_back', 'finished', 'stopped'];

export function NextYearPage({ context, turn, lines, problems }: Props) {
  const path = pathOf(context);
  const { plan } = turn;
  return (
    <Layout title={`Het plan van ${String(plan.year)}`} header={context.header} current="overview">
      <ErrorSummary lead="Het concept is nog niet gemaakt." errors={problems} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Van dit plan {plan.actions.length === 1 ? 'gaat' : 'gaan'}{' '}
        {plural(plan.actions.length, 'actie', 'acties')} mee naar {plan.year}. Het concept is een
        planbestand: u kunt het bekijken en veranderen voordat het gaat lopen.
      </p>
      <form method="post" action={`${path}/volgend-jaar`}>
        <Button>Maak het concept van {plan.year}</Button>
      </form>
      {turn.ownerless.length > 0 && <Ownerless {...{ turn, lines, path }} />}
      {order.map((kind) => (
        <TurnList {...{ kind, turn, lines, context }} />
      ))}
      <Goals turn={turn} lines={lines} />
      <section aria-labelledby="voorstel">
        <h2 id="voorstel">Wat een voorstel is</h2>
        <ul>
          <li>Bedragen en capaciteit: die van dit jaar.</li>
          <li>Overleggen en rapportages: dezelfde dag van de week, 52 weken later.</li>
          <li>
            Wat te laat is, moet in het eerste kwartaal klaar. Wie meer tijd kreeg, houdt die datum.
          </li>
          <li>Eigen sluitingsdagen staan er niet in. Vul ze aan.</li>
        </ul>
      </section>
    </Layout>
  );
}

function Ownerless({ turn, lines, path }: Pick<Props, 'turn' | 'lines'> & { path: string }) {
  return (
    <section aria-labelledby="zonder">
      <h2 id="zonder">Kies nog een actiehouder ({turn.ownerless.length})</h2>
      <p>De actiehouder is vertrokken. In het concept staat de partij of de coördinator.</p>
      <ul>
        {turn.ownerless.map((key) => (
          <li>
            <a href={`${path}/acties/${key}`}>{lines.get(key)?.what ?? key}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ListProps extends Pick<Props, 'context' | 'turn' | 'lines'> {
  kind: Turn;
}

function TurnList({ kind, turn, lines, context }: ListProps) {
  const path = pathOf(context);
  const found = turn.turns.flatMap((one) => {
    const line = one.turn === kind ? lines.get(one.key) : undefined;
    return line === undefined ? [] : [{ key: one.key, line }];
  });
  if (found.length === 0) return null;
  const id = `acties-${kind}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {capital(turnLabels[kind])} ({found.length})
      </h2>
      <ul class="rows">
        {found.map(({ key, line }) => (
          <li>
            <p>
              <a href={`${path}/acties/${key}`}>{line.what}</a>
            </p>
            <p>{describeClaims(line.claims, context.today)}</p>
            {line.results.map(
              ({ author, text }) =>
                text !== '' && (
                  <p>
                    “{text}” ({author})
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the year brought each goal: by how many of its theme's actions, and which. */
function Goals({ turn, lines }: Pick<Props, 'turn' | 'lines'>) {
  return (
    <section aria-labelledby="doelen">
      <h2 id="doelen">Doelen, en wat eraan bijdroeg</h2>
      {turn.plan.themes.map((theme) => {
        // In the order of the plan: a report puts its lines in an order of its own.
        const done = turn.turns
          .flatMap(({ key }) => lines.get(key) ?? [])
          .filter(({ themeId, status }) => themeId === theme.id && status === 'completed');
        return (
          <>
            <h3>{theme.name}</h3>
            <ul>
              {theme.goals.map((goal) => (
                <li>{describeGoal(goal)}</li>
              ))}
            </ul>
            <p>
              {done.length === 0
                ? 'Nog geen actie is klaar.'
                : `Klaar: ${done.map(({ shortName }) => shortName).join(', ')}.`}
            </p>
          </>
        );
      })}
    </section>
  );
}
