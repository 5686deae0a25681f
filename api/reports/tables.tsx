/** Money, capacity and the table per theme: counts and amounts, nothing averaged. */

import { capital, formatFte, formatMoney, plural } from '../../domain/dutch/index.ts';
import { describeScope, statusLabels, themeKindLabels } from '../../domain/dutch/labels.ts';
import type { Capacity as CapacityData } from '../../domain/plan/plan.ts';
import type { ReportMoney, ReportTheme } from '../../domain/reports/report.ts';
import { reportedStatuses } from '../../domain/action/status.ts';
import { DataList, Fact } from '../site/components/data-list.tsx';

export function Money({ money }: { money: ReportMoney }) {
  return (
    <>
      <DataList>
        <Fact name="Gepland voor alle acties">{formatMoney(money.plannedCents)}</Fact>
        <Fact name="Onvoorzien">{formatMoney(money.contingencyCents)}</Fact>
        <Fact name="Totaal in het plan">{formatMoney(money.statedTotalCents)}</Fact>
        {money.cancelledCents > 0 && (
          <Fact name="Gepland voor gestopte acties">{formatMoney(money.cancelledCents)}</Fact>
        )}
      </DataList>
      <InThePlan text={money.explanation} />
    </>
  );
}

export function Capacity({ capacity }: { capacity: CapacityData }) {
  return (
    <>
      <DataList>
        <Fact name="Capaciteit in het plan">
          {formatFte(capacity.statedRegularFte + capacity.statedPriorityFte)}
        </Fact>
        <Fact name="Daarvan voor regulier werk">{formatFte(capacity.statedRegularFte)}</Fact>
        <Fact name="Daarvan voor de prioriteiten">{formatFte(capacity.statedPriorityFte)}</Fact>
      </DataList>
      <InThePlan text={capacity.explanation} />
    </>
  );
}

/** A plan's own words: what it says of money and people is not ours to say anew (V33). */
function InThePlan({ text }: { text: string }) {
  return text === '' ? null : <p>In het plan staat: “{text}”</p>;
}

/** Only columns that hold something, worst first. */
export function ThemeTable({ themes }: { themes: ReportTheme[] }) {
  const shown = reportedStatuses.filter((status) =>
    themes.some(({ counts }) => counts[status] > 0),
  );
  return (
    <section>
      <h2>Per thema</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Thema, met de doelen uit het plan</th>
            {shown.map((status) => (
              <th scope="col" class="number">
                {capital(statusLabels[status])}
              </th>
            ))}
            <th scope="col" class="number">
              Gepland
            </th>
          </tr>
        </thead>
        <tbody>
          {themes.map((theme) => (
            <tr>
              <th scope="row">
                {theme.name} <span class="quiet">({themeKindLabels[theme.kind]})</span>
                {theme.scaling !== null && <p>{capital(describeScope(theme.scaling))}</p>}
                <Goals goals={theme.goals} />
              </th>
              {shown.map((status) => (
                <td class="number" data-label={capital(statusLabels[status])}>
                  {theme.counts[status] === 0 ? '–' : theme.counts[status]}
                  {status === 'overdue' && missing(theme.missingEvaluations)}
                </td>
              ))}
              <td class="number" data-label="Gepland">
                {formatMoney(theme.plannedCents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function missing(count: number): string {
  return count === 0 ? '' : `, ${plural(count, 'evaluatie ontbreekt', 'evaluaties ontbreken')}`;
}

function Goals({ goals }: { goals: string[] }) {
  return (
    <ul class="goals">
      {goals.map((goal) => (
        <li>{goal}</li>
      ))}
    </ul>
  );
}
