/** From the figures of a table to the values of an indicator. */

import type { IsoDate } from '../../calendar.ts';
import type { Indicator } from '../indicator.ts';
import { type PeriodKey, yearOf } from '../periods.ts';
import { type Area, type NewValue, type Population, rounded } from '../values.ts';
import type { TableFigure } from './figures.ts';
import { isSettled, readPeriod } from './periods.ts';

export interface AreaFigures {
  area: Area;
  figures: readonly TableFigure[];
  /** Of this area, in any order; none for what is not per 1.000. */
  populations: readonly Population[];
}

export function newValues(
  indicator: Indicator,
  { area, figures, populations }: AreaFigures,
  today: IsoDate,
): NewValue[] {
  return figures.flatMap(({ period: code, figure }): NewValue[] => {
    const period = readPeriod(code, indicator.period);
    if (period === null) return [];
    const about = { indicatorId: indicator.id, area, period };
    // A small number is not given, and not 0.
    if (figure === null) return [{ ...about, status: 'withheld', figure, population: null }];
    const status = isSettled(period, today) ? 'final' : 'provisional';
    const measured = inUnit(indicator, figure, populationIn(period, populations));
    return measured === null ? [] : [{ ...about, status, ...measured }];
  });
}

/** Null when it is to be per 1.000, and nobody knows of how many. */
function inUnit(
  { unit }: Indicator,
  figure: number,
  population: Population | null,
): Pick<NewValue, 'figure' | 'population'> | null {
  if (unit !== 'per_1000') return { figure, population: null };
  if (population === null || population.people === 0) return null;
  return { figure: rounded((figure / population.people) * 1000), population };
}

/** Of its own year, or else the last one before it. */
function populationIn(period: PeriodKey, populations: readonly Population[]): Population | null {
  const known = populations.filter(({ year }) => year <= yearOf(period));
  return known.sort((a, b) => a.year - b.year).at(-1) ?? null;
}

/** From a table that counts people once a year. */
export function populationsOf(figures: TableFigure[]): Population[] {
  return figures.flatMap(({ period, figure }) => {
    const year = readPeriod(period, 'year');
    return year === null || figure === null ? [] : [{ people: figure, year: Number(year) }];
  });
}
