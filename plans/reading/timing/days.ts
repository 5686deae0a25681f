/** Days of a year, without a calendar of working days. */

import type { Moment } from '../../../domain/plan/moment.ts';

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Null for a day that does not exist. */
export function dayOf(year: number, month: number, day: number): Moment | null {
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return exists ? { kind: 'day', month, day } : null;
}

/** Null for 1 January: the day before lies in another year. */
export function dayBefore(
  year: number,
  { month, day }: { month: number; day: number },
): Moment | null {
  if (day > 1) return { kind: 'day', month, day: day - 1 };
  return month === 1 ? null : { kind: 'day', month: month - 1, day: daysIn(year, month - 1) };
}

/** Friday of an ISO week; null where it lies in another year, or where the year has no such week. */
export function fridayOf(year: number, week: number): Moment | null {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  const friday = new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + 4));
  if (week < 1 || week > 53 || friday.getUTCFullYear() !== year) return null;
  return { kind: 'day', month: friday.getUTCMonth() + 1, day: friday.getUTCDate() };
}
