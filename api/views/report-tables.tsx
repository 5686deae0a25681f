/** Money, capacity and the table per theme: counts and amounts, nothing averaged. */

import { capital, sayFte, sayMoney } from '../../domain/dutch.ts';
import { standingWords, themeKindWords } from '../../domain/dutch-words.ts';
import type { Capacity as CapacityData } from '../../domain/plan.ts';
import type { ReportMoney, ReportTheme } from '../../domain/report.ts';
import { standings } from '../../domain/report-line.ts';

export function Money({ money }: { money: ReportMoney }) {
  return (
    <dl>
      <dt>Gepland voor alle acties</dt>
      <dd>{sayMoney(money.plannedCents)}</dd>
      <dt>Onvoorzien</dt>
      <dd>{sayMoney(money.contingencyCents)}</dd>
      <dt>Totaal in het plan</dt>
      <dd>{sayMoney(money.statedTotalCents)}</dd>
      {money.cancelledCents > 0 && (
        <>
          <dt>Gepland voor gestopte acties</dt>
          <dd>{sayMoney(money.cancelledCents)}</dd>
        </>
      )}
    </dl>
  );
}

export function Capacity({ capacity }: { capacity: CapacityData }) {
  return (
    <dl>
      <dt>Vaste capaciteit</dt>
      <dd>{sayFte(capacity.statedRegularFte)}</dd>
      <dt>Extra voor prioriteiten</dt>
      <dd>{sayFte(capacity.statedPriorityFte)}</dd>
    </dl>
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
