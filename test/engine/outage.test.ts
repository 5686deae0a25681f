import { defaultDataConverter } from '@temporalio/common';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowClient } from '../../activities/workflow-client.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import { readEscalations, readLedgerMails } from '../../prisma/rehearsal-ledger.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import type { RunningWorker } from '../../worker/run.ts';
import {
  actionWorkflowId,
  advanceUpdate,
  mailRoundsWorkflowId,
  planYearWorkflowId,
} from '../../workflows/contract.ts';
import { calendar } from '../domain/action/life.ts';
import { direct, type Direct } from './direct.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const keys = ['cyberwegenkaart', 'inbraakpreventie', 'jaarwisseling'];

let stage: Stage;
let activities: Direct;
let workers: RunningWorker[];

beforeAll(async () => {
  stage = await openStage();
  activities = direct(stage);
});
afterAll(async () => {
  activities.close();
  await stage.stop();
});

test('half an activation, killed, completes; and a second one starts nothing twice (F6)', async () => {
  const { municipalityId, planId, client, db } = stage;
  const at = calendar.instantOf('2024-01-02', '09:00');
  const plan = { ...smallPlan(), municipality: { id: municipalityId, name: 'Teststad' } };
  const versionId = await storeVersion(db, plan, '', at);
  const application = { id: versionId, municipalityId, planId, versionId, rehearsal: true, at };
  const door = workflowClient(client, municipalityId);
  let starts = 0;
  const dying = direct(stage, undefined, {
    startAction: async (start) => {
      starts += 1;
      if (starts > 1) throw new Error('the worker was killed');
      await door.startAction(start);
    },
  });
  await expect(dying.run(dying.applyPlan, application)).rejects.toThrow('killed');
  dying.close();
  workers = await Promise.all([stage.work(), stage.work(), stage.work()]);

  const wanted = { ...application, year: 2024 };
  expect(await stage.door.applyPlan(wanted)).toEqual({ kind: 'done' });
  const running = await runs();
  const recorded = await ledger();
  expect(running.map(({ status }) => status)).toEqual(keys.map(() => 'RUNNING'));
  expect(recorded.events).toBe(keys.length);

  expect(await stage.door.applyPlan(wanted)).toEqual({ kind: 'done' });
  expect(await runs()).toEqual(running);
  expect(await ledger()).toEqual(recorded);
});

test('three workers and every activity done again: one logical mail, one event (promise 1, F1)', async () => {
  await stage.until('2024-03-04');
  const before = await ledger();
  expect(new Set(before.messageIds).size).toBe(before.messageIds.length);
  expect(before.messageIds.length).toBe(before.mails);

  for (const [name, input] of await doneSoFar()) await again(name, input);
  expect(await ledger()).toEqual(before);
  await stage.until('2024-03-06');
  expect((await ledger()).messageIds).toEqual(before.messageIds);
});

test('a reminder whose day passed while all workers were dead goes out once, on the first day after (F3, F5)', async () => {
  await stage.until('2024-03-20');
  await killAll();
  // The reminder of five working days before the due date was for 22 March.
  const since = { gte: new Date('2024-03-21') };
  await comeBack('2024-03-26');
  await stage.until('2024-03-27');
  const where = { actionId: stage.actionId('cyberwegenkaart'), kind: 'reminder', on: since };
  const reminders = await stage.db.notice.findMany({ where, include: { mail: true } });
  const told = reminders.map(({ mail }) => [mail?.address, mail?.status]).sort();
  expect(told).toEqual([
    ['politie@example.org', 'accepted'],
    ['tarik@example.org', 'accepted'],
  ]);
});

test('the state of a week whose Monday had no round is made by its first round, and once (F5, V8)', async () => {
  const where = { planId: stage.planId, kind: 'week_state', on: { gte: new Date('2024-03-21') } };
  const states = await stage.db.notice.findMany({ where, include: { mail: true } });
  const told = states.map(({ stepId, mail }) => [stepId, mail?.address, mail?.status]);
  expect(told).toEqual([['week@2024-03-25', 'ineke@example.org', 'accepted']]);
});

test('after thirty days without workers: the right state, and at most one mail per person per day (promise 3, F6)', async () => {
  await killAll();
  await comeBack('2024-04-26');
  await stage.until('2024-04-30');
  const escalations = await readEscalations(stage.db, stage.planId);
  const brought = escalations.map(
    ({ action, escalatedAt }) => `${escalatedAt.slice(0, 10)} ${action}`,
  );
  expect(brought.sort()).toEqual(['2024-04-26 cyberwegenkaart', '2024-04-26 inbraakpreventie']);
  const mails = await readLedgerMails(stage.db, stage.municipalityId);
  const days = mails.filter(({ routine }) => routine).map(({ on, address }) => `${on} ${address}`);
  expect(new Set(days).size).toBe(days.length);
  expect(days.some((day) => day.endsWith('secretaris@example.org'))).toBe(true);
  const where = { municipalityId: stage.municipalityId, status: 'pending' };
  expect(await stage.db.notice.count({ where })).toBe(0);
});

/** Every call of an activity in the histories of this municipality, in order per workflow. */
async function doneSoFar(): Promise<[name: string, input: unknown][]> {
  const histories = await Promise.all(
    workflowIds().map((id) => stage.client.workflow.getHandle(id).fetchHistory()),
  );
  return histories.flatMap(({ events }) =>
    (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: scheduled }) => {
      const [payload] = scheduled?.input?.payloads ?? [];
      if (payload === undefined) return [];
      const input: unknown = defaultDataConverter.payloadConverter.fromPayload(payload);
      return [[scheduled?.activityType?.name ?? '', input] satisfies [string, unknown]];
    }),
  );
}

async function again(name: string, input: unknown): Promise<void> {
  const activity: unknown = Reflect.get(activities, name);
  if (typeof activity !== 'function') throw new Error(`no activity ${name}`);
  const redo = async (given: unknown): Promise<unknown> => {
    const done: unknown = await Reflect.apply(activity, null, [given]);
    return done;
  };
  await activities.run(redo, input);
}

async function ledger() {
  const where = { municipalityId: stage.municipalityId };
  return {
    events: await stage.db.event.count({ where }),
    notices: await stage.db.notice.count({ where }),
    mails: await stage.db.mail.count({ where: { ...where, status: { not: 'replaced' } } }),
    messageIds: stage.mailbox.mails().map(({ messageId }) => messageId),
  };
}

async function killAll(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop()));
}

/** All that was due in the meantime fires in one moment, and waits for a worker to come. */
async function comeBack(on: IsoDate): Promise<void> {
  const at = calendar.instantOf(on, '09:00');
  const fired = workflowIds().map((id) =>
    stage.client.workflow.getHandle(id).executeUpdate(advanceUpdate, { args: [at] }),
  );
  workers = [await stage.work()];
  await Promise.all(fired);
}

function workflowIds(): string[] {
  return [
    mailRoundsWorkflowId(stage.municipalityId),
    planYearWorkflowId(stage.planId),
    ...keys.map((key) => actionWorkflowId(stage.actionId(key))),
  ];
}

async function runs() {
  const ids = keys.map((key) => actionWorkflowId(stage.actionId(key)));
  const found = await Promise.all(ids.map((id) => stage.client.workflow.getHandle(id).describe()));
  return found.map(({ runId, status }) => ({ runId, status: status.name }));
}
