/** A table that goes on over a page is one table, and so is a row; where that is a guess, it is doubted. */

import type { DraftCell, DraftRow, DraftTable } from './draft-table.ts';
import { onSameColumns } from './same-columns.ts';

const joinedRow = 'Deze regel loopt door over twee pagina’s. Kijk of hij goed is samengevoegd.';
const perhapsRow = 'Deze regel hoort misschien bij de regel op de pagina ervoor.';

/** `lastLine` is how low text comes on any page; null where these are two tables. */
export function stitched(
  first: DraftTable,
  second: DraftTable,
  lastLine: number,
): DraftTable | null {
  const pair = onSameColumns(first, second);
  if (pair === null) return null;
  const [above, below] = pair;
  const rows = withoutHeader(above.rows, below.rows);
  const [last, next] = [above.rows.at(-1), rows[0]];
  if (last === undefined || next === undefined) return { ...above, page: second.page };
  const hasRoom = lastLine - first.bottom > 3 * sizeOf(last);
  const joined = rowsAtEdge(last, next, hasRoom);
  return {
    ...above,
    page: second.page,
    bottom: second.bottom,
    rows: [...above.rows.slice(0, -1), ...joined, ...rows.slice(1)],
  };
}

function sizeOf({ cells }: DraftRow): number {
  return Math.max(8, ...cells.flatMap(({ lines }) => lines.map(({ size }) => size)));
}

/** Rows that stand above the table on each page. */
function withoutHeader(above: readonly DraftRow[], below: readonly DraftRow[]): DraftRow[] {
  let repeated = 0;
  while (repeated < 3 && isSameRow(above[repeated], below[repeated])) repeated++;
  return below.slice(repeated);
}

function isSameRow(a: DraftRow | undefined, b: DraftRow | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [first, second] = [a, b].map(({ cells }) => cells.map(textOf).join('|'));
  return first === second && /\p{L}/u.test(first ?? '');
}

function textOf({ lines }: DraftCell): string {
  return lines.map(({ text }) => text).join(' ');
}

function rowsAtEdge(last: DraftRow, next: DraftRow, hasRoom: boolean): DraftRow[] {
  if (!hasSameCells(last, next)) return [last, next];
  if (last.openBottom || next.openTop) return [joinedRows(last, next, null)];
  if (hasRoom) return [last, next];
  switch (goesOn(last, next)) {
    case 'yes':
      return [joinedRows(last, next, joinedRow)];
    case 'perhaps':
      return [last, { ...next, doubt: next.doubt ?? perhapsRow }];
    case 'no':
      return [last, next];
  }
}

function hasSameCells(a: DraftRow, b: DraftRow): boolean {
  const shape = ({ cells }: DraftRow) =>
    cells.map((cell) => `${cell.column}+${cell.columnSpan}`).join();
  return shape(a) === shape(b);
}

/** The rest of a row has cells that are empty, and others that begin in the middle of a sentence. */
function goesOn(last: DraftRow, next: DraftRow): 'yes' | 'no' | 'perhaps' {
  const texts = next.cells.map(textOf);
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  const isWhole = filled.length === texts.length;
  const begins = filled.filter(({ text }) => !/^\p{Ll}/u.test(text));
  if (isWhole && begins.length === filled.length) return 'no';
  const above = last.cells.map(textOf);
  const follows = ({ text, index }: { text: string; index: number }) =>
    (above[index] ?? '') !== '' && (/^\p{Ll}/u.test(text) || !/[.!?]$/.test(above[index] ?? ''));
  return !isWhole && filled.every(follows) && begins.length < filled.length ? 'yes' : 'perhaps';
}

function joinedRows(last: DraftRow, next: DraftRow, doubt: string | null): DraftRow {
  return {
    ...last,
    openBottom: next.openBottom,
    doubt: last.doubt ?? next.doubt ?? doubt,
    cells: last.cells.map((cell, index) => {
      const more = next.cells[index];
      if (more === undefined) return cell;
      const doubts = [cell.doubt, more.doubt].filter((each) => each !== null);
      return {
        ...cell,
        lines: [...cell.lines, ...more.lines],
        boxes: [...cell.boxes, ...more.boxes],
        doubt: doubts[0] ?? null,
      };
    }),
  };
}
