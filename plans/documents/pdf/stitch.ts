/** A table that goes on over a page is one table, and so is a row; where that is a guess, it is doubted. */

import type { DraftCell, DraftRow, DraftTable } from './draft-table.ts';
import { onSameColumns } from './same-columns.ts';

const joinedRow = 'Deze regel loopt door over twee pagina’s. Kijk of hij goed is samengevoegd.';
const perhapsRow = 'Deze regel hoort misschien bij die op de andere pagina.';

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
  const joined = rowsAtEdge([last, next], hasRoom, [...above.rows, ...rows.slice(1)]);
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

/** Rows that stand above the table on each page; a tagged document says itself that they are no content. */
function withoutHeader(above: readonly DraftRow[], below: readonly DraftRow[]): DraftRow[] {
  let repeated = 0;
  while (repeated < 3 && isSameRow(above[repeated], below[repeated])) repeated++;
  const rest = below.slice(repeated);
  const first = rest.findIndex(({ cells }) => cells.some((cell) => textOf(cell) !== ''));
  return rest.slice(Math.max(0, first));
}

function isSameRow(a: DraftRow | undefined, b: DraftRow | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const [first, second] = [a, b].map(({ cells }) => cells.map(textOf).join('|'));
  return first === second && /\p{L}/u.test(first ?? '');
}

function textOf({ lines }: DraftCell): string {
  return lines.map(({ text }) => text).join(' ');
}

/** `usual` are rows of the same table. */
function rowsAtEdge(
  [last, next]: readonly [DraftRow, DraftRow],
  hasRoom: boolean,
  usual: readonly DraftRow[],
): DraftRow[] {
  if (!hasSameCells(last, next)) return [last, next];
  if (last.openBottom || next.openTop) return [joinedRows(last, next, null)];
  const tagged = byTags(last, next);
  if (tagged !== null) return tagged ? [joinedRows(last, next, null)] : [last, next];
  if (hasRoom) return [last, next];
  switch (goesOn(last, next, usual)) {
    case 'yes':
      return [joinedRows(last, next, joinedRow)];
    case 'perhaps':
      return [
        { ...last, doubt: last.doubt ?? perhapsRow },
        { ...next, doubt: next.doubt ?? perhapsRow },
      ];
    case 'no':
      return [last, next];
  }
}

function hasSameCells(a: DraftRow, b: DraftRow): boolean {
  const shape = ({ cells }: DraftRow) =>
    cells.map((cell) => `${cell.column}+${cell.columnSpan}`).join();
  return shape(a) === shape(b);
}

/** Null where no tags say of which row their letters are. */
function byTags(last: DraftRow, next: DraftRow): boolean | null {
  const [above, below] = [last, next].map(({ cells }) =>
    cells.flatMap(({ lines }) => lines.map(({ row }) => row)).filter((row) => row !== null),
  );
  const [row] = below ?? [];
  if (row === undefined || above === undefined || above.length === 0) return null;
  return above.includes(row);
}

/** The rest of a row has cells that are empty, and others that begin in the middle of a sentence. */
function goesOn(
  last: DraftRow,
  next: DraftRow,
  usual: readonly DraftRow[],
): 'yes' | 'no' | 'perhaps' {
  const above = last.cells.map(textOf);
  const texts = next.cells.map(textOf);
  const filled = texts.flatMap((text, index) => (text === '' ? [] : [{ text, index }]));
  const isWhole = filled.length === texts.length;
  const inMiddle = filled.filter(({ text }) => /^\p{Ll}/u.test(text));
  if (isWhole && inMiddle.length === 0) return 'no';
  if (isWhole || filled.some(({ index }) => above[index] === '')) return 'perhaps';
  return inMiddle.length > 0 || lacksAlways(next, usual) ? 'yes' : 'perhaps';
}

/** Its first cell is empty, and that of no other row is. */
function lacksAlways(row: DraftRow, usual: readonly DraftRow[]): boolean {
  const isEmpty = ({ cells: [first] }: DraftRow) => first === undefined || textOf(first) === '';
  return isEmpty(row) && !usual.some(isEmpty);
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
