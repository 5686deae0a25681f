/** Activating 1,000 actions against starting 1,000 workflows that do nothing, on the same server. */

import type { Client } from '@temporalio/client';
import { inParallel } from '../../activities/in-parallel.ts';
import { activatePlan, secondsSince, type Servers } from './servers.ts';
import { largePlan } from './plan.ts';

const actions = 1_000;
const owners = 200;
/** As many under way as an activation has. */
const concurrentStarts = 40;

export async function measureActivation(servers: Servers) {
  const queue = 'bench-activation';
  const worker = await servers.work(queue);
  await activatePlan(
    servers,
    queue,
    largePlan('opwarmstad', 100, owners),
    '2024-01-02T08:00:00.000Z',
  );
  await startBare(servers.client, 'warm-up', 100);
  const bareSeconds = await startBare(servers.client, 'bare', actions);
  const plan = largePlan('startstad', actions, owners);
  const activationSeconds = await activatePlan(servers, queue, plan, '2024-01-02T08:00:00.000Z');
  await worker.stop();
  return { bareSeconds, activationSeconds, activationVsBare: bareSeconds / activationSeconds };
}

/** No worker listens on their queue: starting is all that happens. */
async function startBare(client: Client, name: string, count: number): Promise<number> {
  const ids = Array.from({ length: count }, (_, i) => `${name}/${String(i)}`);
  const startedAt = performance.now();
  await inParallel(ids, concurrentStarts, async (workflowId) => {
    await client.workflow.start('bare', { workflowId, taskQueue: 'bench-bare', args: [] });
  });
  return secondsSince(startedAt);
}
