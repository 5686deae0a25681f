/** A loaded plan file, for whoever belongs to its municipality. */

import { findVersion, type PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import { belongsTo, type Viewer } from '../site/viewer.ts';

/** Null where it is not there, or of another municipality. */
export async function findPlanVersion(
  { db }: Deps,
  viewer: Viewer,
  id: string,
): Promise<PlanVersion | null> {
  const version = await findVersion(db, id);
  return version && belongsTo(viewer, version.plan.municipality.id) ? version : null;
}
