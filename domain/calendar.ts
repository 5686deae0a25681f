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

/** A day off in one is a day off in all; the zone is that of the first. */
export function sharedCalendar([first, ...others]: [
  CalendarData,
  ...CalendarData[],
]): CalendarData {
  const closedOn = [first, ...others].flatMap((calendar) => calendar.closedOn);
  return { zone: first.zone, closedOn: [...new Set(closedOn)].sort() };
}

const made = new WeakMap<CalendarData, Calendar>();
/** Twice as many as a simulated year asks for: a worker runs for months. */
const mostDatesKept = 4_000;

/** One calendar for the same data: a round of thousands asks for it with every action. */
export function calendarOf(data: CalendarData): Calendar {
  const calendar = made.get(data) ?? makeCalendar(data);
  made.set(data, calendar);
  return calendar;
}

function makeCalendar(data: CalendarData): Calendar {
  const closed = new Set(data.closedOn.map(dayNumber));
  const isWorking = (day: number): boolean => weekdayOf(day) <= 5 && !closed.has(day);
  const walk = (from: number, step: 1 | -1): number => {
    let day = from;
    while (!isWorking(day)) day += step;
    return day;
  };
  const add = (from: number, n: number): number => {
    const step = n < 0 ? -1 : 1;
    let day = from;
    for (let left = Math.abs(n); left > 0; left -= 1) day = walk(day + step, step);
    return day;
  };
  const closedWeekdays = [...closed].filter((day) => weekdayOf(day) <= 5).sort((a, b) => a - b);
  const workingThrough = (day: number): number =>
    weekdaysThrough(day) - countThrough(closedWeekdays, day);
  const count = (from: number, to: number): number => workingThrough(to) - workingThrough(from);
  // A plan has a few dozen due dates and ladder steps, and a round asks for them thousands of times.
  const added = new Map<string, IsoDate>();
  const addWorkingDays = (on: IsoDate, n: number): IsoDate => {
    const key = `${on} ${String(n)}`;
    const known = added.get(key) ?? dateOfDay(add(dayNumber(on), n));
    added.set(key, known);
    return known;
  };
  // Everybody in a wake or a round asks what day the same instant is, each simulated year anew, and luxon takes its time.
  const dates = new Map<Instant, IsoDate>();
  const dateOf = (at: Instant): IsoDate => {
    const known = dates.get(at) ?? isoDate(DateTime.fromISO(at, { zone: data.zone }));
    if (dates.size >= mostDatesKept) dates.clear();
    dates.set(at, known);
    return known;
  };
  const instants = new Map<string, Instant>();
  const instantOf = (on: IsoDate, time: string): Instant => {
    const local = `${on}T${time}`;
    const known = instants.get(local) ?? instant(DateTime.fromISO(local, { zone: data.zone }));
    instants.set(local, known);
    return known;
  };
  return {
    isWorkingDay: (on) => isWorking(dayNumber(on)),
    addWorkingDays,
    lastWorkingDayOnOrBefore: (on) => dateOfDay(walk(dayNumber(on), -1)),
    firstWorkingDayOnOrAfter: (on) => dateOfDay(walk(dayNumber(on), 1)),
    firstWorkingDayAfter: (on) => dateOfDay(walk(dayNumber(on) + 1, 1)),
    workingDaysBetween: (from, to) => {
      const [start, end] = [dayNumber(from), dayNumber(to)];
      return end < start ? 0 - count(end, start) : count(start, end);
    },
    dateOf,
    instantOf,
  };
}

/** Whether this is a day that the calendar has: `2024-02-30` is none. */
export function isRealDate(text: string): text is IsoDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && DateTime.fromISO(text, { zone: 'utc' }).isValid;
}

/** Calendar days later (or earlier, negative), across months and summer time. */
export function addDays(on: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(on) + days);
}

/** Whole calendar days from one date to another. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Last calendar day of a quarter: `2024-03-31`. */
export function quarterEnd(year: number, quarter: Quarter): IsoDate {
  return monthEnd(year, quarter * 3);
}

/** Last calendar day of a month, counted from 1: `2024-02-29`. */
export function monthEnd(year: number, month: number): IsoDate {
  return dateOfDay(Date.UTC(year, month, 0) / dayMs);
}

export type Quarter = 1 | 2 | 3 | 4;
export const quarters: readonly Quarter[] = [1, 2, 3, 4];

/** The Monday of the week of a date. */
export function mondayOf(on: IsoDate): IsoDate {
  return addDays(on, 1 - weekday(on));
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(on: IsoDate): number {
  return weekdayOf(dayNumber(on));
}

const dayMs = 86_400_000;

/** Days since 1 January 1970, a Thursday. Every day is as long as the next in UTC, and integers walk fast. */
const dayNumbers = new Map<IsoDate, number>();
function dayNumber(on: IsoDate): number {
  const known = dayNumbers.get(on);
  if (known !== undefined) return known;
  const number = Date.parse(`${on}T00:00:00Z`) / dayMs;
  if (Number.isNaN(number)) throw new Error(`not a date: ${on}`);
  if (dayNumbers.size >= mostDatesKept) dayNumbers.clear();
  dayNumbers.set(on, number);
  return number;
}

const datesOfDays = new Map<number, IsoDate>();
function dateOfDay(day: number): IsoDate {
  const known = datesOfDays.get(day) ?? new Date(day * dayMs).toISOString().slice(0, 10);
  if (datesOfDays.size >= mostDatesKept) datesOfDays.clear();
  datesOfDays.set(day, known);
  return known;
}

/** Counted from a Monday. */
function weekdaysThrough(day: number): number {
  const fromMonday = day + 3;
  return Math.floor(fromMonday / 7) * 5 + Math.min(weekdayOf(day), 5);
}

/** How many of these, ascending, lie on or before this day. */
function countThrough(days: number[], day: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? day) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
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
