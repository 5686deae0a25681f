/** What a row of a table of actions is. Each row is one thing, and what fits nothing is shown. */

import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import { cellAt, isEmptyRow, lonelyCell, ownCells, wideCell } from './cells.ts';
import type { Column } from './meanings.ts';
import type { Segment } from './segments.ts';

export type ActionRow =
  | { kind: 'header' | 'empty' | 'shown' | 'sum' | 'remark' }
  /** A name over the whole width, or alone in its row: then with a doubt. */
  | { kind: 'theme'; cell: SourceCell; doubt: string | null }
  /** "Doel: …" or "Maatregel 2: …" over the whole width: of the theme, and above the actions that follow. */
  | { kind: 'goal' | 'level'; cell: SourceCell }
  | { kind: 'action' }
  /** Goes on with the action above it. */
  | { kind: 'continued' };

export function actionRowOf(
  { row, isHeader }: Segment['rows'][number],
  segment: Segment,
): ActionRow {
  if (isHeader) return { kind: 'header' };
  if (isEmptyRow(row)) return { kind: 'empty' };
  if (row.hidden) return { kind: 'shown' };
  if (isSumRow(row)) return { kind: 'sum' };
  if (repeatsHeadings(row, segment.columns)) return { kind: 'shown' };
  const wide = wideCell(row, segment.width) ?? (segment.width > 1 ? lonelyCell(row) : null);
  if (wide !== null) return loneRow(wide, segment);
  return hasOwn(row, segment.columns, 'what')
    ? { kind: 'action' }
    : partOfAction(row, segment.columns);
}

/** A header that came back with other text in it: what of it belongs where, a person sees. */
function repeatsHeadings(row: SourceRow, columns: Column[]): boolean {
  const repeated = columns.filter(
    ({ heading, column }) =>
      heading !== '' && folded(cellAt(row, column)?.text ?? '') === folded(heading),
  );
  return repeated.length > 1;
}

export function isSumRow(row: SourceRow): boolean {
  return ownCells(row).some(({ text }) => isSumLabel(text));
}

export function isSumLabel(text: string): boolean {
  return /^(?:sub|eind)?-? ?(?:totaal|totalen|som)\b/.test(folded(text)) && text.length <= 80;
}

function loneRow(cell: SourceCell, { width, columns }: Segment): ActionRow {
  const text = cell.text.trim();
  if (isRemark(text)) return { kind: 'remark' };
  if (/^(?:doel|ambitie|wat willen)/.test(folded(text)) && cell.columnSpan >= width)
    return { kind: 'goal', cell };
  if (
    /^(?:sub|deel)|^(?:actie|maatregel|activiteit|onderdeel|spoor)(?:lijn)?\b/.test(folded(text)) &&
    cell.columnSpan >= width
  )
    return { kind: 'level', cell };
  if (text.length > 90 || /[.;]$/.test(text))
    return { kind: cell.columnSpan >= width ? 'remark' : 'shown' };
  if (cell.columnSpan >= width) return { kind: 'theme', cell, doubt: null };
  const isAtLeft = cell.column === 0;
  const { meaning } = columns.find(({ column }) => column === cell.column) ?? { meaning: '' };
  // The only thing that is known of an action may be what it is.
  if (meaning === 'what' && !isAtLeft) return { kind: 'action' };
  // An amount alone may be a total of anything.
  if (meaning === 'cost') return { kind: 'shown' };
  if (!isAtLeft || (meaning === 'what' && /^\p{Ll}/u.test(text))) return { kind: 'continued' };
  return { kind: 'theme', cell, doubt: 'Deze regel is gelezen als de naam van een thema.' };
}

function isRemark(text: string): boolean {
  return /^(?:\*|opmerking|toelichting|nb\b|n\.b\.|noot|bron\b|let op)/.test(folded(text));
}

function partOfAction(row: SourceRow, columns: Column[]): ActionRow {
  const what = columns.find(({ meaning }) => meaning === 'what');
  const cell = what === undefined ? null : cellAt(row, what.column);
  if (cell === null || what === undefined) return { kind: 'shown' };
  const isDated = hasOwn(row, columns, 'timing') || hasOwn(row, columns, 'number');
  // Under a merged action each row with a moment of its own is an action of its own.
  if (cell.continues) return { kind: isDated ? 'action' : 'continued' };
  if (isUnnumbered(row, columns)) return { kind: 'continued' };
  return isDated || hasOwn(row, columns, 'cost') ? { kind: 'action' } : { kind: 'continued' };
}

/** Every action has its number, and where no lines are drawn, a row without one is the rest of a cell. */
function isUnnumbered(row: SourceRow, columns: Column[]): boolean {
  const hasNumbers = columns.some(({ meaning }) => meaning === 'number');
  return hasNumbers && row.doubt !== null && !hasOwn(row, columns, 'number');
}

function hasOwn(row: SourceRow, columns: Column[], meaning: string): boolean {
  const found = columns.filter((one) => one.meaning === meaning);
  return found.some(({ column }) => ownCells(row).some((cell) => cell === cellAt(row, column)));
}
