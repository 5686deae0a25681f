/** How wide the columns of a table on paper are: no word is broken, and what says most gets most. */

import type { DocumentTable } from '../../domain/document.ts';

interface Paper {
  /** Of all columns together. */
  width: number;
  /** Of a text on one line, with what stands around it in its cell. */
  measure(text: string, isHead: boolean): number;
}

interface ColumnNeed {
  /** Of its longest word. */
  least: number;
  /** What it would take on one line, or on a few when it is long. */
  wish: number;
}

/** A sentence does not need a line of its own. */
const longest = 0.4;

export function columnWidths(table: DocumentTable, paper: Paper): number[] {
  const needs = table.columns.map((_, index) => needOf(table, index, paper));
  const least = sum(needs.map((need) => need.least));
  // More words than fit: they break, each column as much as the others.
  if (least >= paper.width) return needs.map((need) => (need.least / least) * paper.width);
  const wished = sum(needs.map(({ wish, least: own }) => wish - own));
  const left = paper.width - least;
  return needs.map(({ wish, least: own }) => {
    const share = wished === 0 ? 1 / needs.length : (wish - own) / wished;
    return own + share * left;
  });
}

function needOf(
  { columns, rows }: DocumentTable,
  index: number,
  { width, measure }: Paper,
): ColumnNeed {
  const title = columns[index]?.title ?? '';
  const texts = rows.map((row) => row[index]?.text ?? '');
  const words = texts.flatMap((text) => text.split(/\s/));
  const widest = (all: string[], isHead: boolean) =>
    Math.max(0, ...all.map((text) => measure(text, isHead)));
  const least = Math.max(widest(title.split(/\s/), true), widest(words, false));
  const wish = Math.min(Math.max(widest([title], true), widest(texts, false)), longest * width);
  return { least, wish: Math.max(wish, least) };
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
