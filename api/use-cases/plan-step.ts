/** A step with a plan is stored with who wants it, before the engine hears of it. */

import { planIdOf } from '../../domain/ids.ts';
import { type NewPlanEvent, storePlanEvent } from '../../prisma/plan-events.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps, PlanStep } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { authorOf, type SiteChannel } from './authorship.ts';

interface StepRequest {
  version: PlanVersion;
  viewer: Viewer;
  channel: SiteChannel;
}

export async function storeStep(
  { db, now }: Deps,
  { version: { plan, rehearsal }, viewer, channel }: StepRequest,
  step: Pick<NewPlanEvent, 'kind' | 'versionId' | 'startAt' | 'reason' | 'statement'>,
): Promise<PlanStep> {
  const { municipality, year } = plan;
  const municipalityId = municipality.id;
  const at = now();
  const about = { municipalityId, planId: planIdOf(municipalityId, year), at, channel };
  const id = await storePlanEvent(db, { ...about, ...authorOf(viewer), ...step });
  return { id, municipalityId, year, rehearsal, at };
}
