/** The Dutch words for what is measured. Small letters: they stand inside a sentence. */

import { writeFigure } from '../amounts.ts';
import { formatMonth } from './format.ts';
import type {
  Direction,
  Indicator,
  IndicatorKind,
  IndicatorPeriod,
  Level,
  OpenDataSource,
  Unit,
} from '../indicators/indicator.ts';
import type { LegalFigure } from '../indicators/legal.ts';
import { type PeriodKey, yearOf } from '../indicators/periods.ts';
import type { ValueStatus } from '../indicators/values.ts';

export const unitLabels: Record<Unit, string> = {
  count: 'aantal',
  per_1000: 'per 1.000 inwoners',
  percent: 'procent',
  grade: 'rapportcijfer van 0 tot en met 10',
};

export const indicatorKindLabels: Record<IndicatorKind, string> = {
  outcome: 'wat er gebeurt',
  perception: 'hoe mensen het beleven',
  output: 'wat de gemeente doet',
};

export const directionLabels: Record<Direction, string> = {
  lower: 'lager is beter',
  higher: 'hoger is beter',
  none: 'meer is niet beter en niet slechter',
};

export const levelLabels: Record<Level, string> = {
  municipality: 'gemeente',
  basic_team: 'basisteam',
  district: 'district',
  netherlands: 'Nederland',
};

export const periodLabels: Record<IndicatorPeriod, string> = {
  month: 'per maand',
  half_year: 'per halfjaar',
  year: 'per jaar',
  two_yearly: 'elke twee jaar',
};

export const valueStatusLabels: Record<ValueStatus, string> = {
  final: 'definitief',
  provisional: 'voorlopig',
  revised: 'herzien',
  withheld: 'niet gegeven: een klein aantal',
  unknown: 'onbekend',
};

/** "juni 2024", "eerste halfjaar van 2024", "2024". */
export function formatValuePeriod(key: PeriodKey): string {
  const year = String(yearOf(key));
  if (key.length === 4) return year;
  if (key[5] === 'H') return `${key[6] === '1' ? 'eerste' : 'tweede'} halfjaar van ${year}`;
  return formatMonth(key);
}

/** "1.250", "4,2%", "7,1". */
export function formatFigure(figure: number, unit: Unit): string {
  switch (unit) {
    case 'count':
      return grouped(figure);
    case 'percent':
      return `${grouped(figure)}%`;
    case 'per_1000':
    case 'grade':
      return grouped(figure);
  }
}

function grouped(figure: number): string {
  const [whole = '', rest] = writeFigure(Number(figure.toFixed(2))).split(',');
  const thousands = whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return rest === undefined ? thousands : `${thousands},${rest}`;
}

export function describeLegalUnit({ over, population }: LegalBasis): string {
  if (over === 'young_people') return 'per 10.000 jongeren van 12 tot en met 17 jaar';
  if (population === null) return unitLabels.per_1000;
  const people = formatFigure(population.people, 'count');
  return `${unitLabels.per_1000} (${people} in ${String(population.year)})`;
}

type LegalBasis = Pick<LegalFigure, 'over' | 'population'>;

/** Who gives the figure; of open data its licence asks to be named. */
export function describeSource(source: OpenDataSource | null): string {
  if (source === null) return 'gegevens van de gemeente';
  const isPolice = source.table.startsWith('47');
  return `${isPolice ? 'politie' : 'CBS'}, open data ${source.table} (CC BY 4.0)`;
}

/** As a change of the plan file shows it. */
export function describeIndicator(one: Indicator): string {
  const { name, unit, period, direction, level, target, source } = one;
  return [
    name,
    unitLabels[unit],
    periodLabels[period],
    directionLabels[direction],
    levelLabels[level],
    source === null ? 'wordt ingevuld' : `open data ${source.table}`,
    ...(target === null
      ? []
      : [`streefwaarde ${formatFigure(target.value, unit)} in ${String(target.year)}`]),
  ].join(', ');
}
