/** Where rows begin in a table without lines: cells begin at the same height, and none begins again below. */

import type { Column } from './draft-table.ts';
import type { TextLine } from './lines.ts';
import { least, right } from './page.ts';

/** The texts beside each other on one line. */
export type WordRow = PlacedText[];
export interface PlacedText {
  text: TextLine;
  column: number;
}

export function alignedRows(lines: readonly WordRow[], columns: readonly Column[]): WordRow[][] {
  const distances = distancesIn(lines);
  const rows: WordRow[][] = [];
  for (const line of lines) {
    const open = rows.at(-1);
    if (open === undefined || beginsRow(open, line, { ...distances, columns })) rows.push([line]);
    else open.push(line);
  }
  return rows;
}

/** Times the usual distance: lines further from each other are of two rows. */
const apart = 1.25;

interface Measures {
  usual: number;
  spaced: boolean;
  columns: readonly Column[];
}

function beginsRow(row: readonly WordRow[], line: WordRow, measures: Measures): boolean {
  const { usual, spaced, columns } = measures;
  const before = row.at(-1) ?? [];
  const distance = distanceOf(before, line);
  if (distance !== null && distance > apart * usual) return true;
  if (isWide(line, columns) || isWide(before, columns)) return true;
  if (line.some(({ column }) => textIn(before, column) === null)) return true;
  if (spaced && distance !== null) return false;
  // The cells of a row seldom go on all together: then one that surely is new speaks for the others.
  const mayBegin = textIn(line, 0) !== null || line.length > 2;
  const isNew = line.some(({ column }) => isNewText(before, line, { column, columns }));
  return (
    mayBegin && (isNew || line.filter(({ text }) => /^[\p{Lu}\d€]/u.test(text.text)).length > 1)
  );
}

/** One text over several columns. */
function isWide([only, ...others]: WordRow, columns: readonly Column[]): boolean {
  if (only === undefined || others.length > 0) return false;
  return (
    right(only.text) > (columns[only.column]?.right ?? 0) - 2 && only.column < columns.length - 1
  );
}

function textIn(row: WordRow, column: number): TextLine | null {
  return row.find((each) => each.column === column)?.text ?? null;
}

/** Null over a page. */
function distanceOf([first]: WordRow, [second]: WordRow): number | null {
  if (first === undefined || second === undefined) return null;
  return first.text.page === second.text.page ? second.text.y - first.text.y : null;
}

/** Between lines of one cell, and whether rows stand further from each other than those. */
function distancesIn(lines: readonly WordRow[]): Pick<Measures, 'usual' | 'spaced'> {
  const distances = lines
    .map((line, index) => distanceOf(lines[index - 1] ?? [], line))
    .filter((distance) => distance !== null)
    .filter((distance) => distance > 3);
  const usual = least(distances);
  const wider = distances.filter((distance) => distance > apart * usual);
  return { usual, spaced: wider.length > 2 && wider.length * 6 > lines.length };
}

/** As much as is commonly left free between two columns. */
const padding = 12;

interface InColumn {
  column: number;
  columns: readonly Column[];
}

/** Its first word would have had room on the line above. */
function isNewText(before: WordRow, line: WordRow, { column, columns }: InColumn): boolean {
  const [above, own] = [textIn(before, column), textIn(line, column)];
  if (above === null || own === null || own.text.startsWith('•')) return false;
  const share = (own.text.split(' ')[0] ?? '').length / Math.max(1, own.text.length);
  const end = (columns[column]?.right ?? 0) - padding;
  return right(above) + own.width * share * 1.2 + 0.5 * own.size < end;
}
