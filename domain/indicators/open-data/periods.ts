/** Periods as the tables write them: `2024MM06` and `2024JJ00` stand in one column. */

import type { IsoDate } from '../../calendar.ts';
import type { IndicatorPeriod } from '../indicator.ts';
import { endOfPeriod, monthKey, type PeriodKey, yearOf } from '../periods.ts';

/** Null for a period that this indicator is not measured by: a year among months would double it. */
export function readPeriod(code: string, period: IndicatorPeriod): PeriodKey | null {
  const match = /^(\d{4})(MM|JJ)(\d{2})$/.exec(code.trim());
  if (match === null) return null;
  const [, year = '', kind, number = ''] = match;
  if (kind === 'MM') return period === 'month' ? `${year}-${number}` : null;
  return period === 'month' || period === 'half_year' ? null : year;
}

function writePeriod(key: PeriodKey): string {
  return key.length === 4 ? `${key}JJ00` : `${key.slice(0, 4)}MM${key.slice(5)}`;
}

const yearsBack: Record<IndicatorPeriod, number> = {
  month: 4,
  half_year: 4,
  year: 9,
  two_yearly: 11,
};

/** Each by itself, never a range: a range of months holds their year, too. Old ones again: they are revised. */
export function periodsToRead(period: IndicatorPeriod, today: IsoDate): string[] {
  const last = yearOf(today);
  const years = Array.from({ length: yearsBack[period] + 1 }, (_, i) => last - i).reverse();
  const keys =
    period === 'month'
      ? years.flatMap((year) => Array.from({ length: 12 }, (_, i) => monthKey(year, i + 1)))
      : years.map(String);
  return keys.filter((key) => endOfPeriod(key) < today).map(writePeriod);
}

/** What is read within a year after it may still change. */
export function isSettled(key: PeriodKey, today: IsoDate): boolean {
  const end = endOfPeriod(key);
  return `${String(yearOf(end) + 1)}${end.slice(4)}` < today;
}
