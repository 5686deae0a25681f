/** Cells over more rows, where only some of the rows of a table are shown. */

import type { SourceCell, SourceTable } from '../../plans/documents/source-document.ts';

export interface ShownCell {
  cell: SourceCell;
  /** Of the rows that are shown. */
  rowSpan: number;
}

/** Of one of the shown rows: without what goes on in it from the one above. */
export function shownCells(table: SourceTable, shown: number[], i: number): ShownCell[] {
  const [at = 0, ...below] = shown.slice(i);
  const above = shown[i - 1];
  return (table.rows[at]?.cells ?? []).flatMap((cell) => {
    const start = startOf(table, at, cell.column);
    const isPartOf = (row: number) => startOf(table, row, cell.column) === start;
    if (above !== undefined && isPartOf(above)) return [];
    const end = below.findIndex((row) => !isPartOf(row));
    return [{ cell, rowSpan: 1 + (end === -1 ? below.length : end) }];
  });
}

/** The row in which a cell began. */
export function startOf({ rows }: SourceTable, row: number, column: number): number {
  let start = row;
  while (start > 0 && isContinued(rows[start]?.cells ?? [], column)) start -= 1;
  return start;
}

function isContinued(cells: readonly SourceCell[], column: number): boolean {
  return cells.find((cell) => cell.column === column)?.continues === true;
}
