/** What a version that was made on the site brings to the plan that runs, before it is put on. */

import { calendarOf } from '../../domain/calendar.ts';
import { planIdOf } from '../../domain/ids.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import { type Stated, stateConsequences } from './state-consequences.ts';

/** Null for a file that was loaded, whose whole year is shown, and where no plan runs. */
export async function stateSteering(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  version: PlanVersion,
): Promise<Stated | null> {
  if (!isSteered(version)) return null;
  const { file, plan } = version;
  const at = now();
  const planId = planIdOf(plan.municipality.id, plan.year);
  const about = { plan: { planId }, now: at, today: calendarOf(plan.calendar).dateOf(at) };
  const stated = await stateConsequences(db, about, { kind: 'file', file });
  return stated.ok ? stated.value : null;
}

/** Made from the plan that runs, and not put on yet. */
function isSteered({ id, runningId, events }: PlanVersion): boolean {
  const isMadeHere = events.some(
    ({ kind, versionId }) => kind === 'plan_steered' && versionId === id,
  );
  return isMadeHere && runningId !== null && runningId !== id;
}
