/** How far to the right the text of a cell may come before its column ends. */

import type { DraftCell, DraftTable } from './draft-table.ts';
import type { Limit } from './flow.ts';
import { least, most, right } from './page.ts';

export interface Limits {
  of: (cell: DraftCell) => Limit;
}

/** Space beside text: what is left of it is right of it too. */
const mostPadding = 14;

export function limitsOf({ columns, rows, ruled }: DraftTable): Limits {
  const cells = rows.flatMap((row) => row.cells).filter(({ lines }) => lines.length > 0);
  const padding = ruled ? paddingOf(cells, columns) : 2;
  const reached = columns.map((_, column) => reachedIn(cells, column));
  return {
    of: ({ column, columnSpan, lines }) => {
      const tagged = lines.some(({ paragraph }) => paragraph !== null);
      const end = (columns[column + columnSpan - 1]?.right ?? 0) - padding;
      const shown = columnSpan === 1 ? (reached[column] ?? end) : end;
      const most = Math.max(shown, end);
      return { least: ruled ? most : shown, most, tagged };
    },
  };
}

function paddingOf(cells: readonly DraftCell[], columns: DraftTable['columns']): number {
  const distances = cells.flatMap(({ column, lines }) =>
    // A bullet hangs out to the left of its text.
    lines
      .filter(({ text }) => !text.startsWith('•'))
      .map(({ x }) => x - (columns[column]?.left ?? x)),
  );
  return Math.max(0, least([mostPadding, ...distances]));
}

function reachedIn(cells: readonly DraftCell[], column: number): number {
  const own = cells.filter((cell) => cell.column === column && cell.columnSpan === 1);
  return most(own.flatMap(({ lines }) => lines.map(right)));
}
