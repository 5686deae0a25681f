/** From the button on the site to the first answer of open data: an activation in earnest, not a rehearsal. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { openDataWorkflowId } from '../../../workflows/contract.ts';
import { smallPlan } from '../small-plan.ts';
import { openStage, siteUrl, type Stage } from '../stage.ts';
import { burglaries } from './fetching.ts';
import { startRecorded } from './recorded.ts';

let stage: Stage;
let service: Awaited<ReturnType<typeof startRecorded>>;

beforeAll(async () => {
  stage = await openStage();
  service = await startRecorded();
  await stage.work(stage.mailbox.url, { police: service.url, cbs: service.url });
});
afterAll(async () => {
  await endAll();
  await service.stop();
  await stage.stop();
});

test('a plan that is activated on the site fetches what it measures', async () => {
  const { db, municipalityId } = stage;
  const municipality = { id: municipalityId, name: 'Teststad' };
  const plan = { ...smallPlan({ indicators: [burglaries] }), municipality };
  const versionId = await storeVersion(db, plan, '', stage.now());
  const activated = await activate(versionId);
  expect(activated.status).toBe(303);
  const started = stage.client.workflow.getHandle(openDataWorkflowId(municipalityId));
  expect((await started.describe()).status.name).toBe('RUNNING');
  const found = () => db.openDataReading.count({ where: { municipalityId } });
  await expect.poll(found, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(service.asked.length).toBeGreaterThan(0);
});

/** As the page asks: with the number of people that it shows. */
async function activate(versionId: string): Promise<Response> {
  const shown = await (await stage.request(`/plannen/${versionId}/aanzetten`)).text();
  const [tick = ''] = /<input[^>]*name="mensen"[^>]*>/.exec(shown) ?? [];
  const mensen = /value="(\d+)"/.exec(tick)?.[1] ?? '';
  return stage.request(`/plannen/${versionId}/activeer`, {
    method: 'POST',
    headers: { origin: siteUrl },
    body: new URLSearchParams({ mensen }),
  });
}

/** Time goes on in earnest: nothing of it stays behind on the shared server. */
async function endAll(): Promise<void> {
  const { client, municipalityId } = stage;
  const query = `TaskQueue = "${municipalityId}" AND ExecutionStatus = "Running"`;
  for await (const { workflowId } of client.workflow.list({ query })) {
    await client.workflow.getHandle(workflowId).terminate();
  }
}
