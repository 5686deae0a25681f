/** Tables of money, of fte and of people: a line each. */

import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import type { DraftValue } from '../../domain/draft/draft.ts';
import { plainName, sameName } from '../../domain/draft/names.ts';
import { folded } from '../reading/folded.ts';
import type { Fields, PlanBuilder } from './builder.ts';
import { cellAt, isEmptyRow, rowText, sourceValue, valueOf, wideCell } from './cells.ts';
import type { Column } from './meanings.ts';
import type { RowKind } from './recognised-plan.ts';
import { isSumRow } from './row-kinds.ts';
import type { Segment } from './segments.ts';
import { sumCell } from './sums.ts';
import { withUnit } from './units.ts';

type Row = Segment['rows'][number];

export function readLines(builder: PlanBuilder, segment: Segment, unit: string | null): void {
  for (const row of segment.rows) {
    const { kind, itemId } = lineOf(builder, segment, row, unit);
    builder.addRow({ block: segment.block, ...row }, kind, itemId);
  }
}

interface Line {
  kind: RowKind;
  itemId: string | null;
}

function lineOf(
  builder: PlanBuilder,
  segment: Segment,
  { row, isHeader }: Row,
  unit: string | null,
): Line {
  if (isHeader) return { kind: 'header', itemId: null };
  if (isEmptyRow(row)) return { kind: 'empty', itemId: null };
  if (row.hidden) return { kind: 'shown', itemId: null };
  if (isSumRow(row)) return total(builder, segment, row, unit);
  const wide = wideCell(row, segment.width);
  if (wide !== null && segment.width > 1) {
    builder.addRemark(wide.text, wide.place);
    return { kind: 'remark', itemId: null };
  }
  return segment.purpose === 'people'
    ? person(builder, segment, row)
    : amountLine(builder, segment, row, unit);
}

function total(builder: PlanBuilder, segment: Segment, row: SourceRow, unit: string | null): Line {
  const plan = builder.plan;
  if (segment.purpose === 'budget') {
    const cell = sumCell(row, segment.columns);
    if (cell !== null) plan.fields['budgetTotal'] ??= withUnit(valueOf(cell, row), unit);
    return { kind: 'sum', itemId: plan.id };
  }
  for (const { cell, field } of fteCells(segment.columns, row))
    plan.fields[`${field}FteTotal`] ??= valueOf(cell, row);
  return { kind: 'sum', itemId: plan.id };
}

function amountLine(
  builder: PlanBuilder,
  segment: Segment,
  row: SourceRow,
  unit: string | null,
): Line {
  const subject = cellWith(segment.columns, row, ['subject', 'what', 'theme']);
  const cost = cellWith(segment.columns, row, ['cost']);
  if (subject === null || subject.text.trim() === '') return { kind: 'shown', itemId: null };
  const isBudget = segment.purpose === 'budget';
  if (isBudget && cost !== null && /^onvoorzien/.test(folded(subject.text))) {
    builder.plan.fields['contingency'] ??= withUnit(valueOf(cost, row), unit);
    return { kind: 'line', itemId: builder.plan.id };
  }
  const fields: Fields = { subject: valueOf(subject, row) };
  const theme = themeOf(builder, subject, row);
  if (theme !== null) fields['theme'] = theme;
  if (isBudget)
    fields['amount'] =
      cost === null ? sourceValue(null, null, [noAmount]) : withUnit(valueOf(cost, row), unit);
  else
    for (const { cell, field, doubt } of fteCells(segment.columns, row))
      fields[field] = valueOf(cell, row, [doubt]);
  keepOthers(fields, segment.columns, row);
  return {
    kind: 'line',
    itemId: builder.addItem(isBudget ? 'budget_line' : 'capacity_line', fields).id,
  };
}

/** A line of a theme has its name, or a part of it: then with a doubt. */
function themeOf(builder: PlanBuilder, subject: SourceCell, row: SourceRow): DraftValue | null {
  const names = builder.ofKind('theme').map(({ fields }) => fields['name']?.source ?? '');
  if (names.some((name) => sameName(name, subject.text))) return valueOf(subject, row);
  const part = ` ${plainName(subject.text)} `;
  const [name, ...others] = names.filter((one) => ` ${plainName(one)} `.includes(part));
  if (name === undefined || others.length > 0) return null;
  return { ...valueOf(subject, row, [`Hoort dit bij “${name}”?`]), source: name };
}

const noAmount = 'Er staat geen bedrag bij.';

/** Columns that a line has no field for are kept by their heading. */
function keepOthers(fields: Fields, columns: Column[], row: SourceRow): void {
  for (const { meaning, heading, column } of columns) {
    const cell = cellAt(row, column);
    const isOther = meaning.startsWith('other:') || meaning === 'remark';
    if (isOther && cell !== null && cell.text.trim() !== '')
      fields[`other:${heading}`] = valueOf(cell, row);
  }
}

interface FteCell {
  cell: SourceCell;
  field: 'regular' | 'priority';
  doubt: string | null;
}

/** "Regulier" and "prioriteiten"; a column that only says fte is a question. */
function fteCells(columns: Column[], row: SourceRow): FteCell[] {
  const fte = columns.filter(({ meaning }) => meaning === 'regular' || meaning === 'priority_fte');
  return fte.flatMap(({ column, heading }) => {
    const cell = cellAt(row, column);
    if (cell === null || cell.text.trim() === '') return [];
    const named = fteField(heading);
    const isAlone = named === null && fte.length < 2;
    const doubt = isAlone ? 'Is dit voor het gewone werk of voor het plan?' : null;
    return [{ cell, field: named ?? 'regular', doubt }];
  });
}

function fteField(heading: string): 'regular' | 'priority' | null {
  const text = folded(heading);
  if (/prioriteit|plan|extra/.test(text)) return 'priority';
  return /regulier|gewoon|gewone|basis|structureel/.test(text) ? 'regular' : null;
}

function person(builder: PlanBuilder, { columns }: Segment, row: SourceRow): Line {
  const fields: Fields = {};
  for (const name of ['name', 'jobTitle', 'party', 'address'] as const) {
    const cell = cellWith(columns, row, [name]);
    if (cell !== null && cell.text.trim() !== '') fields[name] = valueOf(cell, row);
  }
  const named = fields['name'] ?? fields['party'];
  if (named === undefined) return { kind: 'shown', itemId: null };
  const isPerson =
    fields['name'] !== undefined && (fields['jobTitle'] ?? fields['party']) !== undefined;
  const kind = { ...named, source: isPerson ? 'persoon' : 'partij', doubt: null };
  keepOthers(fields, columns, row);
  return {
    kind: 'line',
    itemId: builder.addItem('contact', { ...fields, name: named, contactKind: kind }).id,
  };
}

function cellWith(columns: Column[], row: SourceRow, meanings: string[]): SourceCell | null {
  const column = meanings.flatMap((meaning) => columns.filter((one) => one.meaning === meaning))[0];
  return column === undefined ? null : cellAt(row, column.column);
}

export function readUnknown(builder: PlanBuilder, { block, rows, width }: Segment): void {
  for (const row of rows) {
    const kind = isEmptyRow(row.row)
      ? 'empty'
      : wideCell(row.row, width) !== null && rows.length < 4
        ? 'remark'
        : 'shown';
    if (kind === 'remark') builder.addRemark(rowText(row.row), row.row.cells[0]?.place ?? null);
    builder.addRow({ block, ...row }, kind, null);
  }
}
