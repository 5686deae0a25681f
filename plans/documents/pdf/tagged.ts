/** Tables by the tags of a document, where no lines are drawn around their cells. */

import { groupBy } from '../../../domain/group-by.ts';
import type { DraftCell, DraftRow, DraftTable, PageBox } from './draft-table.ts';
import { linesOf, type TextLine } from './lines.ts';
import { around, bottom, least, most, right, type Piece } from './page.ts';
import { placedCells, type FoundCell } from './placed-cells.ts';
import type { TaggedTable } from './tags.ts';

/** Null for one whose letters stand elsewhere. */
export function taggedTable(table: TaggedTable, pieces: readonly Piece[]): DraftTable | null {
  const byMark = groupBy(pieces, ({ mark }) => mark ?? '');
  const rows = table.rows.map((row) =>
    withoutRepeats(row.map((marks) => linesOf(marks.flatMap((mark) => byMark.get(mark) ?? [])))),
  );
  const lines = rows.flat(2);
  const width = most(rows.map((row) => row.length));
  const [first] = lines;
  if (first === undefined || width < 2) return null;
  const columns = columnsOf(rows, width);
  return {
    page: first.page,
    top: least(lines.filter(({ page }) => page === first.page).map(({ y }) => y)),
    bottom: most(lines.map(bottom)),
    columns,
    rows: rowsOf(rows, columns),
    ruled: false,
  };
}

/** A browser sets the heading of a table on each page, and tags it each time. */
function withoutRepeats(cells: TextLine[][]): TextLine[][] {
  const [first, ...others] = [...new Set(cells.flat().map(({ page }) => page))];
  const textOn = (lines: readonly TextLine[], page: number | undefined) =>
    lines.filter((line) => line.page === page).map(({ text }) => text);
  const repeats = others.filter((page) =>
    cells.every((lines) => textOn(lines, page).join() === textOn(lines, first).join()),
  );
  return cells.map((lines) => lines.filter(({ page }) => !repeats.includes(page)));
}

/** From rows that have a cell in each; where none has words in it, the space between its neighbours. */
function columnsOf(rows: readonly TextLine[][][], width: number) {
  const whole = rows.filter((row) => row.length === width);
  const cells = (column: number) => whole.flatMap((row) => row[column] ?? []);
  const lefts = Array.from({ length: width }, (_, column) =>
    least(cells(column).map(({ x }) => x)),
  );
  const rights = Array.from({ length: width }, (_, column) => most(cells(column).map(right)));
  return lefts.map((left, column) => {
    const before = most([0, ...rights.slice(0, column)].filter(Number.isFinite));
    const next = lefts.slice(column + 1).find(Number.isFinite) ?? most(rights);
    return { left: Number.isFinite(left) ? left : before, right: next };
  });
}

function rowsOf(rows: readonly TextLine[][][], columns: DraftTable['columns']): DraftRow[] {
  const keepsEmpty = rows.some((row) => row.some((lines) => lines.length === 0));
  const drafts: DraftRow[] = [];
  for (const row of rows) {
    if (row.every((lines) => lines.length === 0)) continue;
    const { cells, doubt } = placedCells(row, columns, keepsEmpty);
    const placed = cells.map((cell) => cellOf(cell, drafts.at(-1)));
    drafts.push({ cells: placed, doubt, openTop: false, openBottom: false });
  }
  return drafts;
}

/** A cell that began above has its words and its place there. */
function cellOf(
  { lines, column, span, fromAbove }: FoundCell,
  above: DraftRow | undefined,
): DraftCell {
  const whole = fromAbove ? above?.cells.find((cell) => cell.column === column) : undefined;
  if (whole !== undefined) return { ...whole, continues: true };
  const boxes = boxesOf(lines);
  return {
    column,
    columnSpan: span,
    rowSpan: 1,
    continues: false,
    lines,
    boxes,
    fill: null,
    doubt: null,
  };
}

/** One on each page. */
function boxesOf(lines: readonly TextLine[]): PageBox[] {
  const pages = [...new Set(lines.map(({ page }) => page))];
  return pages.map((page) => ({ page, ...around(lines.filter((line) => line.page === page)) }));
}
