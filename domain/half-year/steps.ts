/**
 * When people are asked what a half year was: the ladder of an evaluation, counted from the last working day of a half
 * year. Who reports is asked and reminded; then the coordinator hears. Never the TVO.
 */

import {
  type Calendar,
  calendarOf,
  type CalendarData,
  type Instant,
  type IsoDate,
} from '../calendar.ts';
import type { Capacity } from '../plan/plan.ts';
import { reportTime } from '../plan/times-of-day.ts';
import { type Indicator, isByHand } from '../indicators/indicator.ts';
import type { Half } from '../capacity/lines.ts';

export type HalfYearAudience = 'responsible' | 'coordinator';

export interface HalfYearStep {
  half: Half;
  on: IsoDate;
  to: HalfYearAudience[];
}

const ladder: { offsetDays: number; to: HalfYearAudience[] }[] = [
  { offsetDays: -10, to: ['responsible'] },
  { offsetDays: -5, to: ['responsible'] },
  { offsetDays: 0, to: ['responsible'] },
  { offsetDays: 1, to: ['responsible', 'coordinator'] },
  { offsetDays: 5, to: ['responsible', 'coordinator'] },
  { offsetDays: 10, to: ['coordinator'] },
];

/** The last calendar day of a half year. */
export function halfEnd(year: number, half: Half): IsoDate {
  return `${String(year)}-${half === 1 ? '06-30' : '12-31'}`;
}

/** What is asked for, and by which days. */
export interface HalfYearPlan {
  year: number;
  calendar: CalendarData;
  capacity: Capacity;
  indicators: Indicator[];
}

/** Ascending; none for a plan that asks nothing: no capacity per subject, and no figure by hand. */
function stepsOf({ year, capacity, indicators }: HalfYearPlan, calendar: Calendar): HalfYearStep[] {
  if (capacity.lines.length === 0 && !indicators.some(isByHand)) return [];
  return ([1, 2] as const).flatMap((half) => {
    const dueOn = calendar.lastWorkingDayOnOrBefore(halfEnd(year, half));
    return ladder.map(({ offsetDays, to }) => {
      return { half, to, on: calendar.addWorkingDays(dueOn, offsetDays) };
    });
  });
}

/** `through`: every step on or before this day was taken or passed by. */
export function nextHalfYearAt(plan: HalfYearPlan, through: IsoDate): Instant | null {
  const calendar = calendarOf(plan.calendar);
  const next = stepsOf(plan, calendar).find(({ on }) => on > through);
  return next === undefined ? null : calendar.instantOf(next.on, reportTime);
}

/** Of each half year the newest step up to and including `today`: older ones are passed by (F6). */
export function dueHalfYearSteps(
  plan: HalfYearPlan,
  through: IsoDate,
  today: IsoDate,
): HalfYearStep[] {
  const due = stepsOf(plan, calendarOf(plan.calendar)).filter(
    ({ on }) => on > through && on <= today,
  );
  return ([1, 2] as const).flatMap((half) => due.findLast((step) => step.half === half) ?? []);
}
