/** A loaded version runs from now on; doing it twice does no harm. */

import { accepted, refused, type Result } from '../../domain/result.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';

export async function activatePlan(
  { temporal, now }: Deps,
  { id, plan, rehearsal }: PlanVersion,
): Promise<Result<null, 'unavailable'>> {
  const { kind } = await temporal.applyPlan({
    municipalityId: plan.municipality.id,
    year: plan.year,
    versionId: id,
    rehearsal,
    at: now(),
  });
  return kind === 'done' ? accepted(null) : refused(kind);
}
