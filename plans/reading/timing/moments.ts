/** Moments by their last day, and as words. */

import { formatList, formatMonth } from '../../../domain/dutch/index.ts';
import type { Moment } from '../../../domain/plan/moment.ts';
import type { ReadTiming } from '../read-timing.ts';
import { daysIn } from './days.ts';

export const fourQuarters: Moment[] = quarterMoments(1);

export function quarterMoments(from: number): Moment[] {
  const all: Moment[] = [
    { kind: 'quarter', quarter: 1 },
    { kind: 'quarter', quarter: 2 },
    { kind: 'quarter', quarter: 3 },
    { kind: 'quarter', quarter: 4 },
  ];
  return all.slice(from - 1);
}

/** Month and day in one number: enough to order the moments of one year. */
export function lastDay(moment: Moment, year: number): number {
  if (moment.kind === 'day') return moment.month * 100 + moment.day;
  const month = lastMonth(moment);
  return month * 100 + daysIn(year, month);
}

export function lastDayOf(moment: Moment | undefined, year: number): number | null {
  return moment === undefined ? null : lastDay(moment, year);
}

function lastMonth(moment: Exclude<Moment, { kind: 'day' }>): number {
  if (moment.kind === 'quarter') return moment.quarter * 3;
  return moment.kind === 'half' ? moment.half * 6 : moment.month;
}

/** The one of the same kind before it; null where that lies in the year before. */
export function momentBefore(moment: Exclude<Moment, { kind: 'day' }>): Moment | null {
  switch (moment.kind) {
    case 'quarter':
      return quarterMoments(1)[moment.quarter - 2] ?? null;
    case 'half':
      return moment.half === 2 ? { kind: 'half', half: 1 } : null;
    case 'month':
      return moment.month === 1 ? null : { kind: 'month', month: moment.month - 1 };
  }
}

/** As a plan file writes it; `readTiming` reads it back as the same. */
export function timingWords(timing: ReadTiming, year: number): string {
  switch (timing.kind) {
    case 'by':
      return momentsWords(timing.moments, year);
    case 'yearly':
      return `Jaarlijks, ${momentsWords(timing.moments, year)}`;
    case 'ongoing':
      return isEachQuarter(timing.evaluations)
        ? 'Structureel'
        : `Structureel, evaluatie ${momentsWords(timing.evaluations, year)}`;
  }
}

function isEachQuarter(moments: Moment[]): boolean {
  return moments.length === 4 && moments.every(({ kind }) => kind === 'quarter');
}

function momentsWords(moments: Moment[], year: number): string {
  const isAlike = moments.every(({ kind }) => kind === moments[0]?.kind);
  const names = moments.map((moment) => momentWords(moment, isAlike ? null : year));
  return `${formatList(names)}${isAlike ? ` ${year}` : ''}`;
}

const monthNames = Array.from({ length: 12 }, (_, index) =>
  formatMonth(`2024-${String(index + 1).padStart(2, '0')}`, '2024-01-01'),
);

function momentWords(moment: Moment, year: number | null): string {
  const name = momentName(moment);
  return year === null ? name : `${name} ${year}`;
}

function momentName(moment: Moment): string {
  switch (moment.kind) {
    case 'quarter':
      return `Q${moment.quarter}`;
    case 'half':
      return moment.half === 1 ? 'eerste halfjaar' : 'tweede halfjaar';
    case 'month':
      return monthNames[moment.month - 1] ?? '';
    case 'day':
      return `${moment.day} ${monthNames[moment.month - 1] ?? ''}`;
  }
}
