import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataWorkflowId } from '../../../workflows/contract.ts';
import { smallPlan } from '../small-plan.ts';
import { openStage, type Stage } from '../stage.ts';
import { burglaries, startFetching } from './fetching.ts';

let stage: Stage;
let fetching: Awaited<ReturnType<typeof startFetching>>;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan({ indicators: [burglaries] }), '2024-01-02');
  fetching = await startFetching(stage);
});
afterAll(async () => {
  await fetching.stop();
  await stage.stop();
});

test('a rehearsal fetches nothing from the world outside', async () => {
  const handle = stage.client.workflow.getHandle(openDataWorkflowId(stage.municipalityId));
  await expect(handle.describe()).rejects.toThrow();
  expect(fetching.server.asked).toEqual([]);
});

test('the workflow fetches at once, and waits for the sixteenth', async () => {
  const { municipalityId, db } = stage;
  const handle = await fetching.start();
  const found = () => db.openDataReading.count({ where: { municipalityId } });
  await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(0);
  const { historyLength, status } = await handle.describe();
  expect([historyLength > 0, status.name]).toEqual([true, 'RUNNING']);
  await handle.terminate();
});
