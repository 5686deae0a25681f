/** Money, capacity and the table per theme: counts and amounts, nothing averaged. */

import { capital, sayFte, sayMoney } from '../../domain/dutch/index.ts';
import { standingWords, themeKindWords } from '../../domain/dutch/labels.ts';
import type { Capacity as CapacityData } from '../../domain/plan/plan.ts';
import type { ReportMoney, ReportTheme } from '../../domain/reports/report.ts';
import { standings } from '../../domain/reports/line.ts';
import { DataList, Fact } from '../site/components/data-list.tsx';

export function Money({ money }: { money: ReportMoney }) {
  return (
    <DataList>
      <Fact name="Gepland voor alle acties">{sayMoney(money.plannedCents)}</Fact>
      <Fact name="Onvoorzien">{sayMoney(money.contingencyCents)}</Fact>
      <Fact name="Totaal in het plan">{sayMoney(money.statedTotalCents)}</Fact>
      {money.cancelledCents > 0 && (
        <Fact name="Gepland voor gestopte acties">{sayMoney(money.cancelledCents)}</Fact>
      )}
    </DataList>
  );
}

export function Capacity({ capacity }: { capacity: CapacityData }) {
  return (
    <DataList>
      <Fact name="Vaste capaciteit">{sayFte(capacity.statedRegularFte)}</Fact>
      <Fact name="Extra voor prioriteiten">{sayFte(capacity.statedPriorityFte)}</Fact>
    </DataList>
  );
}

/** Only columns that hold something, worst first. */
export function ThemeTable({ themes }: { themes: ReportTheme[] }) {
  const shown = standings.filter((standing) => themes.some(({ counts }) => counts[standing] > 0));
  return (
    <section>
      <h2>Per thema</h2>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Thema en doel voor 2027</th>
            {shown.map((standing) => (
              <th scope="col" class="number">
                {capital(standingWords[standing])}
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
                {theme.name} <span class="quiet">({themeKindWords[theme.kind]})</span>
                <Goals goals={theme.goals} />
              </th>
              {shown.map((standing) => (
                <td class="number" data-label={capital(standingWords[standing])}>
                  {theme.counts[standing] === 0 ? '–' : theme.counts[standing]}
                </td>
              ))}
              <td class="number" data-label="Gepland">
                {sayMoney(theme.plannedCents)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
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
