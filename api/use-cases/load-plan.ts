/** A plan file is read and kept as a version; nothing runs yet. */

import { planIdOf } from '../../domain/ids.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { type PlacedProblem, readPlanFile } from '../../plans/read.ts';
import { storePlanEvent } from '../../prisma/plan-events.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import type { Deps } from '../site/deps.ts';
import { belongsTo, type Viewer } from '../site/viewer.ts';
import { authorOf, type SiteChannel } from './authorship.ts';
import { textProblems } from './text-problems.ts';

export interface LoadedPlan {
  versionId: string;
  municipalityId: string;
  year: number;
}

export type LoadRefusal =
  { kind: 'unreadable'; problems: PlacedProblem[] } | { kind: 'other_municipality' };

export async function loadPlan(
  deps: Deps,
  viewer: Viewer,
  { source, channel }: { source: string; channel: SiteChannel },
): Promise<Result<LoadedPlan, LoadRefusal>> {
  const unreadable = textProblems(source);
  if (unreadable.length > 0) return refused({ kind: 'unreadable', problems: unreadable });
  const reading = readPlanFile(source);
  if (reading.plan === null) return refused({ kind: 'unreadable', problems: reading.problems });
  const { municipality, year } = reading.plan;
  if (!belongsTo(viewer, municipality.id)) return refused({ kind: 'other_municipality' });
  const at = deps.now();
  const versionId = await storeVersion(deps.db, reading.plan, source, at);
  const planId = planIdOf(municipality.id, year);
  await storePlanEvent(deps.db, {
    municipalityId: municipality.id,
    planId,
    versionId,
    kind: 'plan_loaded',
    at,
    channel,
    ...authorOf(viewer),
    reason: '',
    startAt: null,
    statement: null,
  });
  return accepted({ versionId, municipalityId: municipality.id, year });
}
