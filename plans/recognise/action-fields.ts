/** The fields of an action, from one row of a table. */

import type { DraftValue } from '../../domain/draft/draft.ts';
import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import { leadReading } from '../reading/owner.ts';
import { partiesReading } from '../reading/parties.ts';
import { shortNameOf } from '../reading/short-name.ts';
import { appended, type Fields } from './builder.ts';
import { cellAt, isCross, joinedDoubts, sourceValue, valueOf } from './cells.ts';
import type { Column } from './meanings.ts';
import { withUnit } from './units.ts';
import { isYear } from './year-columns.ts';

export interface RowContext {
  columns: Column[];
  /** "x € 1.000", of the heading or of the text above the table; null for euros. */
  unit: string | null;
  /** Lines of a PDF may be one line that was too long. */
  hasSoftLines: boolean;
  /** The doubts of a column are those of its first value: once is enough. */
  isFirst: boolean;
}

/** Without theme: that may stand above the row. */
export function actionFields(row: SourceRow, context: RowContext): Fields {
  const fields: Fields = {};
  for (const column of context.columns) {
    const cell = cellAt(row, column.column);
    if (cell === null || column.meaning === 'moment' || column.meaning === 'theme') continue;
    if (column.meaning.startsWith('other:') && cell.text.trim() === '') continue;
    const doubts = [context.isFirst ? column.doubt : null, mergedDoubt(cell, column)];
    fields[column.meaning] = appended(fields[column.meaning], valueOf(cell, row, doubts));
  }
  withCrosses(fields, row, context);
  withNumber(fields);
  withYearOfCost(fields, row, context);
  if (fields['cost'] !== undefined) fields['cost'] = withUnit(fields['cost'], context.unit);
  if (context.hasSoftLines) withSoftLines(fields);
  withNotes(fields, row);
  withOwner(fields);
  withShortName(fields);
  return fields;
}

/** Whether it is a theme is asked once, at the theme. */
export function themeOfAction(name: DraftValue | null): DraftValue {
  if (name === null) return sourceValue(null, null, ['Het document noemt hier geen thema.']);
  return { ...name, doubt: null };
}

/** Merged downwards: right for a goal, a question for what an action is or costs. */
function mergedDoubt(cell: SourceCell, { meaning }: Column): string | null {
  const isShared = cell.continues || cell.rowSpan > 1;
  return isShared && ['what', 'cost', 'number'].includes(meaning)
    ? 'Deze cel hoort bij meer regels.'
    : null;
}

/** Columns of quarters: their headings where a cross stands. */
function withCrosses(fields: Fields, row: SourceRow, context: RowContext): void {
  const { columns, isFirst } = context;
  const marked = columns
    .filter(({ meaning }) => meaning === 'moment')
    .map((column) => ({ column, cell: cellAt(row, column.column) }));
  const written = marked.filter(({ cell }) => (cell?.text.trim() ?? '') !== '');
  const filled = written.length > 0 ? written : colouredOf(marked);
  const hasOther = (fields['timing']?.source ?? '') !== '';
  if (marked.length === 0) return;
  // A column of its own says when: what stands under the quarters is kept beside it.
  if (hasOther) {
    keepMarks(fields, row, filled);
    return;
  }
  const words = filled.map(({ column, cell }) => {
    const text = cell?.text.trim() ?? '';
    const isMark = text === '' || isCross(text);
    return isMark ? column.heading : `${column.heading}: ${text}`;
  });
  const isColoured = written.length === 0 && filled.length > 0;
  const marks = { isColoured: isColoured && isFirst, isPeriod: isPeriod(filled) };
  const [first] = filled.length > 0 ? filled : marked;
  const doubts = [
    row.doubt,
    ...markDoubts(marks),
    ...filled.map(({ cell }) => cell?.doubt ?? null),
  ];
  fields['timing'] = sourceValue(words.join(' en '), first?.cell ?? null, doubts);
}

interface Mark {
  column: Column;
  cell: SourceCell | null;
}

/** A bar that is coloured in, in a row that has no colour of its own. */
function colouredOf(marked: Mark[]): Mark[] {
  const coloured = marked.filter(({ cell }) => cell !== null && cell.fill !== null);
  return coloured.length < marked.length ? coloured : [];
}

/** Beside each other they may be one stretch of time; apart they are moments. */
function isPeriod(marks: Mark[]): boolean {
  return marks.some(({ column }, i) => marks[i - 1]?.column.column === column.column - 1);
}

function markDoubts(marks: { isColoured: boolean; isPeriod: boolean }): string[] {
  return [
    ...(marks.isColoured ? ['Gekleurde vakken zijn gelezen als kruisjes.'] : []),
    ...(marks.isPeriod ? ['Er staan kruisjes naast elkaar: momenten, of een periode?'] : []),
  ];
}

function keepMarks(fields: Fields, row: SourceRow, marks: Mark[]): void {
  for (const { column, cell } of marks)
    if (cell !== null) fields[`other:${column.heading}`] = valueOf(cell, row);
}

/** "1.2.1 Meer toezicht": the number stands before the action, in a table without a column of numbers. */
function withNumber(fields: Fields): void {
  const what = fields['what'];
  const [, number, rest] = /^(\d+(?:\.\d+)+\.?)\s+(\S[\s\S]*)$/.exec(what?.source ?? '') ?? [];
  if (
    what === undefined ||
    fields['number'] !== undefined ||
    number === undefined ||
    rest === undefined
  )
    return;
  fields['number'] = { ...what, source: number.replace(/\.$/, '') };
  fields['what'] = { ...what, source: rest };
}

/** "2026" above an amount says when too. */
function withYearOfCost(fields: Fields, row: SourceRow, { columns }: RowContext): void {
  const column = columns.find(({ meaning, heading }) => meaning === 'cost' && isYear(heading));
  if (column === undefined || fields['timing'] !== undefined) return;
  const cell = cellAt(row, column.column);
  const isFilled = (cell?.text.trim() ?? '') !== '';
  const doubt = isFilled ? null : `Bij ${column.heading} staat niets: is de actie van dat jaar?`;
  fields['timing'] = sourceValue(isFilled ? column.heading : '', cell, [doubt]);
}

function withSoftLines(fields: Fields): void {
  for (const field of ['parties', 'owner']) {
    const value = fields[field];
    const text = value?.source ?? '';
    if (value === undefined || !/\n/.test(text) || /^\s*[•–-]/.test(text)) continue;
    const doubt = 'In het document staan hier regels onder elkaar: horen die bij elkaar?';
    fields[field] = { ...value, doubt: joinedDoubts([value.doubt, doubt]) };
  }
}

/** A note on a cell is kept with the action. */
function withNotes(fields: Fields, row: SourceRow): void {
  for (const cell of row.cells) {
    if (cell.note === null || cell.continues) continue;
    const remark = fields['remark'];
    const note = `Notitie: ${cell.note.trim()}`;
    const source =
      remark?.source == null || remark.source === '' ? note : `${remark.source}\n${note}`;
    fields['remark'] = { ...(remark ?? sourceValue(null, cell)), source };
  }
}

/** Where no column names it, the party that has the lead; else nobody. */
function withOwner(fields: Fields): void {
  if (fields['owner'] !== undefined) return;
  const parties = fields['parties'];
  const { reading, doubt } = leadReading('', partiesReading(parties?.source ?? '').reading ?? []);
  const place = reading === null ? null : (parties?.place ?? null);
  fields['owner'] = { source: reading, place, doubt, typed: null, settled: null };
}

function withShortName(fields: Fields): void {
  const what = fields['what'];
  if (fields['shortName'] !== undefined || what?.source == null || what.source === '') return;
  fields['shortName'] = proposal(shortNameOf(what.source), what);
}

/** Made of what stands elsewhere: no words of the document, and no doubt. */
function proposal(source: string, of: DraftValue): DraftValue {
  return { source, place: of.place, doubt: null, typed: null, settled: null };
}
