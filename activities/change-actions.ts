/** What a changed plan asks of the workflows of its actions. Each step may be done again. */

import { activityInfo, heartbeat } from '@temporalio/activity';
import type { Instant } from '../domain/calendar.ts';
import { planIdOf } from '../domain/ids.ts';
import { changesOf, type PlanChange } from '../domain/plan/changes.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { type Existing, stopReason } from '../domain/plan/existing.ts';
import { storeAnswer } from '../prisma/answer-storage.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { openActions } from '../prisma/plan-actions.ts';
import type { ActivityDeps } from './deps.ts';
import { inParallel } from './in-parallel.ts';

/** Starts under way at once; more does not make a server faster. */
const concurrentStarts = 40;

export type ApplyDeps = Pick<ActivityDeps, 'db' | 'workflows'>;

export interface Application {
  id: string;
  municipalityId: string;
  planId: string;
  versionId: string;
  rehearsal: boolean;
  at: Instant;
}

/** Starts every open action that is not in `started` yet, and adds it there. */
export async function startActions(
  { db, workflows }: ApplyDeps,
  { municipalityId, planId, rehearsal, at }: Omit<Application, 'id' | 'versionId'>,
  started: Set<string>,
): Promise<void> {
  const waiting = (await openActions(db, planId)).filter(({ id }) => !started.has(id));
  await inParallel(waiting, concurrentStarts, async ({ id, rules, state, nextWakeAt }) => {
    const start = { municipalityId, actionId: id, rehearsal, startedAt: at };
    await workflows.startAction({ ...start, rules, state, nextWakeAt });
    started.add(id);
    crashPoint('half-activation');
    heartbeat(activityInfo().attempt);
  });
}

export async function submitChanges(
  deps: ApplyDeps,
  application: Application,
  plan: Plan,
  existing: Existing,
): Promise<void> {
  const planId = planIdOf(plan.municipality.id, plan.year);
  const open = await openActions(deps.db, planId);
  for (const { id, key, rules } of open) {
    const action = existing.actions.find((one) => one.key === key);
    for (const change of action === undefined ? [] : changesOf(action, rules, plan)) {
      await submitChange(deps, application, id, { change, reason: reasonOf(change, key, plan) });
      heartbeat();
    }
  }
}

async function submitChange(
  { db, workflows }: ApplyDeps,
  { id, municipalityId, at }: Application,
  actionId: string,
  { change, reason }: { change: PlanChange; reason: string },
): Promise<void> {
  const { idOf } = await readContacts(db, municipalityId);
  const answerId = await storeAnswer(db, {
    municipalityId,
    actionId,
    milestoneId: null,
    kind: change.kind,
    channel: 'plan_file',
    capacity: 'plan',
    contactId: null,
    author: 'het gewijzigde plan',
    reason,
    scope: '',
    until: null,
    newOwnerId: change.kind === 'reassign' ? idOf(change.newOwner) : null,
    at,
  });
  const message = { command: commandOf(change, answerId), at };
  await workflows.submitCommand(actionId, message, `${id}/${change.kind}`);
}

/** An action that stops with its theme stops for the reason of the theme. */
function reasonOf(change: PlanChange, key: string, { actions, themes }: Plan): string {
  const action = actions.find(({ id }) => id === key);
  if (change.kind !== 'cancel' || action === undefined) return '';
  return stopReason(action, themes) ?? '';
}

function commandOf(change: PlanChange, answerId: string) {
  return change.kind === 'reassign' ? { kind: change.kind, answerId } : { ...change, answerId };
}
