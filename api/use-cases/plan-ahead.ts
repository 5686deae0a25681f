/** Whom a step with a plan mails and when, as far as it can be known beforehand; nothing is changed. */

import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import {
  changeAhead,
  type PlanAhead,
  startAhead,
  stopAhead,
} from '../../domain/ahead/plan-ahead.ts';
import type { Instant } from '../../domain/calendar.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';

export interface StartMoment {
  on: IsoDate;
  /** Now for today; otherwise the beginning of the day. */
  at: Instant;
  isLater: boolean;
}

/** Null for a day that has passed. A running plan changes now. */
export function startMoment(
  { plan }: PlanVersion,
  on: IsoDate | null,
  now: Instant,
): StartMoment | null {
  const calendar = calendarOf(plan.calendar);
  const today = calendar.dateOf(now);
  if (on === null || on === today) return { on: today, at: now, isLater: false };
  return on < today ? null : { on, at: calendar.instantOf(on, '00:00'), isLater: true };
}

/** A first start, or a changed file. */
export function activationAhead(version: PlanVersion, at: Instant): PlanAhead {
  const { file, plan, existing, absences } = version;
  return changeAhead(file, existing, absences, at) ?? startAhead(plan, absences, at);
}

/** Null where nothing runs. */
export function stoppingAhead(version: PlanVersion, at: Instant): PlanAhead | null {
  const { existing, absences, runningId, stoppedOn } = version;
  return runningId === null || stoppedOn !== null ? null : stopAhead(existing, absences, at);
}
