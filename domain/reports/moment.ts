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

/** Null when all are made. */
export function nextReportAt(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  progress: ReportProgress,
): Instant | null {
  const [next] = reportsToMake(plan, progress);
  return next === undefined ? null : reportAt(next, calendarOf(plan.calendar));
}
