/** When half-year reports are made. */

import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { reportTime } from '../plan/times-of-day.ts';

export function reportAt(report: ReportMoment, calendar: Calendar): Instant {
  return calendar.instantOf(report.on, reportTime);
}

export interface ReportProgress {
  /** A plan has nothing to report about the time before it ran. */
  activatedOn: IsoDate;
  /** 0 while none was made; what was passed by (F6) is not made any more. */
  lastHalf: 0 | 1 | 2;
}

/**
 * Ascending. A report whose day passed without it, through an outage or by another date in a changed
 * file, is still to be made (F5).
 */
export function reportsToMake(
  { reports }: Pick<Plan, 'reports'>,
  { activatedOn, lastHalf }: ReportProgress,
): ReportMoment[] {
  const open = reports.filter(({ half, on }) => half > lastHalf && on > activatedOn);
  return open.sort((a, b) => (a.on < b.on ? -1 : 1));
}

export interface DraftProgress extends ReportProgress {
  /** Of which half year the draft went out last; 0 before the first. */
  draftedHalf: 0 | 1 | 2;
}

/** Time for the coordinator to see what is missing, and to write something with it. */
const draftDaysAhead = 10;

export function draftOn({ on }: ReportMoment, calendar: Calendar): IsoDate {
  return calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(on), -draftDaysAhead);
}

export interface DraftMoment {
  report: ReportMoment;
  /** The day on which the coordinator gets it. */
  on: IsoDate;
  at: Instant;
}

/** Ascending. A plan that starts later than the day of a draft has none: there is nothing in it yet. */
export function draftsToMake(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  progress: DraftProgress,
): DraftMoment[] {
  const calendar = calendarOf(plan.calendar);
  return reportsToMake(plan, progress)
    .filter(({ half }) => half > progress.draftedHalf)
    .map((report) => ({ report, on: draftOn(report, calendar) }))
    .filter(({ on }) => on > progress.activatedOn)
    .map((draft) => ({ ...draft, at: calendar.instantOf(draft.on, reportTime) }));
}

export function nextDraftAt(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  progress: DraftProgress,
): Instant | null {
  return draftsToMake(plan, progress)[0]?.at ?? null;
}

/** The newest that is due; older ones are passed by (F6). */
export function dueDraft(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  progress: DraftProgress,
  today: IsoDate,
): ReportMoment | null {
  return draftsToMake(plan, progress).findLast(({ on }) => on <= today)?.report ?? null;
}

/** Null when all are made. */
export function nextReportAt(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  progress: ReportProgress,
): Instant | null {
  const [next] = reportsToMake(plan, progress);
  return next === undefined ? null : reportAt(next, calendarOf(plan.calendar));
}
