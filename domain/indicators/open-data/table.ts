/** Which columns, keys and area of a table an indicator means: looked up anew each time, since tables are rebuilt. */

import { accepted, refused, type Result } from '../../result.ts';
import type { Level, OpenDataSource } from '../indicator.ts';
import { keysOf, rowsOf, type TableKey, textOf, withoutNumber } from './answers.ts';

export const openDataProblems = [
  'unreadable',
  'gone',
  'no_measure',
  'no_key',
  'no_total',
  'no_area',
  'ambiguous',
] as const;
export type OpenDataProblem = (typeof openDataProblems)[number];

export interface TableShape {
  /** The column of the measure as it is called today. */
  measure: string;
  /** Without area and period. */
  dimensions: string[];
  /** How many cells a row takes of what one answer may hold. */
  columns: number;
}

/** From `DataProperties`. */
export function shapeOf(
  answer: unknown,
  { measure }: Pick<OpenDataSource, 'measure'>,
): Result<TableShape, OpenDataProblem> {
  const rows = rowsOf(answer);
  if (rows === null) return refused('unreadable');
  const keys = rows.map((row) => textOf(row, 'Key')).filter((key) => key !== '');
  const column = keys.find((key) => withoutNumber(key) === measure);
  if (column === undefined) return refused('no_measure');
  const dimensions = rows
    .filter((row) => textOf(row, 'Type') === 'Dimension')
    .map((row) => textOf(row, 'Key'));
  return accepted({ measure: column, dimensions, columns: keys.length + 1 });
}

/** Of a dimension: the key that the plan names, or the total where it names none. */
export function keyFor(
  answer: unknown,
  wanted: string | undefined,
): Result<string, OpenDataProblem> {
  const keys = keysOf(answer);
  const found =
    wanted === undefined
      ? keys.find(({ title }) => /^totaal/i.test(title))
      : keys.find(({ padded }) => padded.trim() === wanted.trim());
  if (found !== undefined) return accepted(found.padded);
  return refused(wanted === undefined ? 'no_total' : 'no_key');
}

/** By title: the code of a municipality that merged is another one. */
export function areaKey(
  answer: unknown,
  title: string,
  level: Level,
): Result<string, OpenDataProblem> {
  const named = keysOf(answer).filter((key) => plainTitle(key) === title.trim().toLowerCase());
  const ofLevel =
    level === 'municipality' ? named.filter(({ padded }) => padded.startsWith('GM')) : named;
  const [found] = ofLevel;
  return found !== undefined && ofLevel.length === 1 ? accepted(found.padded) : refused('no_area');
}

/** "Groningen (gemeente)" stands beside "Groningen (PV)". */
function plainTitle({ title }: TableKey): string {
  return title.replace(/\s*\([^)]*\)$/, '').toLowerCase();
}
