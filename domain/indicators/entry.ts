/** A value as somebody sends it: from a page, a mail, a file or a program. */

import { readFigure } from '../amounts.ts';
import type { IsoDate } from '../calendar.ts';
import { accepted, refused, type Result } from '../result.ts';
import { isTooLong, mostCharacters } from '../text.ts';
import type { Indicator } from './indicator.ts';
import { endOfPeriod, isPeriodOf, type PeriodKey, yearOf } from './periods.ts';
import type { NewValue, Population } from './values.ts';

/** As it was typed. */
export interface ValueInput {
  period: PeriodKey;
  status: NewValue['status'];
  /** Empty for what is withheld or unknown. */
  figure: string;
  /** Over how many people; empty where it is not per 1.000. */
  people: string;
  explanation: string;
}

export const valueProblems = [
  'no_period',
  'period_to_come',
  'no_figure',
  'figure_without_status',
  'figure_too_high',
  'no_population',
  'value_text_too_long',
] as const;
export type ValueProblem = (typeof valueProblems)[number];

export function draftValue(
  indicator: Indicator,
  input: ValueInput,
  today: IsoDate,
): Result<NewValue, ValueProblem> {
  const { period, status, explanation } = input;
  if (!isPeriodOf(period, indicator.period)) return refused('no_period');
  if (endOfPeriod(period) > lastDayAhead(indicator, today)) return refused('period_to_come');
  if (isTooLong(explanation, mostCharacters.text)) return refused('value_text_too_long');
  const about = { indicatorId: indicator.id, area: 'own', period, status } as const;
  if (status === 'withheld' || status === 'unknown') {
    if (input.figure.trim() !== '') return refused('figure_without_status');
    return accepted({ ...about, figure: null, population: null });
  }
  const figure = readFigure(input.figure);
  if (figure === undefined) return refused('no_figure');
  if (figure > mostOf(indicator)) return refused('figure_too_high');
  const population = populationOf(indicator, input);
  return population.ok ? accepted({ ...about, figure, population: population.value }) : population;
}

/** By hand it is asked for before the half year ends: the last days of it seldom change the figure. */
function lastDayAhead({ source }: Indicator, today: IsoDate): IsoDate {
  if (source !== null) return today;
  const year = today.slice(0, 4);
  return today.slice(5) < '07-01' ? `${year}-06-30` : `${year}-12-31`;
}

function mostOf({ unit }: Indicator): number {
  switch (unit) {
    case 'percent':
      return 100;
    case 'grade':
      return 10;
    case 'per_1000':
      return 1000;
    case 'count':
      return 1e9;
  }
}

function populationOf(
  { unit }: Indicator,
  { people, period }: ValueInput,
): Result<Population | null, ValueProblem> {
  if (unit !== 'per_1000') return accepted(null);
  const counted = readFigure(people);
  if (counted === undefined || counted < 1 || !Number.isInteger(counted)) {
    return refused('no_population');
  }
  return accepted({ people: counted, year: yearOf(period) });
}
