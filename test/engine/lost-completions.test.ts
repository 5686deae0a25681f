import { type ActivityInterceptorsFactory, NativeConnection, Worker } from '@temporalio/worker';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { nobody } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readLedgerMails, readLedgerNotices } from '../../prisma/rehearsal-ledger.ts';
import { registerAttributes } from '../../worker/attributes.ts';
import { at } from '../domain/action/life.ts';
import { direct, type Direct } from './direct.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const [from, until] = ['2024-01-02', '2024-07-05'];
const repeated = new Set<string>();

let stage: Stage;
let activities: Direct;
let connection: NativeConnection;
let worker: Worker;
let stopped: Promise<void>;

/** As after a worker that did all there was to do, and died before Temporal heard of it. */
const doneAgain: ActivityInterceptorsFactory = ({ info: { activityType } }) => ({
  inbound: {
    execute: async (input, next) => {
      await next(input);
      repeated.add(activityType);
      return next(input);
    },
  },
});

beforeAll(async () => {
  stage = await openStage();
  activities = direct(stage);
  await startForgetfulWorker();
  await stage.activate(smallPlan(), from);
  await stage.until(until);
});
afterAll(async () => {
  worker.shutdown();
  await stopped;
  await connection.close();
  activities.close();
  await stage.stop();
});

test('every activity that a year without answers asks for was repeated after its success', () => {
  expect([...repeated].sort()).toEqual([
    'applyPlan',
    'holdRound',
    'makeReport',
    'readEvidence',
    'recordMeeting',
    'recordTransition',
    'sendImmediate',
  ]);
});

test('and the ledger is that of a year in which nothing went wrong (promise 1, F35)', async () => {
  const plan = { ...smallPlan(), municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const span = { from: at(from, '09:00'), until: at(until, '23:00') };
  const simulation = simulate(plan, { ...span, people: nobody });
  expect(await compareLedgers(stage.db, plan, simulation)).toEqual([]);
});

test('what the ledger calls mailed was received, once (F35)', async () => {
  const notices = await readLedgerNotices(stage.db, stage.municipalityId);
  const mailed = notices.filter(({ status }) => status === 'mailed');
  expect(mailed.length).toBeGreaterThan(20);
  expect(new Set(mailed.map(({ mailStatus }) => mailStatus))).toEqual(new Set(['accepted']));
  expect(notices.filter(({ status }) => status === 'pending')).toEqual([]);

  const received = stage.mailbox.mails().map(({ messageId }) => messageId);
  expect(new Set(received).size).toBe(received.length);
  expect(await readLedgerMails(stage.db, stage.municipalityId)).toHaveLength(received.length);
});

async function startForgetfulWorker(): Promise<void> {
  connection = await NativeConnection.connect({ address: inject('temporalAddress') });
  await registerAttributes(connection, 'default');
  const { run, close, ...ours } = activities;
  worker = await Worker.create({
    connection,
    taskQueue: stage.municipalityId,
    workflowBundle: { codePath: inject('bundlePath') },
    activities: ours,
    interceptors: { activity: [doneAgain] },
  });
  stopped = worker.run();
}
