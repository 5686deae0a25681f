/** When the year of a plan has something to do next: a report or its draft to make, or capacity to ask for. */

import type { Instant, IsoDate } from './calendar.ts';
import { type HalfYearPlan, nextHalfYearAt } from './half-year/steps.ts';
import type { Plan } from './plan/plan.ts';
import { type DraftProgress, nextDraftAt, nextReportAt } from './reports/moment.ts';

export interface PlanProgress extends DraftProgress {
  /** Up to and including this day capacity was asked for, or the plan did not run yet. */
  halfYearThrough: IsoDate;
}

export function nextPlanWakeAt(
  plan: Pick<Plan, 'reports'> & HalfYearPlan,
  progress: PlanProgress,
): Instant | null {
  const moments = [
    nextReportAt(plan, progress),
    nextDraftAt(plan, progress),
    nextHalfYearAt(plan, progress.halfYearThrough),
  ];
  return moments.filter((at) => at !== null).sort()[0] ?? null;
}
