/** Money, capacity and the table per theme: counts and amounts, nothing averaged. */

import type { IsoDate } from '../../domain/calendar.ts';
import { boardNames } from '../../domain/dutch/meetings.ts';
import {
  capital,
  formatDate,
  formatFte,
  formatMoney,
  formatSignedFte,
  plural,
} from '../../domain/dutch/index.ts';
import { describeScope, statusLabels, themeKindLabels } from '../../domain/dutch/labels.ts';
import type { Capacity as CapacityData } from '../../domain/plan/plan.ts';
import type { ReportCapacityLine, ReportMove, ReportPot } from '../../domain/reports/means.ts';
import type { ReportMoney, ReportTheme } from '../../domain/reports/report.ts';
import { reportedStatuses } from '../../domain/action/status.ts';
import { AmountLeft, AmountTable } from '../site/components/amount-table.tsx';
import { DataList, Fact } from '../site/components/data-list.tsx';

export function Money({ money, on }: { money: ReportMoney; on: IsoDate }) {
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
      <PotTable pots={money.pots} />
      <Moves moves={money.moves} on={on} />
    </>
  );
}

/** What runs over is red, and says so in words. */
function PotTable({ pots }: { pots: ReportPot[] }) {
  const sorted = [...pots].sort(
    (a, b) => Math.min(a.availableCents, 0) - Math.min(b.availableCents, 0),
  );
  return (
    <AmountTable
      first="Pot"
      columns={[...amountNames.map(([, name]) => name), 'Vrij']}
      rows={sorted.map((pot) => ({
        name: pot.name,
        amounts: [
          ...amountNames.map(([amount]) => formatMoney(pot[amount])),
          <AmountLeft cents={pot.availableCents} />,
        ],
      }))}
    />
  );
}

const amountNames = [
  ['plannedCents', 'In het plan'],
  ['budgetCents', 'Begroting nu'],
  ['committedCents', 'Verplicht'],
  ['spentCents', 'Uitgegeven'],
] as const;

/** Why a budget is another than in the plan: the decisions, by name. */
function Moves({ moves, on }: { moves: ReportMove[]; on: IsoDate }) {
  if (moves.length === 0) return null;
  return (
    <>
      <p>Dit is verschoven sinds het plan:</p>
      <ul>
        {moves.map((move) => (
          <li>
            {formatDate(move.on, on)}: {formatMoney(move.amountCents)} van {move.from} naar{' '}
            {move.to}. Besluit van {move.board === null ? 'de coördinator' : boardNames[move.board]}
            : “{move.reason}”
          </li>
        ))}
      </ul>
    </>
  );
}

interface CapacityProps {
  capacity: CapacityData;
  lines: ReportCapacityLine[];
}

export function Capacity({ capacity, lines }: CapacityProps) {
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
      <CapacityTable lines={lines} />
    </>
  );
}

function CapacityTable({ lines }: { lines: ReportCapacityLine[] }) {
  if (lines.length === 0) return null;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Capaciteit voor</th>
          <th scope="col" class="number">
            Gepland
          </th>
          <th scope="col" class="number">
            Gemeld
          </th>
          <th scope="col">Verschil</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ subject, plannedFte, reportedFte, differenceFte, explanation }) => (
          <tr>
            <th scope="row">{subject}</th>
            <td class="number" data-label="Gepland">
              {formatFte(plannedFte)}
            </td>
            <td class="number" data-label="Gemeld">
              {reportedFte === null ? 'nog niet' : formatFte(reportedFte)}
            </td>
            <td data-label="Verschil">
              {differenceFte === null ? '–' : formatSignedFte(differenceFte)}
              {explanation !== '' && ` “${explanation}”`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
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
