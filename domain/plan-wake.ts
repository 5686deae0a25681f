/** When the year of a plan has something to do next: a report to make, or capacity to ask for. */

import type { Instant, IsoDate } from './calendar.ts';
import { type HalfYearPlan, nextHalfYearAt } from './half-year/steps.ts';
import type { Plan } from './plan/plan.ts';
import { nextReportAt, type ReportProgress } from './reports/moment.ts';

export interface PlanProgress extends ReportProgress {
  /** Up to and including this day capacity was asked for, or the plan did not run yet. */
  halfYearThrough: IsoDate;
}

export function nextPlanWakeAt(
  plan: Pick<Plan, 'reports'> & HalfYearPlan,
  progress: PlanProgress,
): Instant | null {
  const report = nextReportAt(plan, progress);
  const capacity = nextHalfYearAt(plan, progress.halfYearThrough);
  if (report === null || capacity === null) return report ?? capacity;
  return report < capacity ? report : capacity;
}
