/** When half-year reports are made. */

import { type Calendar, calendarOf, type Instant } from '../calendar.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { reportTime } from '../plan/times-of-day.ts';

export function reportAt(report: ReportMoment, calendar: Calendar): Instant {
  return calendar.instantOf(report.on, reportTime);
}

/** The first report after an instant; null when all are made. */
export function nextReportAt(
  plan: Pick<Plan, 'reports' | 'calendar'>,
  after: Instant,
): Instant | null {
  const calendar = calendarOf(plan.calendar);
  const moments = plan.reports.map((report) => reportAt(report, calendar)).sort();
  return moments.find((at) => at > after) ?? null;
}
