/** Totals of a document beside what they are totals of: where they differ, both places say so. */

import { sameName } from '../../domain/draft/names.ts';
import { formatMoney } from '../../domain/dutch/index.ts';
import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import { moneyReading } from '../reading/money.ts';
import { doubted, type OpenItem, type PlanBuilder } from './builder.ts';
import { cellAt, ownCells, rowText, valueOf } from './cells.ts';
import type { Column } from './meanings.ts';
import { isSumLabel } from './row-kinds.ts';
import { withUnit } from './units.ts';

export interface SumRow {
  row: SourceRow;
  columns: Column[];
  unit: string | null;
  theme: OpenItem | null;
}

/** Of the theme it stands under; a second one, or "alle", is of the whole document. */
export function addActionSum(builder: PlanBuilder, { row, columns, unit, theme }: SumRow): void {
  const cell = sumCell(row, columns);
  const label = rowText(row);
  const isOfAll =
    theme === null ||
    theme.fields['statedTotal'] !== undefined ||
    /eindtotaal|alle|generaal/.test(folded(label));
  const value = cell === null ? null : withUnit(valueOf(cell, row), unit);
  if (!isOfAll && value !== null) theme.fields['statedTotal'] = value;
  builder.sums.push({
    label,
    theme: isOfAll ? null : (theme.fields['name']?.source ?? null),
    place: cell?.place ?? row.cells[0]?.place ?? null,
    statedCents: value === null ? null : centsIn(value.source ?? ''),
    computedCents: null,
    doubt: value?.doubt ?? null,
  });
}

/** In the column of costs, or else the last cell with an amount. */
export function sumCell(row: SourceRow, columns: Column[]): SourceCell | null {
  const cost = columns.find(({ meaning }) => meaning === 'cost' || meaning === 'amount');
  const own = ownCells(row).filter(({ text }) => !isSumLabel(text));
  const inColumn = cost === undefined ? null : cellAt(row, cost.column);
  if (inColumn !== null && own.includes(inColumn)) return inColumn;
  return own.findLast(({ text }) => /\d|-/.test(text)) ?? null;
}

export function checkSums(builder: PlanBuilder): void {
  for (const sum of builder.sums) {
    if (isTotalOfAll(builder, sum)) moveToAll(builder, sum);
    sum.computedCents = countedCents(builder, sum.theme);
    if (sum.statedCents !== null && sum.computedCents !== sum.statedCents)
      doubtSum(builder, sum, sum.statedCents);
  }
}

type Sum = PlanBuilder['sums'][number];

/** What is not known yet ("PM") counts for nothing; null without actions. */
function countedCents(builder: PlanBuilder, theme: string | null): number | null {
  const actions = builder.ofKind('action').filter((action) => isCounted(action, theme));
  return actions.length === 0
    ? null
    : total(actions.map(({ fields }) => centsIn(fields['cost']?.source ?? '')));
}

/** It stands under the last theme, and is the sum of every theme's actions. */
function isTotalOfAll(builder: PlanBuilder, { theme, statedCents }: Sum): boolean {
  return (
    theme !== null &&
    statedCents !== null &&
    countedCents(builder, theme) !== statedCents &&
    countedCents(builder, null) === statedCents
  );
}

function moveToAll(builder: PlanBuilder, sum: Sum): void {
  for (const theme of themesNamed(builder, sum.theme)) delete theme.fields['statedTotal'];
  sum.theme = null;
}

function doubtSum(builder: PlanBuilder, sum: Sum, statedCents: number): void {
  const computed =
    sum.computedCents === null
      ? 'er zijn geen acties om het mee te vergelijken'
      : `de acties samen zijn ${formatMoney(sum.computedCents)}`;
  const doubt = `Het totaal is ${formatMoney(statedCents)}, ${computed}.`;
  sum.doubt = doubt;
  for (const action of builder.ofKind('action'))
    if (isCounted(action, sum.theme)) doubtField(action, 'cost', doubt);
  for (const theme of themesNamed(builder, sum.theme)) doubtField(theme, 'statedTotal', doubt);
}

function themesNamed(builder: PlanBuilder, name: string | null): OpenItem[] {
  return name === null
    ? []
    : builder.ofKind('theme').filter(({ fields }) => sameName(fields['name']?.source ?? '', name));
}

function isCounted({ fields }: OpenItem, theme: string | null): boolean {
  return theme === null || sameName(fields['theme']?.source ?? '', theme);
}

function total(cents: (number | null)[]): number {
  return cents.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

function doubtField(item: OpenItem, field: string, doubt: string): void {
  const value = item.fields[field];
  if (value !== undefined && /\d/.test(value.source ?? ''))
    item.fields[field] = doubted(value, doubt);
}

/** What counts in a sum; null for what cannot be counted. */
function centsIn(text: string): number | null {
  if (text.trim() === '') return 0;
  const amount = moneyReading(text).reading?.amount;
  if (amount?.kind === 'cents') return amount.cents;
  return amount?.kind === 'none' || amount?.kind === 'within_budget' ? 0 : null;
}

/** A theme that the budget and the actions both give a total: they may differ. */
export function checkBudget(builder: PlanBuilder): void {
  for (const line of builder.ofKind('budget_line')) {
    const theme = builder
      .ofKind('theme')
      .find(({ fields }) =>
        sameName(fields['name']?.source ?? '', line.fields['theme']?.source ?? ''),
      );
    const [inLine, inTheme] = [line.fields['amount']?.source, theme?.fields['statedTotal']?.source];
    if (theme === undefined || inLine == null || inTheme == null) continue;
    const [one, other] = [centsIn(inLine), centsIn(inTheme)];
    if (one === null || other === null || one === other) continue;
    const doubt = `In de begroting staat ${formatMoney(one)}, bij het thema ${formatMoney(other)}.`;
    doubtField(line, 'amount', doubt);
    doubtField(theme, 'statedTotal', doubt);
  }
}
