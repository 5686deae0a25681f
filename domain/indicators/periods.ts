/**
 * What a value is about: a month `2024-06`, a half year `2024-H1` or a year `2024`. Written so that
 * those of one indicator sort by time. What is measured every two years bears the year of measuring.
 */

import { addDays, type IsoDate } from '../calendar.ts';
import type { IndicatorPeriod } from './indicator.ts';

export type PeriodKey = string;

const forms: Record<IndicatorPeriod, RegExp> = {
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  half_year: /^\d{4}-H[12]$/,
  year: /^\d{4}$/,
  two_yearly: /^\d{4}$/,
};

export function isPeriodOf(key: string, period: IndicatorPeriod): boolean {
  return forms[period].test(key) && yearOf(key) >= 1990 && yearOf(key) <= 2100;
}

export function yearOf(key: PeriodKey): number {
  return Number(key.slice(0, 4));
}

export function monthKey(year: number, month: number): PeriodKey {
  return `${String(year)}-${String(month).padStart(2, '0')}`;
}

export function halfKey(year: number, half: 1 | 2): PeriodKey {
  return `${String(year)}-H${String(half)}`;
}

/** The last calendar day it is about. */
export function endOfPeriod(key: PeriodKey): IsoDate {
  const [year, month] = [yearOf(key), lastMonthOf(key)];
  const next = month === 12 ? monthKey(year + 1, 1) : monthKey(year, month + 1);
  return addDays(`${next}-01`, -1);
}

function lastMonthOf(key: PeriodKey): number {
  if (key.length === 4) return 12;
  if (key[5] === 'H') return Number(key[6]) * 6;
  return Number(key.slice(5));
}

export function previousPeriod(key: PeriodKey): PeriodKey {
  const year = yearOf(key);
  if (key.length === 4) return String(year - 1);
  if (key[5] === 'H') return key[6] === '2' ? halfKey(year, 1) : halfKey(year - 1, 2);
  const month = Number(key.slice(5));
  return month === 1 ? monthKey(year - 1, 12) : monthKey(year, month - 1);
}

export function yearBefore(key: PeriodKey): PeriodKey {
  return `${String(yearOf(key) - 1)}${key.slice(4)}`;
}

/** How far along it is, for an axis: the year, and the part of it that has passed at its end. */
export function positionOf(key: PeriodKey): number {
  return yearOf(key) + lastMonthOf(key) / 12;
}
