/** What a version brings to the plan that runs, before it is put on: made on the site, or loaded as a file. */

import { calendarOf } from '../../domain/calendar.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import { type Stated, stateConsequences } from './state-consequences.ts';

/** Null where no plan runs: then its whole year is shown. */
export async function stateVersion(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  version: PlanVersion,
): Promise<Stated | null> {
  if (!changesWhatRuns(version)) return null;
  const { file, plan } = version;
  const at = now();
  const planId = planIdOf(plan.municipality.id, plan.year);
  const about = { plan: { planId }, now: at, today: calendarOf(plan.calendar).dateOf(at) };
  const stated = await stateConsequences(db, about, { kind: 'file', file });
  return stated.ok ? stated.value : null;
}

/** A plan that was stopped starts again, and that is shown as any start. */
function changesWhatRuns({ id, runningId, stoppedOn }: PlanVersion): boolean {
  return runningId !== null && runningId !== id && stoppedOn === null;
}
