/** The table that one sheet is: from its first filled column to its last, merged cells in each row that they cover. */

import { emptyCell } from '../cells.ts';
import { Refused } from '../refusals.ts';
import type { SourceCell, SourceRow, SourceTable } from '../source-document.ts';
import { columnName, type FilledCell, type Range, type Sheet } from './sheet.ts';

/** The sentence of refusals.ts names the same. */
const mostCells = 100_000;

/** Null for a sheet on which nothing stands. */
export function tableOf(sheet: Sheet, block: number): SourceTable | null {
  const filled = sheet.cells.filter(({ text }) => text !== '');
  const rows = shownRows(filled);
  const columns = filled.map(({ column }) => column);
  const first = columns.reduce((least, column) => Math.min(least, column), Infinity);
  const last = columns.reduce((most, column) => Math.max(most, column), 0);
  if (rows.length === 0) return null;
  const width = last - first + 1;
  if (rows.length * width > mostCells) throw new Refused('too_many_cells');
  const layout: Layout = {
    sheet,
    block,
    first,
    last,
    byRow: byRow(sheet.cells),
    covers: coversOf(sheet),
  };
  return {
    kind: 'table',
    columns: width,
    rows: rows.map((row, index) => rowOf(layout, row, index)),
  };
}

interface Layout {
  sheet: Sheet;
  block: number;
  /** Columns of the sheet. */
  first: number;
  last: number;
  byRow: ReadonlyMap<number, ReadonlyMap<number, FilledCell>>;
  covers: ReadonlyMap<number, Range[]>;
}

/** Filled rows; of the empty ones between them, one for each gap. */
function shownRows(filled: readonly FilledCell[]): number[] {
  const rows = [...new Set(filled.map(({ row }) => row))].sort((a, b) => a - b);
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return before !== undefined && row > before + 1 ? [row - 1, row] : [row];
  });
}

function byRow(cells: readonly FilledCell[]): Map<number, Map<number, FilledCell>> {
  const rows = new Map<number, Map<number, FilledCell>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, FilledCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  }
  return rows;
}

/** The merged ranges over each row; one over more rows than a table has is no range of a plan. */
function coversOf({ merges }: Sheet): Map<number, Range[]> {
  const covers = new Map<number, Range[]>();
  for (const merge of merges)
    for (let row = merge.row; row <= Math.min(merge.lastRow, merge.row + mostCells); row++)
      covers.set(row, [...(covers.get(row) ?? []), merge]);
  return covers;
}

function rowOf(layout: Layout, row: number, index: number): SourceRow {
  const cells: SourceCell[] = [];
  for (let column = layout.first; column <= layout.last;) {
    const cell = cellOf(layout, { row, column, index });
    cells.push(cell);
    column += cell.columnSpan;
  }
  const hidden = layout.sheet.hidden || layout.sheet.hiddenRows.has(row);
  return { cells, hidden, doubt: layout.sheet.doubtfulRows.get(row) ?? null };
}

interface Position {
  /** Of the sheet. */
  row: number;
  column: number;
  /** Of the row in its table. */
  index: number;
}

function cellOf(layout: Layout, { row, column, index }: Position): SourceCell {
  const { sheet, block, first, last } = layout;
  const merge = layout.covers.get(row)?.find((range) => isIn(range, column));
  const own = layout.byRow.get(merge?.row ?? row)?.get(merge?.column ?? column);
  const cell = emptyCell({ block, row: index, column: column - first });
  const address = `${sheet.name}!${columnName(merge?.column ?? column)}${(merge?.row ?? row) + 1}`;
  return {
    ...cell,
    text: own?.text ?? '',
    note: own?.note ?? null,
    fill: own?.fill ?? null,
    doubt: own?.doubt ?? null,
    columnSpan: merge === undefined ? 1 : Math.min(merge.lastColumn, last) - column + 1,
    rowSpan: merge === undefined ? 1 : merge.lastRow - merge.row + 1,
    continues: merge !== undefined && merge.row < row,
    place: { ...cell.place, cell: address },
  };
}

function isIn({ column: from, lastColumn }: Range, column: number): boolean {
  return from <= column && column <= lastColumn;
}
