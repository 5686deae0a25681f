/** Values as rows of a spreadsheet, there and back. */

import type { IsoDate } from '../calendar.ts';
import { valueProblemSentences } from '../dutch/indicator-problems.ts';
import type { RowProblem } from '../row-problem.ts';
import { draftValue, type ValueInput, type ValueProblem } from './entry.ts';
import type { Indicator } from './indicator.ts';
import type { NewValue } from './values.ts';

export const valueColumns = [
  'indicator',
  'periode',
  'waarde',
  'stand',
  'inwoners',
  'toelichting',
] as const;
export type ValueColumn = (typeof valueColumns)[number];

/** As people filled it in. */
export type ValueRow = Record<ValueColumn, string> & { row: number };

/** By what a form and a file call it. */
export const statusNames = {
  definitief: 'final',
  voorlopig: 'provisional',
  'niet gegeven': 'withheld',
  onbekend: 'unknown',
} as const satisfies Record<string, ValueInput['status']>;

export function statusNamed(name: string): ValueInput['status'] | null {
  const known = Object.entries(statusNames).find(([one]) => one === name.trim().toLowerCase());
  return known?.[1] ?? null;
}

/** A row that could be read, and what would be kept of it. */
export interface FileValue {
  indicator: Indicator;
  input: ValueInput;
  value: NewValue;
}

export interface FileReading {
  values: FileValue[];
  problems: RowProblem[];
}

export function readValueRows(
  rows: ValueRow[],
  indicators: Indicator[],
  today: IsoDate,
): FileReading {
  const found: FileReading = { values: [], problems: [] };
  const seen = new Set<string>();
  for (const row of rows) {
    const read = readRow(row, indicators, today);
    const place = 'value' in read ? `${read.value.indicatorId} ${read.value.period}` : '';
    if ('column' in read) found.problems.push(read);
    else if (seen.has(place)) found.problems.push(problemAt(row, 'periode', twice));
    else found.values.push(read);
    seen.add(place);
  }
  return found;
}

const twice = 'Deze periode staat er twee keer in. Laat één regel staan.';

function readRow(row: ValueRow, indicators: Indicator[], today: IsoDate): FileValue | RowProblem {
  const indicator = indicatorNamed(row.indicator, indicators);
  if (indicator === null) {
    const names = indicators.map(({ id }) => id).join(', ');
    return problemAt(row, 'indicator', `Een van: ${names}.`);
  }
  const status = statusNamed(row.stand === '' ? 'definitief' : row.stand);
  if (status === null) {
    return problemAt(row, 'stand', `Een van: ${Object.keys(statusNames).join(', ')}.`);
  }
  const input: ValueInput = {
    period: row.periode.trim(),
    status,
    figure: row.waarde,
    people: row.inwoners,
    explanation: row.toelichting.trim(),
  };
  const drafted = draftValue(indicator, input, today);
  if (drafted.ok) return { indicator, input, value: drafted.value };
  return problemAt(row, columns[drafted.refusal], valueProblemSentences[drafted.refusal]);
}

function indicatorNamed(name: string, indicators: Indicator[]): Indicator | null {
  const wanted = name.trim().toLowerCase();
  return (
    indicators.find(({ id }) => id === wanted) ??
    indicators.find((one) => one.name.toLowerCase() === wanted) ??
    null
  );
}

const columns: Record<ValueProblem, ValueColumn> = {
  no_period: 'periode',
  period_to_come: 'periode',
  no_figure: 'waarde',
  figure_without_status: 'waarde',
  figure_too_high: 'waarde',
  no_population: 'inwoners',
  value_text_too_long: 'toelichting',
};

function problemAt(row: ValueRow, column: ValueColumn, expected: string): RowProblem {
  return { row: row.row, column, found: row[column], expected };
}
