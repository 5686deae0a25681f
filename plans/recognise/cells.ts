/** Rows and cells of a document, looked at as a plan. */

import type { DraftValue } from '../../domain/draft/draft.ts';
import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';

export function cellAt({ cells }: SourceRow, column: number): SourceCell | null {
  return (
    cells.find((cell) => cell.column <= column && column < cell.column + cell.columnSpan) ?? null
  );
}

/** Those in which something stands that did not already stand in a row above. */
export function ownCells({ cells }: SourceRow): SourceCell[] {
  return cells.filter(({ text, continues }) => !continues && text.trim() !== '');
}

/** Stands for the heading above it. */
export function isCross(text: string): boolean {
  return /^(?:x|v|ja|[✓✔●•■◆▪*])$/.test(folded(text));
}

export function isEmptyRow(row: SourceRow): boolean {
  return ownCells(row).length === 0;
}

export function rowText(row: SourceRow): string {
  const texts = row.cells
    .filter(({ continues }) => !continues)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim());
  return texts.filter((text) => text !== '').join(' | ');
}

/** Over the whole width of the table. */
export function wideCell(row: SourceRow, columns: number): SourceCell | null {
  const [first, ...others] = ownCells(row);
  return first !== undefined && others.length === 0 && first.columnSpan >= columns ? first : null;
}

/** The only one of its row in which something stands, at its left. */
export function lonelyCell(row: SourceRow): SourceCell | null {
  const filled = row.cells.filter(({ text }) => text.trim() !== '');
  const [first, ...others] = filled;
  return first !== undefined && others.length === 0 && !first.continues ? first : null;
}

export function sameTexts(one: SourceRow, other: SourceRow): boolean {
  return joinedTexts(one) === joinedTexts(other);
}

function joinedTexts({ cells }: SourceRow): string {
  return cells.map(({ text }) => folded(text).replace(/\s/g, '')).join('|');
}

/** What stands in a cell; the doubts of the cell and of its row go with it. */
export function valueOf(
  cell: SourceCell,
  row: SourceRow,
  more: (string | null)[] = [],
): DraftValue {
  return sourceValue(cell.text.trim(), cell, [cell.doubt, row.doubt, ...more]);
}

export function sourceValue(
  source: string | null,
  cell: SourceCell | null,
  doubts: (string | null)[] = [],
): DraftValue {
  return {
    source,
    place: cell?.place ?? null,
    doubt: joinedDoubts(doubts),
    typed: null,
    settled: null,
  };
}

export function joinedDoubts(doubts: (string | null)[]): string | null {
  const real = doubts.filter((doubt) => doubt !== null);
  return real.length === 0 ? null : [...new Set(real)].join(' ');
}
