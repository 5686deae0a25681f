/** The worker alone in a process; answers with its memory in MiB. */

import { setTimeout } from 'node:timers/promises';
import { quietRuntime, startWorker } from '../../worker/run.ts';
import { mailTo } from './mail.ts';

const [databaseUrl = '', address = '', smtpUrl = '', queue = '', codePath = ''] =
  process.argv.slice(2);

/** By now every action has had its first task, and the workflows' own threads their time to clean up. */
const settledMs = 25_000;
const givenBackMs = 2_000;

quietRuntime();
const worker = await startWorker(
  { databaseUrl, baseUrl: 'http://localhost:3000', mail: mailTo(smtpUrl), openData: null },
  { connection: { address }, namespace: 'default' },
  { queue, code: { workflowBundle: { codePath } } },
);
process.on('message', () => void answer());
process.on('SIGTERM', () => void worker.stop());
process.on('disconnect', () => process.exit(1));
process.send?.('ready');
await worker.stopped;
process.exit(0);

/** What is garbage is not memory of actions; what was collected is given back a moment later. */
async function answer(): Promise<void> {
  await setTimeout(settledMs);
  // Twice: what finalizers let go of the first time is collected the second.
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc?.();
    await setTimeout(givenBackMs);
  }
  process.send?.(process.memoryUsage.rss() / 1024 / 1024);
}
