/** Tables without lines and without tags: by the places of words alone, so every row is doubted. */

import { alignedRows, type WordRow } from './aligned-rows.ts';
import type { DraftCell, DraftRow, DraftTable } from './draft-table.ts';
import { columnsBetween } from './gutters.ts';
import { chunkRows, type TextLine } from './lines.ts';
import { around, bottom, most, type Piece } from './page.ts';
import { columnAt } from './placed-cells.ts';

const noLines = 'Deze tabel heeft geen lijnen. Kijk of deze regel klopt.';

export interface AlignedTable {
  table: DraftTable;
  /** Its lines, which are no text of their own. */
  rows: TextLine[][];
}

export function alignedTables(pieces: readonly Piece[]): AlignedTable[] {
  return regionsOf(chunkRows(pieces)).map((rows) => ({ table: tableOf(rows), rows }));
}

/** From the first to the last line of several texts; a heading between them ends a table. */
function regionsOf(rows: readonly TextLine[][]): TextLine[][][] {
  const regions: TextLine[][][] = [[]];
  for (const row of rows) {
    const open = regions.at(-1) ?? [];
    if (open.length > 0 && isHeading(row, open)) regions.push([]);
    else if (open.length > 0 || row.length > 1) open.push(row);
  }
  return regions
    .map((region) => region.slice(0, endOf(region)))
    .filter((region) => region.filter((row) => row.length > 2).length > 1 || hasPairs(region));
}

/** Two columns: words beside words, under each other. Numbers beside words are a list or a table of contents. */
function hasPairs(region: readonly TextLine[][]): boolean {
  const pairs = region.filter(([one, other]) => hasWords(one) && hasWords(other));
  const at = pairs.at(-1)?.[1]?.x ?? 0;
  const under = pairs.filter(([, other]) => Math.abs((other?.x ?? 0) - at) < 2);
  return under.length > 2 && under.length * 2 >= region.length;
}

function hasWords(text: TextLine | undefined): boolean {
  return text !== undefined && /\p{L}{3}/u.test(text.text);
}

/** After its last line of several texts, what goes on right under one of them. */
function endOf(region: readonly TextLine[][]): number {
  let end = region.findLastIndex((row) => row.length > 1) + 1;
  while (goesOn(region[end - 1], region[end], region[0]?.[0]?.x ?? 0)) end++;
  return end;
}

function goesOn(
  before: TextLine[] | undefined,
  row: TextLine[] | undefined,
  left: number,
): boolean {
  const [above, text] = [before?.[0], row?.[0]];
  if (above === undefined || text === undefined || above.page !== text.page) return false;
  return text.x > left + 12 && text.y - above.y < 1.6 * text.size;
}

function isHeading(
  [first, ...others]: readonly TextLine[],
  region: readonly TextLine[][],
): boolean {
  const size = region[0]?.[0]?.size ?? 0;
  return first !== undefined && others.length === 0 && first.size > size * 1.1;
}

function tableOf(rows: readonly TextLine[][]): DraftTable {
  const columns = columnsBetween(rows);
  const placed = rows.map((row): WordRow =>
    row.map((text) => ({ text, column: columnAt(text.x, columns) })),
  );
  const [first] = rows.flat();
  return {
    page: first?.page ?? 0,
    top: first?.y ?? 0,
    bottom: most(rows.flat().map(bottom)),
    columns,
    rows: rowsOf(placed, columns),
    ruled: false,
  };
}

function rowsOf(lines: readonly WordRow[], columns: DraftTable['columns']): DraftRow[] {
  const [heading = []] = alignedRows(lines, columns);
  return alignedRows(withoutRepeats(lines, heading), columns).map((row) => rowOf(row, columns));
}

function rowOf(lines: readonly WordRow[], columns: DraftTable['columns']): DraftRow {
  const texts = lines.flat();
  const [single, ...others] = texts;
  const isWide = others.length === 0 && single?.column === 0;
  const cells = columns.map((_, column) =>
    cellOf(
      texts.filter((each) => each.column === column),
      column,
    ),
  );
  const wide = cells.slice(0, 1).map((cell) => ({ ...cell, columnSpan: columns.length }));
  return { cells: isWide ? wide : cells, doubt: noLines, openTop: false, openBottom: false };
}

function cellOf(texts: WordRow, column: number): DraftCell {
  const lines = texts.map(({ text }) => text);
  const pages = [...new Set(lines.map(({ page }) => page))];
  const boxes = pages.map((page) => ({
    page,
    ...around(lines.filter((line) => line.page === page)),
  }));
  return {
    column,
    columnSpan: 1,
    rowSpan: 1,
    continues: false,
    lines,
    boxes,
    fill: null,
    doubt: null,
  };
}

/** Its heading stands above it on each page. */
function withoutRepeats(lines: readonly WordRow[], heading: readonly WordRow[]): WordRow[] {
  const wanted = heading.map(wordsOf).join();
  const isRepeat = (index: number) => {
    const found = lines.slice(index, index + heading.length).map(wordsOf);
    const [own, before] = [lines[index], lines[index - 1]].map((line) => line?.[0]?.text.page);
    return before !== undefined && own !== before && found.join() === wanted;
  };
  const repeats = lines.flatMap((_, index) => (isRepeat(index) ? [index] : []));
  return lines.filter(
    (_, at) => !repeats.some((index) => index <= at && at < index + heading.length),
  );
}

function wordsOf(line: WordRow): string {
  return line.map(({ text, column }) => `${column} ${text.text}`).join('|');
}
