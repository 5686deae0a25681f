/** A table falls apart at its headers: each header and the rows under it are one segment. */

import type { SourceCell, SourceRow, SourceTable } from '../documents/source-document.ts';
import { folded } from '../reading/folded.ts';
import { timingReading } from '../reading/timing.ts';
import { isEmptyRow, ownCells, sameTexts } from './cells.ts';
import { isYear } from './year-columns.ts';
import { columnsOf, type Given, givenMeaning, type GivenMeanings } from './columns.ts';
import type { Column } from './meanings.ts';
import { isMomentHeading, meaningOfHeading } from './meanings.ts';

export type Purpose = 'actions' | 'budget' | 'capacity' | 'people' | 'unknown';

export interface Segment {
  block: number;
  width: number;
  purpose: Purpose;
  columns: Column[];
  rows: { row: SourceRow; index: number; isHeader: boolean }[];
}

export interface SegmentContext {
  given: Given;
  /** The last segment of the table before: a table without a header may go on with it. */
  former: Segment | null;
}

/** `offset` is where its rows begin in the table of the document. */
export function segmentsOf(
  table: SourceTable,
  { block, offset }: { block: number; offset: number },
  context: SegmentContext,
): Segment[] {
  return segmentsIn(table, block, context).map((segment) => ({
    ...segment,
    rows: segment.rows.map((row) => ({ ...row, index: row.index + offset })),
  }));
}

function segmentsIn(table: SourceTable, block: number, context: SegmentContext): Segment[] {
  const starts = headerStarts(table.rows, context.given.meanings);
  const [first = table.rows.length] = starts;
  const lead = table.rows.slice(0, first);
  const before =
    lead.length === 0 ? [] : [headless(table, { block, until: first }, context, starts.length > 0)];
  return [
    ...before,
    ...starts.map((start, i) =>
      headed(table, { block, start, until: starts[i + 1] ?? table.rows.length }, context.given),
    ),
  ];
}

/** Where another header begins than the one before it. */
function headerStarts(rows: SourceRow[], given: GivenMeanings): number[] {
  const starts: number[] = [];
  for (const [index, row] of rows.entries()) {
    const last = rows[starts.at(-1) ?? -1];
    const isAgain = last !== undefined && sameTexts(row, last);
    const isSecond = starts.at(-1) === index - 1 && last !== undefined && isSecondHeader(last, row);
    if (isHeaderRow(row, given, starts.length === 0) && !isAgain && !isSecond) starts.push(index);
  }
  return starts;
}

/** Most of its cells are known names of columns; under a header that was found before, nearly all. */
export function isHeaderRow(row: SourceRow, given: GivenMeanings, isFirst: boolean): boolean {
  const texts = [...new Set(ownCells(row).map(({ text }) => text.trim()))];
  const hasYears = texts.filter(isYear).length > 1;
  const known = texts.filter(
    (text) => meaningOfHeading(text) !== null || givenMeaning(text, given) !== null,
  );
  const distinct = new Set(known.map((text) => meaningOfHeading(text)?.meaning ?? text));
  const years = hasYears ? texts.filter(isYear).length : 0;
  const share = (known.length + years) / texts.length;
  return (
    distinct.size > 1 &&
    share > (isFirst ? 0.5 : 0.8) &&
    !texts.some((text) => isValue(text) && !isYear(text))
  );
}

/** A row of values may hold the word "planning" too, but no header holds an amount, a bullet or a sentence. */
function isValue(text: string): boolean {
  const words = text.split(/\s+/).length;
  return (
    /^•|^€ ?\d|^\d[\d.,]*$|\p{L}{4,}[.;,]$/u.test(text) ||
    words > 9 ||
    timingReading(text, 2024).reading?.kind === 'ongoing'
  );
}

/** Under a heading over several columns, each has its own. */
function isSecondHeader(first: SourceRow, second: SourceRow): boolean {
  const spanning = first.cells.filter(
    ({ columnSpan, text }) => columnSpan > 1 && text.trim() !== '',
  );
  const own = ownCells(second);
  const isUnder = (column: number): boolean =>
    spanning.some((cell) => cell.column <= column && column < cell.column + cell.columnSpan);
  if (own.length < 2) return false;
  return (
    own.every(({ column, text }) => isUnder(column) && text.length <= 40) || own.every(isMoments)
  );
}

/** "2025" or "Q1", or where the white space between columns is small "Q1" above "Q2". */
function isMoments({ text }: SourceCell): boolean {
  return text.split('\n').every((line) => isYear(line) || isMomentHeading(line));
}

function headed(
  { rows, columns: width }: SourceTable,
  { block, start, until }: { block: number; start: number; until: number },
  given: Given,
): Segment {
  const header = rows.slice(start, start + 1);
  const [first] = header;
  const second = rows[start + 1];
  if (
    first !== undefined &&
    second !== undefined &&
    start + 1 < until &&
    isSecondHeader(first, second)
  )
    header.push(second);
  const own = rows.slice(start, until);
  const body = own.slice(header.length);
  const columns = columnsOf({ width, headers: header, rows: body, given });
  const isHeader = (row: SourceRow): boolean =>
    header.some((one) => sameTexts(one, row)) && !isEmptyRow(row);
  return {
    block,
    width,
    columns,
    purpose: purposeOf(columns),
    rows: own.map((row, i) => ({ row, index: start + i, isHeader: isHeader(row) })),
  };
}

/** Rows above the first header, or a table without one: it goes on with the table before it where that fits. */
function headless(
  { rows, columns: width }: SourceTable,
  { block, until }: { block: number; until: number },
  { former }: SegmentContext,
  hasHeader: boolean,
): Segment {
  const isSame = !hasHeader && former !== null && former.width === width;
  const columns = isSame
    ? former.columns.map((one) => ({ ...one, doubt: one.doubt ?? noHeading }))
    : [];
  return {
    block,
    width,
    columns,
    purpose: isSame ? former.purpose : 'unknown',
    rows: rows.slice(0, until).map((row, index) => ({
      row,
      index,
      isHeader: isSame && isRepeatedHeading(row, former),
    })),
  };
}

const noHeading = 'Deze tabel heeft geen kop: gelezen zoals de tabel ervoor.';

function isRepeatedHeading(row: SourceRow, { columns }: Segment): boolean {
  const headings = new Set(columns.map(({ heading }) => folded(heading)));
  const own = ownCells(row);
  return own.length > 1 && own.every(({ text }) => headings.has(folded(text)));
}

function purposeOf(columns: Column[]): Purpose {
  const has = (...meanings: string[]): boolean =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  if (has('address') && has('name', 'party')) return 'people';
  const says = [
    'timing',
    'moment',
    'how',
    'parties',
    'owner',
    'number',
    'result',
    'remark',
    'subtheme',
    'portfolioHolder',
  ];
  if (has('what') && has(...says)) return 'actions';
  const hasSubject = has('subject', 'what', 'theme');
  if (hasSubject && has('regular', 'priority_fte') && !has('cost')) return 'capacity';
  if (hasSubject && has('cost')) return 'budget';
  if (has('what') || (has('how') && has('timing', 'moment'))) return 'actions';
  return has('name') && has('jobTitle') ? 'people' : 'unknown';
}
