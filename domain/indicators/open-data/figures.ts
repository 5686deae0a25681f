/** The figures in the rows of a table: one row per area and period, nothing is added up. */

import { accepted, refused, type Result } from '../../result.ts';
import type { OpenDataSource } from '../indicator.ts';
import { type OpenDataRow, rowsOf, textOf, withoutNumber } from './answers.ts';
import type { OpenDataProblem } from './table.ts';

/** What stands in a row; the figure is null where it is withheld. */
export interface TableFigure {
  /** Code of the area, without spaces. */
  area: string;
  /** As the table writes it, without spaces. */
  period: string;
  figure: number | null;
}

/** Rows of other keys, the total among them, are left alone. */
export function figuresOf(
  answer: unknown,
  measure: string,
  keys: Record<string, string>,
): Result<TableFigure[], OpenDataProblem> {
  const rows = rowsOf(answer);
  if (rows === null) return refused('unreadable');
  const wanted = Object.entries(keys).map(([name, key]) => [name, key.trim()] as const);
  const own = rows.filter((row) => wanted.every(([name, key]) => textOf(row, name) === key));
  const seen = new Set(own.map((row) => `${textOf(row, 'RegioS')} ${textOf(row, 'Perioden')}`));
  if (seen.size !== own.length) return refused('ambiguous');
  return accepted(own.map((row) => figureOf(row, measure)));
}

function figureOf(row: OpenDataRow, measure: string): TableFigure {
  const figure = row[measure];
  return {
    area: textOf(row, 'RegioS'),
    period: textOf(row, 'Perioden'),
    figure: typeof figure === 'number' && figure >= 0 ? figure : null,
  };
}

/**
 * Of a file that somebody saved: it has rows only. It must be of one area, and of one key in each
 * dimension that the plan leaves to the total.
 */
export function figuresOfFile(
  answer: unknown,
  { measure, keys }: OpenDataSource,
): Result<TableFigure[], OpenDataProblem> {
  const rows = rowsOf(answer);
  if (rows === null) return refused('unreadable');
  const column = Object.keys(rows[0] ?? {}).find((name) => withoutNumber(name) === measure);
  if (column === undefined) return refused('no_measure');
  const found = figuresOf(answer, column, keys);
  if (!found.ok) return found;
  if (found.value.length === 0) return refused('no_key');
  const areas = new Set(found.value.map(({ area }) => area));
  return areas.size === 1 ? found : refused('ambiguous');
}
