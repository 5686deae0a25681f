/**
 * The plan itself is changed on the site: a version of its file is made and kept, with who decided it and why.
 * Nothing runs by it until somebody has seen what it changes, and put it on as any version.
 */

import { steered } from '../../domain/plan/steering.ts';
import { mostCharacters } from '../../domain/text.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { readPlanFile } from '../../plans/read.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { storePlanEvent } from '../../prisma/plan-events.ts';
import { readRunningFile } from '../../prisma/plan-running-file.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import type { PageContext } from '../site/context.ts';
import { decidersFor } from '../site/deciders.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf, type SiteChannel } from './authorship.ts';
import { draftSteering, missing, type SteeringInput, textProblems } from './draft-steering.ts';
import type { LoadedPlan } from './load-plan.ts';
import { refusedSteering, type SteeringProblem } from './steering-kinds.ts';

export interface SteeringRequest {
  channel: SiteChannel;
  input: SteeringInput;
  reason: string;
  /** Database id; null for whoever asks. */
  deciderId: string | null;
}

export async function steerPlan(
  deps: Deps,
  context: PageContext,
  { channel, input, reason, deciderId }: SteeringRequest,
): Promise<Result<LoadedPlan, SteeringProblem[]>> {
  const { plan, viewer, today } = context;
  const { roleHolders } = await bulkChoices(deps.db, plan.planId, today);
  const deciders = decidersFor(viewer, roleHolders);
  const decider = deciders.find(({ id }) => deciderId === null || id === deciderId);
  const drafted = draftSteering(input, plan.year);
  const problems = [
    ...(drafted.ok ? [] : drafted.refusal),
    ...textProblems('reason', reason, mostCharacters.text),
    ...(decider === undefined ? [missing('decider')] : []),
  ];
  if (!drafted.ok || decider === undefined || problems.length > 0) return refused(problems);
  const running = await readRunningFile(deps.db, plan.planId);
  if (running === null) return refused([notRunning]);
  const changed = steered(running.file, drafted.value, today);
  if (!changed.ok) return refused([refusedSteering[changed.refusal]]);
  const source = writePlan(changed.value);
  const reading = readPlanFile(source);
  if (reading.plan === null) return refused(reading.problems.map(ofPlan));
  const at = deps.now();
  const municipalityId = plan.municipality.id;
  const versionId = await storeVersion(deps.db, reading.plan, source, at);
  await storePlanEvent(deps.db, {
    municipalityId,
    planId: plan.planId,
    versionId,
    kind: 'plan_steered',
    at,
    channel,
    authorId: authorOf(viewer).authorId,
    author: decider.name,
    reason,
    startAt: null,
    statement: null,
  });
  return accepted({ versionId, municipalityId, year: plan.year });
}

const notRunning: SteeringProblem = {
  field: null,
  sentence: 'Dit plan loopt niet. Zet het eerst weer aan.',
};

/** The plan as it stands cannot be a file: that has to be put right first. */
function ofPlan({ found, expected }: { found: string; expected: string }): SteeringProblem {
  const sentence = found === '' ? expected : `“${found}”: ${expected}`;
  return { field: null, sentence };
}
