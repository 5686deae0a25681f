/** How far to the right the text of a cell may come before its column ends. */

import type { DraftCell, DraftTable } from './draft-table.ts';
import type { Limit } from './flow.ts';
import { least, most, right } from './page.ts';

export interface Limits {
  of: (cell: DraftCell) => Limit;
}

/** Space beside text: what is left of it is right of it too. */
const mostPadding = 14;

export function limitsOf({ columns, rows, tagged }: DraftTable): Limits {
  const cells = rows.flatMap((row) => row.cells).filter(({ lines }) => lines.length > 0);
  const padding = least([
    mostPadding,
    ...cells.flatMap(({ column, lines }) => lines.map(({ x }) => x - (columns[column]?.left ?? x))),
  ]);
  const reached = columns.map((_, column) => reachedIn(cells, column));
  return {
    of: ({ column, columnSpan }) => {
      const last = column + columnSpan - 1;
      const end = (columns[last]?.right ?? 0) - Math.max(0, padding);
      const shown = columnSpan === 1 ? (reached[column] ?? 0) : 0;
      return { least: Math.max(shown, end), most: Math.max(shown, end), tagged };
    },
  };
}

function reachedIn(cells: readonly DraftCell[], column: number): number {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
  return most(own.flatMap(({ lines }) => lines.map(right)));
}
