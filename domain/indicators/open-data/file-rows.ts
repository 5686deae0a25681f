/** A file of open data that somebody saved, as the rows of a spreadsheet: so it is shown and judged as one. */

import { writeFigure } from '../../amounts.ts';
import type { IsoDate } from '../../calendar.ts';
import type { ValueRow } from '../file.ts';
import type { Indicator } from '../indicator.ts';
import { figuresOfFile } from './figures.ts';
import { newValues } from './new-values.ts';

/** None of an indicator that the file does not have. What is per 1.000 needs people, whom it does not have. */
export function rowsOfOpenData(
  answer: unknown,
  indicators: Indicator[],
  today: IsoDate,
): ValueRow[] {
  const rows = indicators.flatMap((indicator) => rowsAbout(answer, indicator, today));
  return rows.map((row, i) => ({ ...row, row: i + 1 }));
}

function rowsAbout(answer: unknown, indicator: Indicator, today: IsoDate): Omit<ValueRow, 'row'>[] {
  const { source, unit } = indicator;
  if (source === null || unit === 'per_1000') return [];
  const found = figuresOfFile(answer, source);
  if (!found.ok) return [];
  const figures = { area: 'own', figures: found.value, populations: [] } as const;
  return newValues(indicator, figures, today).map(({ period, figure, status }) => ({
    indicator: indicator.id,
    periode: period,
    waarde: figure === null ? '' : writeFigure(figure),
    stand: figure === null ? 'niet gegeven' : status === 'final' ? 'definitief' : 'voorlopig',
    inwoners: '',
    toelichting: `Open data ${source.table}, uit een bestand.`,
  }));
}
