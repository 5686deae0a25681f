/**
 * Makes the running plan as a version of its file says: activation the first time, a change later on.
 * Each step may be done again: a try that was killed is completed by the next (F6).
 */

import { activityInfo, heartbeat } from '@temporalio/activity';
import { type ActionState, isOpen, type Rules, rulesFor } from '../domain/action/state.ts';
import { calendarOf, type Instant } from '../domain/calendar.ts';
import { activate, type Transition } from '../domain/action/decide.ts';
import { actionIdOf } from '../domain/ids.ts';
import { nextRoundAt } from '../domain/notices/round-times.ts';
import type { Action, Plan } from '../domain/plan/plan.ts';
import { nextReportAt, type ReportProgress } from '../domain/reports/moment.ts';
import { milestonesOf } from '../domain/action/milestones.ts';
import { assignOwner, recordTransition } from '../prisma/action-transitions.ts';
import { storeAnswer } from '../prisma/answer-storage.ts';
import type { Db } from '../prisma/client.ts';
import { crashPoint } from '../prisma/crash-point.ts';
import { readContacts } from '../prisma/person-contacts.ts';
import { instantOrNull } from '../prisma/dates.ts';
import { fromJson } from '../prisma/json.ts';
import { storedActions } from '../prisma/plan-actions.ts';
import { storeDirectory } from '../prisma/plan-contacts.ts';
import { readVersion, runningVersion, storePlan } from '../prisma/plan-storage.ts';
import { readReportProgress } from '../prisma/report-source.ts';
import { setNextRound } from '../prisma/due-timers.ts';
import { inParallel } from './in-parallel.ts';
import type { ActivityDeps } from './deps.ts';

/** Starts under way at once; more does not make a server faster. */
const concurrentStarts = 40;

interface Application {
  id: string;
  municipalityId: string;
  planId: string;
  versionId: string;
  rehearsal: boolean;
  at: Instant;
}

export function applyPlanActivity({ db, workflows }: ActivityDeps) {
  return {
    async applyPlan(application: Application): Promise<{ nextWakeAt: Instant | null }> {
      const { planId, versionId, rehearsal, at } = application;
      const plan = await readVersion(db, versionId);
      if (plan === null) throw new Error(`plan version ${versionId} does not exist`);
      const before = await runningVersion(db, planId);
      await storeDirectory(db, plan, rehearsal, at);
      const started = new Set<string>();
      if (before !== null) {
        // A Temporal server that was lost knows nobody: who is to be told must be there first.
        await startActions(application, before, started);
        await submitChanges(application, before, plan);
      }
      const progress = (await readReportProgress(db, planId)) ?? startingOn(plan, at);
      const nextWakeAt = nextReportAt(plan, progress);
      const activated = await decideNew(db, planId, plan, at);
      await storePlan(db, plan, { versionId, activated, nextWakeAt, at });
      if (before !== null) await bringBack(application, before, plan);
      await startRounds(application, plan);
      await startActions(application, plan, started);
      return { nextWakeAt };
    },
  };

  async function submitChanges(application: Application, before: Plan, after: Plan) {
    const stored = await storedActions(db, application.planId);
    for (const action of before.actions) {
      const id = actionIdOf(application.planId, action.id);
      if (!stored.some((row) => row.id === id && isOpen(row.phase))) continue;
      const wanted = after.actions.find((candidate) => candidate.id === action.id) ?? null;
      for (const change of changesOf(before, action, after, wanted)) {
        await submitChange(application, id, change, wanted);
        heartbeat();
      }
    }
  }

  async function submitChange(
    application: Application,
    actionId: string,
    change: PlanChange,
    wanted: Action | null,
  ) {
    const { municipalityId, at } = application;
    const { idOf } = await readContacts(db, municipalityId);
    const newOwner = change.kind === 'reassign' && wanted !== null ? idOf(wanted.owner) : null;
    const answerId = await storeAnswer(db, {
      municipalityId,
      actionId,
      milestoneId: null,
      kind: change.kind,
      channel: 'plan_file',
      contactId: null,
      author: 'het gewijzigde plan',
      reason: '',
      until: null,
      newOwnerId: newOwner,
      at,
    });
    const message = { command: { ...change, answerId }, at };
    await workflows.submitCommand(actionId, message, `${application.id}/${change.kind}`);
  }

  /** An action that was taken out of the plan and put in again starts afresh; its history stays. */
  async function bringBack({ municipalityId, planId, at }: Application, before: Plan, after: Plan) {
    const { idOf } = await readContacts(db, municipalityId);
    const stored = await storedActions(db, planId);
    const wasIn = new Set(before.actions.map((action) => action.id));
    for (const action of after.actions.filter(({ id }) => !wasIn.has(id))) {
      const row = stored.find(({ key, phase }) => key === action.id && phase === 'cancelled');
      if (row === undefined) continue;
      const { seq } = fromJson<ActionState>(row.state);
      const transition = activate(action, at, rulesFor(after, action.ladder), seq);
      await assignOwner(db, row.id, idOf(action.owner));
      await recordTransition(db, municipalityId, row.id, transition);
    }
  }

  async function startRounds({ municipalityId, rehearsal, at }: Application, plan: Plan) {
    const roundAt = nextRoundAt(at, plan.roundAt, calendarOf(plan.calendar));
    await setNextRound(db, municipalityId, roundAt, 'keep');
    await workflows.startMailRounds({
      municipalityId,
      rehearsal,
      startedAt: at,
      nextRoundAt: roundAt,
    });
  }

  /** Starts every open action that is not in `started` yet, and adds it there. */
  async function startActions(
    { municipalityId, planId, rehearsal, at }: Application,
    plan: Plan,
    started: Set<string>,
  ) {
    const open = (await storedActions(db, planId)).filter((row) => isOpen(row.phase));
    const waiting = open.filter((row) => !started.has(row.id));
    await inParallel(waiting, concurrentStarts, async (row) => {
      const ladder = plan.actions.find((action) => action.id === row.key)?.ladder ?? null;
      await workflows.startAction({
        municipalityId,
        actionId: row.id,
        rehearsal,
        startedAt: at,
        rules: rulesFor(plan, ladder),
        state: fromJson<ActionState>(row.state),
        nextWakeAt: instantOrNull(row.nextWakeAt),
      });
      started.add(row.id);
      crashPoint('half-activation');
      heartbeat(activityInfo().attempt);
    });
  }
}

function startingOn({ calendar }: Plan, at: Instant): ReportProgress {
  return { activatedOn: calendarOf(calendar).dateOf(at), lastHalf: 0 };
}

async function decideNew(
  db: Db,
  planId: string,
  plan: Plan,
  at: Instant,
): Promise<Map<string, Transition>> {
  const known = new Set((await storedActions(db, planId)).map((row) => row.key));
  const added = plan.actions.filter((action) => !known.has(action.id));
  return new Map(
    added.map((action) => [action.id, activate(action, at, rulesFor(plan, action.ladder))]),
  );
}

type PlanChange =
  | { kind: 'cancel' }
  | { kind: 'reassign' }
  | { kind: 'reschedule'; milestones: ReturnType<typeof milestonesOf>; rules: Rules };

/** What a changed file asks of an action that runs. */
function changesOf(before: Plan, was: Action, after: Plan, wanted: Action | null): PlanChange[] {
  if (wanted === null) return [{ kind: 'cancel' }];
  const rules = rulesFor(after, wanted.ladder);
  const changes: PlanChange[] = [];
  const wasHeldTo = [was.timing, was.parts, rulesFor(before, was.ladder)];
  if (!same(wasHeldTo, [wanted.timing, wanted.parts, rules])) {
    changes.push({
      kind: 'reschedule',
      milestones: milestonesOf(wanted, after.year),
      rules,
    });
  }
  if (was.owner !== wanted.owner) changes.push({ kind: 'reassign' });
  return changes;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
