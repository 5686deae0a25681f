/**
 * The values of an indicator: each time somebody or something says another, a new one is kept. Which one
 * counts, and what it is held against.
 */

import type { Direction, Indicator, Unit } from './indicator.ts';
import { type PeriodKey, previousPeriod, yearBefore, yearOf } from './periods.ts';

export const valueStatuses = ['final', 'provisional', 'revised', 'withheld', 'unknown'] as const;
export type ValueStatus = (typeof valueStatuses)[number];

/** Of the indicator's own area, or of the country that it is held against. */
export const areas = ['own', 'netherlands'] as const;
export type Area = (typeof areas)[number];

/** How many people it is counted over, and by the count of which year. */
export interface Population {
  people: number;
  year: number;
}

export interface IndicatorValue {
  indicatorId: string;
  area: Area;
  period: PeriodKey;
  status: ValueStatus;
  /** Null when it is withheld or unknown: never 0. */
  figure: number | null;
  /** What it was, of what is revised; null for the others. */
  was: number | null;
  /** Null where it is not per 1.000. */
  population: Population | null;
}

export type NewValue = Omit<IndicatorValue, 'was' | 'status'> & {
  status: Exclude<ValueStatus, 'revised'>;
};

/** As it is kept beside the last one about the same; null when it says nothing new. */
export function nextValue(last: IndicatorValue | null, next: NewValue): IndicatorValue | null {
  if (last === null) return { ...next, was: null };
  const samePopulation =
    last.population?.people === next.population?.people &&
    last.population?.year === next.population?.year;
  if (last.figure === next.figure && samePopulation) {
    const settles = last.status === 'provisional' && next.status === 'final';
    const sameStatus = last.status === next.status || last.status === 'revised';
    return sameStatus && !settles ? null : { ...next, was: null };
  }
  const isRevised = last.figure !== null && next.figure !== null && last.figure !== next.figure;
  return isRevised ? { ...next, status: 'revised', was: last.figure } : { ...next, was: null };
}

/** By area and period the last; `all` in the order in which they came. */
export function currentValues<V extends IndicatorValue>(all: V[]): V[] {
  const last = new Map(all.map((value) => [placeOf(value), value]));
  return [...last.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

export function placeOf({
  indicatorId,
  area,
  period,
}: Pick<IndicatorValue, 'indicatorId' | 'area' | 'period'>): string {
  return `${indicatorId} ${area} ${period}`;
}

/** A value with a figure. */
export type Measured<V extends IndicatorValue> = V & { figure: number };

export function isMeasured<V extends IndicatorValue>(value: V | undefined): value is Measured<V> {
  return value !== undefined && value.figure !== null;
}

export interface Comparison {
  /** Of the value it is held against. */
  figure: number;
  period: PeriodKey;
  difference: number;
  verdict: 'better' | 'worse' | 'same' | 'no_judgement';
  /** Null for what is no count: then chance is not known. */
  withinChance: boolean | null;
}

export interface IndicatorReading<V extends IndicatorValue> {
  indicator: Indicator;
  /** Of its own area, oldest first. */
  values: V[];
  /** The newest with a figure: of what is measured every two years, the last known. */
  latest: Measured<V> | null;
  previous: Comparison | null;
  lastYear: Comparison | null;
  netherlands: Comparison | null;
  target: 'reached' | 'not_reached' | null;
}

/** As it is kept with what people read: without the values before. */
export type IndicatorSummary = Omit<IndicatorReading<IndicatorValue>, 'values'>;

/** Nothing of who gave the value, or of what was written with it. */
export function summaryOf(reading: IndicatorReading<IndicatorValue>): IndicatorSummary {
  const { indicator, latest, previous, lastYear, netherlands, target } = reading;
  const bare = latest && { ...bareValue(latest), figure: latest.figure };
  return { indicator, latest: bare, previous, lastYear, netherlands, target };
}

export function bareValue(value: IndicatorValue): IndicatorValue {
  const { indicatorId, area, period, status, figure, was, population } = value;
  return { indicatorId, area, period, status, figure, was, population };
}

export function readIndicator<V extends IndicatorValue>(
  indicator: Indicator,
  all: V[],
): IndicatorReading<V> {
  const current = currentValues(all);
  const values = current.filter(({ area }) => area === 'own');
  const latest = values.findLast(isMeasured) ?? null;
  const compare = (area: Area, period: PeriodKey | null) => {
    const other = current.find((one) => one.area === area && one.period === period);
    return latest !== null && isMeasured(other) ? comparisonOf(indicator, latest, other) : null;
  };
  return {
    indicator,
    values,
    latest,
    previous: compare('own', latest && periodBefore(indicator, latest, values)),
    lastYear:
      indicator.period === 'month' || indicator.period === 'half_year'
        ? compare('own', latest && yearBefore(latest.period))
        : null,
    netherlands: comparesWithCountry(indicator.unit)
      ? compare('netherlands', latest?.period ?? null)
      : null,
    target: latest === null ? null : targetOf(indicator, latest),
  };
}

/** What is measured every two years is held against the last time, whenever that was. */
function periodBefore<V extends IndicatorValue>(
  { period }: Indicator,
  latest: V,
  values: V[],
): PeriodKey | null {
  if (period !== 'two_yearly') return previousPeriod(latest.period);
  const older = values.filter((one) => isMeasured(one) && one.period < latest.period);
  return older.at(-1)?.period ?? null;
}

/** A count of a municipality says nothing beside that of the whole country. */
function comparesWithCountry(unit: Unit): boolean {
  return unit !== 'count';
}

function comparisonOf(
  { direction, unit }: Indicator,
  latest: Measured<IndicatorValue>,
  other: Measured<IndicatorValue>,
): Comparison {
  const difference = rounded(latest.figure - other.figure);
  const sameArea = latest.area === other.area;
  return {
    figure: other.figure,
    period: other.period,
    difference,
    verdict: verdictOf(direction, difference),
    withinChance: unit === 'count' && sameArea ? isWithinChance(latest.figure, other.figure) : null,
  };
}

function verdictOf(direction: Direction, difference: number): Comparison['verdict'] {
  if (direction === 'none') return 'no_judgement';
  if (difference === 0) return 'same';
  return (direction === 'lower') === difference < 0 ? 'better' : 'worse';
}

/** Two counts that differ this little may be of one and the same situation. */
export function isWithinChance(a: number, b: number): boolean {
  return a + b === 0 || Math.abs(a - b) / Math.sqrt(a + b) < 2;
}

/** Without a direction nothing is reached: more is not better and not worse. */
function targetOf(
  { direction, target }: Indicator,
  latest: Measured<IndicatorValue>,
): IndicatorReading<IndicatorValue>['target'] {
  if (target === null || direction === 'none') return null;
  const isReached =
    direction === 'lower' ? latest.figure <= target.value : latest.figure >= target.value;
  return isReached ? 'reached' : 'not_reached';
}

/** Worse beyond chance, or its year is there and the target is not. */
export function asksAttention(reading: IndicatorReading<IndicatorValue>): boolean {
  const { indicator, latest, lastYear, previous, target } = reading;
  if (latest === null) return false;
  const against = lastYear ?? previous;
  const isWorse = against?.verdict === 'worse' && against.withinChance !== true;
  const isDue = indicator.target !== null && yearOf(latest.period) >= indicator.target.year;
  return isWorse || (isDue && target === 'not_reached');
}

/** Four decimals, as a figure is kept. */
export function rounded(figure: number): number {
  return Math.round(figure * 10_000) / 10_000;
}
