/**
 * Working days and local time of one municipality. Dates are plain `YYYY-MM-DD` strings and instants
 * ISO 8601 in UTC, so both can travel through Temporal and PostgreSQL and be compared with `<`.
 */

import { DateTime } from 'luxon';

/** A calendar date without time or zone: `2024-03-29`. */
export type IsoDate = string;
/** An instant in UTC with milliseconds: `2024-03-29T05:00:00.000Z`. */
export type Instant = string;

/** All a calendar needs, as JSON: frozen into a workflow at its start, so a replay sees the same days. */
export interface CalendarData {
  /** IANA zone, `Europe/Amsterdam`. */
  zone: string;
  /** Holidays and the municipality's closing days, ascending; weekends are not listed. */
  closedOn: IsoDate[];
}

export interface Calendar {
  isWorkingDay(on: IsoDate): boolean;
  /** Same day for 0; otherwise the |n|th working day after (n > 0) or before (n < 0) `on`. */
  addWorkingDays(on: IsoDate, n: number): IsoDate;
  lastWorkingDayOnOrBefore(on: IsoDate): IsoDate;
  firstWorkingDayOnOrAfter(on: IsoDate): IsoDate;
  firstWorkingDayAfter(on: IsoDate): IsoDate;
  /** Working days in (from, to]; negative when `to` lies before `from`. */
  workingDaysBetween(from: IsoDate, to: IsoDate): number;
  /** The calendar date in the municipality at this instant (F22). */
  dateOf(at: Instant): IsoDate;
  /** The instant of a local clock time, `HH:mm`, on a date (F20). */
  instantOf(on: IsoDate, time: string): Instant;
}

export function calendarOf(data: CalendarData): Calendar {
  const closed = new Set(data.closedOn);
  const isWorkingDay = (on: IsoDate): boolean => !isWeekend(on) && !closed.has(on);
  const walk = (on: IsoDate, step: 1 | -1): IsoDate => {
    let day = on;
    while (!isWorkingDay(day)) day = addDays(day, step);
    return day;
  };
  const addWorkingDays = (on: IsoDate, n: number): IsoDate => {
    const step = n < 0 ? -1 : 1;
    let day = on;
    for (let left = Math.abs(n); left > 0; left -= 1) day = walk(addDays(day, step), step);
    return day;
  };
  return {
    isWorkingDay,
    addWorkingDays,
    lastWorkingDayOnOrBefore: (on) => walk(on, -1),
    firstWorkingDayOnOrAfter: (on) => walk(on, 1),
    firstWorkingDayAfter: (on) => walk(addDays(on, 1), 1),
    workingDaysBetween: (from, to) => {
      if (to < from) return -countWorkingDays(to, from, isWorkingDay);
      return countWorkingDays(from, to, isWorkingDay);
    },
    dateOf: (at) => isoDate(DateTime.fromISO(at, { zone: data.zone })),
    instantOf: (on, time) => instant(DateTime.fromISO(`${on}T${time}`, { zone: data.zone })),
  };
}

/** Calendar days later (or earlier, negative), across months and summer time. */
export function addDays(on: IsoDate, days: number): IsoDate {
  return isoDate(utc(on).plus({ days }));
}

/** Whole calendar days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round(utc(to).diff(utc(from), 'days').days);
}

/** Last calendar day of a quarter: `2024-03-31`. */
export function quarterEnd(year: number, quarter: Quarter): IsoDate {
  return isoDate(DateTime.utc(year, quarter * 3).endOf('month'));
}

export type Quarter = 1 | 2 | 3 | 4;
export const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** 1 for Monday … 7 for Sunday. */
export function weekday(on: IsoDate): number {
  return utc(on).weekday;
}

function isWeekend(on: IsoDate): boolean {
  return weekday(on) > 5;
}

function countWorkingDays(from: IsoDate, to: IsoDate, isWorkingDay: (on: IsoDate) => boolean) {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}

function utc(on: IsoDate): DateTime {
  return DateTime.fromISO(on, { zone: 'utc' });
}

function isoDate(day: DateTime): IsoDate {
  const text = day.toISODate();
  if (text === null) throw new Error(`not a date: ${day.invalidExplanation ?? 'unknown'}`);
  return text;
}

function instant(moment: DateTime): Instant {
  const text = moment.toUTC().toISO();
  if (text === null) throw new Error(`not an instant: ${moment.invalidExplanation ?? 'unknown'}`);
  return text;
}
