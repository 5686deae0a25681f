/** One plan for one year: brings it into force, and again when its file changes; makes its reports; stops it. */

import { allHandlersFinished, condition, proxyActivities, setHandler } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import type { Instant } from '../domain/calendar.ts';
import { openClock } from './clock.ts';
import {
  type Application,
  applyUpdate,
  type PlannedApplication,
  planStartUpdate,
  type PlanStep,
  type PlanYearStart,
  stopUpdate,
  withdrawStartUpdate,
} from './contract.ts';

/** Starting a thousand workflows takes minutes on a small server; a killed try is taken up again. */
const { applyPlan, stopPlan } = proxyActivities<Activities>({
  startToCloseTimeout: '1 hour',
  heartbeatTimeout: '1 minute',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});
const { makeReport, recordPlanStep } = proxyActivities<Activities>({
  startToCloseTimeout: '5 minutes',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** What somebody wants of the plan; one at a time, in the order in which they came. */
type Step =
  | { kind: 'apply'; message: Application }
  | { kind: 'plan_start'; message: PlannedApplication }
  | { kind: 'withdraw_start'; message: PlanStep }
  | { kind: 'stop'; message: PlanStep };

export async function planYear(start: PlanYearStart): Promise<void> {
  const { municipalityId, planId, rehearsal } = start;
  const named = { municipalityId, planId, rehearsal };
  const clock = openClock(start);
  let nextWakeAt: Instant | null = start.nextWakeAt;
  const agenda: { planned: PlannedApplication | null } = { planned: null };
  let done = 0;
  let taken = 0;
  const waiting: Step[] = [];
  setHandler(applyUpdate, (message) => take({ kind: 'apply', message }));
  setHandler(planStartUpdate, (message) => take({ kind: 'plan_start', message }));
  setHandler(withdrawStartUpdate, (message) => take({ kind: 'withdraw_start', message }));
  setHandler(stopUpdate, (message) => take({ kind: 'stop', message }));

  while (done === 0 || waiting.length > 0 || nextWakeAt !== null || agenda.planned !== null) {
    const { planned } = agenda;
    const wakeAt = done === 0 ? null : earliest(planned?.startAt ?? null, nextWakeAt);
    await clock.until(wakeAt, () => waiting.length > 0);
    const step = waiting[0];
    if (step !== undefined) {
      await perform(step);
      waiting.shift();
      done += 1;
    } else if (planned !== null && planned.startAt === wakeAt) {
      const { id, versionId } = planned;
      agenda.planned = null;
      ({ nextWakeAt } = await applyPlan({ ...named, id, versionId, at: clock.now() }));
    } else {
      ({ nextWakeAt } = await makeReport({ planId, at: clock.now() }));
    }
  }
  clock.rest();
  await condition(allHandlersFinished);

  async function take(step: Step): Promise<void> {
    const turn = ++taken;
    waiting.push(step);
    await condition(() => done >= turn);
  }

  async function perform({ kind, message }: Step): Promise<void> {
    const at = clock.receive(message.at);
    switch (kind) {
      case 'apply':
        ({ nextWakeAt } = await applyPlan({ ...named, ...message, at }));
        agenda.planned = null;
        break;
      case 'plan_start':
        await recordPlanStep({ ...named, id: message.id, at, isDone: false });
        agenda.planned = message;
        break;
      case 'withdraw_start':
        await recordPlanStep({ ...named, id: message.id, at, isDone: true });
        agenda.planned = null;
        break;
      case 'stop':
        await stopPlan({ ...named, id: message.id, at });
        agenda.planned = null;
        nextWakeAt = null;
        break;
    }
  }
}

function earliest(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
