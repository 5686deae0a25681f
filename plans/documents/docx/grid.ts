/** The lines between columns that a reader sees; Word draws more, a few points from each other. */

import { childAt, childrenNamed, isOn, settingOf, type XmlElement } from '../xml.ts';

export interface Grid {
  columns: number;
  /** Between which lines a cell stands, of the columns that Word counts. */
  columnAt: (line: number) => number;
}

/** Five points, in twentieths of one. */
const sameLine = 100;

/** `used` are the lines at which cells of any row begin or end. */
export function gridOf(widths: readonly number[], used: readonly number[]): Grid {
  const lines = [...new Set(used)].sort((a, b) => a - b);
  const seen: { line: number; position: number }[] = [];
  const columnOf = new Map<number, number>();
  for (const line of lines) {
    const position = positionOf(widths, line);
    const before = seen.at(-1);
    const isSame = before !== undefined && position - before.position < sameLine && line > 0;
    if (!isSame) seen.push({ line, position });
    columnOf.set(line, seen.length - 1);
  }
  return {
    columns: Math.max(1, seen.length - 1),
    columnAt: (line) => columnOf.get(line) ?? 0,
  };
}

/** Where no widths are written, each column is its own. */
function positionOf(widths: readonly number[], line: number): number {
  const known = widths.slice(0, line).reduce((sum, width) => sum + width, 0);
  return known + Math.max(0, line - widths.length) * 1000;
}

export function widthsOf(table: XmlElement): number[] {
  const columns = childrenNamed(childAt(table, 'tblGrid'), 'gridCol');
  return columns.map(({ attributes }) => Number(attributes['w'] ?? 1000) || 1000);
}

/** Of how many columns of Word a cell is. */
export function spanOf(cell: XmlElement): number {
  return Math.min(200, Math.max(1, Number(settingOf(cell, 'tcPr', 'gridSpan') ?? 1) || 1));
}

export function skippedBefore(row: XmlElement): number {
  return Math.min(200, Number(settingOf(row, 'trPr', 'gridBefore') ?? 0) || 0);
}

export function skippedAfter(row: XmlElement): number {
  return Math.min(200, Number(settingOf(row, 'trPr', 'gridAfter') ?? 0) || 0);
}

/** `continue` is what an empty setting means. */
export function verticalMerge(cell: XmlElement): 'none' | 'begins' | 'continues' {
  const merge = childAt(cell, 'tcPr', 'vMerge');
  if (merge === null) return 'none';
  return merge.attributes['val'] === 'restart' ? 'begins' : 'continues';
}

export function isHiddenRow(row: XmlElement): boolean {
  return isOn(row, 'trPr', 'hidden');
}
