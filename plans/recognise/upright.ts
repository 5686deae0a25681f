/** A table on its side: a sheet of facts per action, with what each is at the left. */

import type { SourceCell, SourceRow, SourceTable } from '../documents/source-document.ts';
import { type ActionContext, readActions } from './actions.ts';
import type { PlanBuilder } from './builder.ts';
import { cellAt, isEmptyRow, ownCells } from './cells.ts';
import { type Given, givenMeaning } from './columns.ts';
import type { Column } from './meanings.ts';
import { meaningOfHeading, otherMeaning } from './meanings.ts';
import { ownersBesideParties } from './owners.ts';
import { isThemeName, kindIn, plainHeading, type ThemeHeading } from './themes.ts';
import { folded } from '../reading/folded.ts';

/** Two columns of which the left one holds the names of most. */
export function isUpright({ rows, columns }: SourceTable, given: Given): boolean {
  if (columns !== 2) return false;
  const labels = rows
    .filter((row) => ownCells(row).length > 1)
    .map((row) => labelOf(row)?.text ?? '');
  const known = labels.flatMap((label) => meaningOf(label, given) ?? []);
  const distinct = new Set(known);
  const isPlan = ['what', 'how', 'timing'].filter((meaning) => distinct.has(meaning)).length > 1;
  return isPlan && distinct.size > 2 && known.length * 3 > labels.length * 2;
}

function labelOf(row: SourceRow): SourceCell | null {
  return cellAt(row, 0);
}

function meaningOf(label: string, given: Given): string | null {
  return givenMeaning(label, given.meanings) ?? meaningOfHeading(label)?.meaning ?? null;
}

interface Fact {
  row: SourceRow;
  index: number;
  column: Omit<Column, 'column'>;
  cell: SourceCell | null;
}

interface Upright {
  block: number;
  table: SourceTable;
  given: Given;
}

export function readUpright(
  builder: PlanBuilder,
  { block, table, given }: Upright,
  context: ActionContext,
): void {
  const facts = table.rows.map((row, index) => factOf(row, index, given));
  let { heading } = context;
  for (const sheet of sheetsOf(facts)) {
    const [first] = sheet;
    if (first !== undefined && isThemeRow(first.row)) {
      heading = headingOf(first.row, heading);
      builder.addRow({ block, ...first }, 'theme', null);
    } else readSheet(builder, block, sheet, { ...context, heading });
  }
  for (const { row, index } of facts.filter(({ row }) => isEmptyRow(row)))
    builder.addRow({ block, index, row }, 'empty', null);
}

function factOf(row: SourceRow, index: number, given: Given): Fact {
  const label = labelOf(row);
  // A name over both columns is what the action is.
  if (label !== null && label.columnSpan > 1)
    return { row, index, cell: label, column: { heading: '', meaning: 'what', doubt: null } };
  const heading = label?.text.trim() ?? '';
  const meaning = meaningOf(heading, given) ?? otherMeaning(heading);
  return { row, index, cell: cellAt(row, 1), column: { heading, meaning, doubt: null } };
}

/** "Prioriteit 1 – Jeugd" between two sheets, as in a workbook. */
function isThemeRow(row: SourceRow): boolean {
  const [first, ...others] = ownCells(row);
  return first !== undefined && others.length === 0 && isThemeName(first.text);
}

function headingOf(row: SourceRow, above: ThemeHeading | null): ThemeHeading | null {
  const [cell] = ownCells(row);
  if (cell === undefined) return above;
  const doubt = 'Deze regel is gelezen als de naam van een thema.';
  return {
    name: plainHeading(cell.text),
    kind: kindIn(folded(cell.text)),
    place: cell.place,
    doubt,
  };
}

/** The next sheet begins where a fact comes back. */
function sheetsOf(facts: Fact[]): Fact[][] {
  const sheets: Fact[][] = [];
  for (const fact of facts.filter(({ row }) => !isEmptyRow(row))) {
    const open = sheets.at(-1);
    const isAgain = open?.some(({ column }) => column.meaning === fact.column.meaning) ?? true;
    const isTheme = isThemeRow(fact.row) || (open?.[0] !== undefined && isThemeRow(open[0].row));
    if (open === undefined || isAgain || isTheme) sheets.push([fact]);
    else open.push(fact);
  }
  return sheets;
}

function readSheet(
  builder: PlanBuilder,
  block: number,
  facts: Fact[],
  context: ActionContext,
): void {
  const [first] = facts;
  if (first === undefined) return;
  const columns = ownersBesideParties(facts.map(({ column }, i) => ({ ...column, column: i })));
  const cells = facts.flatMap(({ cell }, i) =>
    cell === null ? [] : [{ ...cell, column: i, columnSpan: 1, continues: false, rowSpan: 1 }],
  );
  const doubt = facts.find(({ row }) => row.doubt !== null)?.row.doubt ?? null;
  const row = { cells, doubt, hidden: facts.some((fact) => fact.row.hidden) };
  const segment = { block, width: facts.length, purpose: 'actions' as const, columns };
  readActions(
    builder,
    { ...segment, rows: [{ row, index: first.index, isHeader: false }] },
    context,
  );
  const outcome = builder.rows.at(-1);
  for (const fact of facts.slice(1))
    builder.addRow(
      { block, index: fact.index, row: fact.row },
      outcome?.kind ?? 'shown',
      outcome?.itemId ?? null,
    );
}
