/** A moment of a plan year as plans name it; the year is the plan's own. */

import { type IsoDate, isRealDate, monthEnd, type Quarter, quarters } from '../calendar.ts';
import { monthNames, ordinal } from '../dutch/format.ts';

export type Moment =
  | { kind: 'quarter'; quarter: Quarter }
  | { kind: 'half'; half: 1 | 2 }
  /** 1 is January. */
  | { kind: 'month'; month: number }
  /** A day that exists in the year of the plan. */
  | { kind: 'day'; month: number; day: number };

/** Evaluations of an ongoing action of which the plan names none. */
export const everyQuarter: Moment[] = quarters.map((quarter) => ({ kind: 'quarter', quarter }));

export function firstDayOf(moment: Moment, year: number): IsoDate {
  return moment.kind === 'day'
    ? dateIn(year, moment)
    : `${String(year)}-${twoDigits(monthsOf(moment).first)}-01`;
}

/** On which it is due at the latest. */
export function lastDayOf(moment: Moment, year: number): IsoDate {
  return moment.kind === 'day' ? dateIn(year, moment) : monthEnd(year, monthsOf(moment).last);
}

function monthsOf(moment: Exclude<Moment, { kind: 'day' }>): { first: number; last: number } {
  switch (moment.kind) {
    case 'quarter':
      return { first: moment.quarter * 3 - 2, last: moment.quarter * 3 };
    case 'half':
      return { first: moment.half * 6 - 5, last: moment.half * 6 };
    case 'month':
      return { first: moment.month, last: moment.month };
  }
}

function dateIn(year: number, { month, day }: { month: number; day: number }): IsoDate {
  return `${String(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** 29 February is a day of leap years only. */
function existsIn(moment: Moment, year: number): boolean {
  return moment.kind !== 'day' || isRealDate(dateIn(year, moment));
}

/** Null for two on one day, whichever words they have: then it is not clear what each of them asks. */
export function inOrder(moments: Moment[], year: number): Moment[] | null {
  const sorted = moments
    .map((moment) => ({ moment, on: lastDayOf(moment, year) }))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  const isTwice = sorted.some(({ on }, i) => on === sorted[i + 1]?.on);
  return isTwice ? null : sorted.map(({ moment }) => moment);
}

/** The moment of a later year that takes its place there. */
export function momentIn(moment: Moment, year: number): Moment {
  return existsIn(moment, year) ? moment : { kind: 'day', month: 2, day: 28 };
}

/** As plans name this day: the end of a quarter is that quarter. */
export function momentOn(on: IsoDate): Moment {
  const [year = 0, month = 0, day = 0] = on.split('-').map(Number);
  const ended = everyQuarter.find((quarter) => lastDayOf(quarter, year) === on);
  return ended ?? { kind: 'day', month, day };
}

/** "Q2", "eerste halfjaar", "mei", "1 mei". */
export function momentName(moment: Moment): string {
  switch (moment.kind) {
    case 'quarter':
      return `Q${String(moment.quarter)}`;
    case 'half':
      return `${ordinal(moment.half)} halfjaar`;
    case 'month':
      return monthNames[moment.month - 1] ?? '';
    case 'day':
      return `${String(moment.day)} ${monthNames[moment.month - 1] ?? ''}`;
  }
}

const momentsByName = new Map<string, Moment>(
  [
    ...everyQuarter,
    ...([1, 2] as const).map((half): Moment => ({ kind: 'half', half })),
    ...monthNames.flatMap((_, i): Moment[] => [
      { kind: 'month', month: i + 1 },
      ...Array.from({ length: 31 }, (__, day): Moment => ({
        kind: 'day',
        month: i + 1,
        day: day + 1,
      })),
    ]),
  ].map((moment) => [momentName(moment).toLowerCase(), moment]),
);

/** What `momentName` writes, in any letters; null for other words, also for a day that this year does not have. */
export function momentNamed(name: string, year: number): Moment | null {
  const moment = momentsByName.get(name.toLowerCase()) ?? null;
  return moment !== null && existsIn(moment, year) ? moment : null;
}

/** `q2`, `h1`, `m05`, `d0501`: of a milestone, stable when its date moves. */
export function momentId(moment: Moment): string {
  switch (moment.kind) {
    case 'quarter':
      return `q${String(moment.quarter)}`;
    case 'half':
      return `h${String(moment.half)}`;
    case 'month':
      return `m${twoDigits(moment.month)}`;
    case 'day':
      return `d${twoDigits(moment.month)}${twoDigits(moment.day)}`;
  }
}

const momentsById = new Map([...momentsByName.values()].map((one) => [momentId(one), one]));

/** Null for what is no id of a moment. */
export function momentOfId(id: string): Moment | null {
  return momentsById.get(id) ?? null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
