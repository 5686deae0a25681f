/** Memory of the worker with 1,000 actions waiting, over the same worker with 24. */

import { largePlan } from './plan.ts';
import { activatePlan, type Servers } from './servers.ts';

export async function measureMemory(servers: Servers) {
  const fewMiB = await memoryWith(servers, 24);
  const manyMiB = await memoryWith(servers, 1_000);
  return { fewMiB, manyMiB, memoryPer1000ActionsMiB: manyMiB - fewMiB };
}

async function memoryWith(servers: Servers, actions: number): Promise<number> {
  const queue = `wachtstad-${String(actions)}`;
  const worker = await servers.work(queue);
  await activatePlan(servers, queue, largePlan(queue, actions, 20), '2024-01-02T08:00:00.000Z');
  const memory = await worker.ask();
  await worker.stop();
  return memory;
}
