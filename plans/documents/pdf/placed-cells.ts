/** The column of each cell of a row that has fewer cells than its table: never by counting, only by where words stand. */

import type { Column } from './draft-table.ts';
import type { TextLine } from './lines.ts';
import { least } from './page.ts';

export interface FoundCell {
  lines: TextLine[];
  column: number;
  span: number;
  /** No cell stands here: one above goes on. */
  fromAbove: boolean;
}

export interface PlacedRow {
  cells: FoundCell[];
  doubt: string | null;
}

const fewer = 'Deze regel heeft minder cellen dan de tabel. Kijk of alles in de goede kolom staat.';

/** `keepsEmpty`: this document has cells without words, so one that is missing was merged. */
export function placedCells(
  row: readonly TextLine[][],
  columns: readonly Column[],
  keepsEmpty: boolean,
): PlacedRow {
  if (row.length === columns.length)
    return { cells: row.map((lines, column) => cell(lines, column, 1)), doubt: null };
  const [only] = row;
  if (row.length === 1 && only !== undefined)
    return { cells: [cell(only, 0, columns.length)], doubt: null };
  return byPlace(row, columns, keepsEmpty);
}

function cell(lines: TextLine[], column: number, span: number): FoundCell {
  return { lines, column, span, fromAbove: false };
}

function byPlace(
  row: readonly TextLine[][],
  columns: readonly Column[],
  keepsEmpty: boolean,
): PlacedRow {
  const starts = startsOf(row, columns);
  const own = row.map((lines, index) => {
    const [start = 0, next = columns.length] = [starts[index], starts[index + 1]];
    return cell(lines, start, next - start);
  });
  if (!keepsEmpty) return { cells: own.flatMap(withEmpty(starts[0] ?? 0)), doubt: fewer };
  const above = emptyCells(0, starts[0] ?? 0).map((each) => ({ ...each, fromAbove: true }));
  const isSure = own.every(({ span }) => span === 1);
  return { cells: [...above, ...own], doubt: isSure ? null : fewer };
}

/** A browser does not tag cells without words. */
function withEmpty(first: number): (cell: FoundCell, index: number) => FoundCell[] {
  return ({ lines, column, span }, index) => [
    ...(index === 0 ? emptyCells(0, first) : []),
    cell(lines, column, 1),
    ...emptyCells(column + 1, column + span),
  ];
}

function emptyCells(from: number, until: number): FoundCell[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => cell([], from + index, 1));
}

/** Cells with words by where these stand; those without after the one before. */
function startsOf(row: readonly TextLine[][], columns: readonly Column[]): number[] {
  const starts: number[] = [];
  row.forEach((lines, index) => {
    const earliest = (starts.at(-1) ?? -1) + 1;
    const latest = columns.length - (row.length - index);
    const found = lines.length === 0 ? earliest : columnAt(least(lines.map(({ x }) => x)), columns);
    starts.push(Math.min(latest, Math.max(earliest, found)));
  });
  return starts;
}

/** Words may begin a little before their column. */
export function columnAt(x: number, columns: readonly Column[]): number {
  const found = columns.findLastIndex(({ left }) => left - 3 <= x);
  return Math.max(0, found);
}
