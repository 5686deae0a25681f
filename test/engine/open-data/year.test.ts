import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openDataWorkflowId, workflowTypes } from '../../../workflows/contract.ts';
import { startWorker, type RunningWorker } from '../../../worker/run.ts';
import { anIndicator } from '../../domain/indicators/an-indicator.ts';
import { smallPlan } from '../small-plan.ts';
import { openStage, type Stage } from '../stage.ts';
import { type RecordedServer, startRecorded } from './recorded.ts';

const source = {
  ...{ table: '47013NED', measure: 'GeregistreerdeMisdrijven', area: 'Westerkwartier' },
  keys: { SoortMisdrijf: '1.1.1' },
};
const plan = smallPlan({ indicators: [anIndicator({ themeId: 'digitaal', source })] });

let stage: Stage;
let server: RecordedServer;
let worker: RunningWorker;
const queue = `t-${randomUUID().slice(0, 8)}`;

beforeAll(async () => {
  stage = await openStage();
  server = await startRecorded();
  await stage.work();
  await stage.activate(plan, '2024-01-02');
  const [address, databaseUrl] = [inject('temporalAddress'), inject('databaseUrl')];
  const mail = {
    ...{ mode: 'mailbox' as const, mailboxUrl: stage.mailbox.url, smtpUrl: null, allowed: [] },
    ...{ perMinute: null, from: 'Aanjager <aanjager@example.org>', timeoutMs: 2_000 },
  };
  const openData = { police: server.url, cbs: server.url };
  worker = await startWorker(
    { databaseUrl, baseUrl: 'http://localhost:3000', mail, openData },
    { connection: { address }, namespace: 'default' },
    { queue, code: { workflowBundle: { codePath: inject('bundlePath') } } },
  );
});
afterAll(async () => {
  await worker.stop();
  await server.stop();
  await stage.stop();
});

test('a rehearsal fetches nothing from the world outside', async () => {
  const handle = stage.client.workflow.getHandle(openDataWorkflowId(stage.municipalityId));
  await expect(handle.describe()).rejects.toThrow();
  expect(server.asked).toEqual([]);
});

test('the workflow fetches at once, and waits for the sixteenth', async () => {
  const { municipalityId, client, db } = stage;
  const handle = await client.workflow.start(workflowTypes.openData, {
    workflowId: openDataWorkflowId(municipalityId),
    taskQueue: queue,
    args: [{ municipalityId }],
  });
  const found = () => db.openDataReading.count({ where: { municipalityId } });
  await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(0);
  const { historyLength, status } = await handle.describe();
  expect([historyLength > 0, status.name]).toEqual([true, 'RUNNING']);
  await handle.terminate();
});
