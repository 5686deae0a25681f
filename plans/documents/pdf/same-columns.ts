/** Two parts of a table on the same columns: a part with merged cells only shows fewer of them. */

import type { Column, DraftTable } from './draft-table.ts';

/** As far as a line may be from itself on the next page. */
const near = 4;

export function onSameColumns(a: DraftTable, b: DraftTable): [DraftTable, DraftTable] | null {
  const [first, second] = [a, b].map(({ columns }) => edgesOf(columns));
  if (first === undefined || second === undefined) return null;
  const isSame = sameAt(first[0], second[0]) && sameAt(first.at(-1), second.at(-1));
  if (!isSame) return null;
  const [more, fewer] = first.length >= second.length ? [first, second] : [second, first];
  if (!fewer.every((edge) => more.some((other) => sameAt(edge, other)))) return null;
  return [onEdges(a, more), onEdges(b, more)];
}

function edgesOf(columns: readonly Column[]): number[] {
  return [...columns.map(({ left }) => left), columns.at(-1)?.right ?? 0];
}

function sameAt(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= near;
}

function onEdges(table: DraftTable, edges: readonly number[]): DraftTable {
  const own = edgesOf(table.columns);
  if (own.length === edges.length) return table;
  const placeOf = (column: number) => edges.findIndex((edge) => sameAt(edge, own[column]));
  return {
    ...table,
    columns: edges.slice(1).map((right, index) => ({ left: edges[index] ?? 0, right })),
    rows: table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const column = placeOf(cell.column);
        return { ...cell, column, columnSpan: placeOf(cell.column + cell.columnSpan) - column };
      }),
    })),
  };
}
