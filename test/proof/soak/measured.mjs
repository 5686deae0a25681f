/**
 * Loaded before a program: it tells its memory when asked, after what is garbage was collected. Plain
 * JavaScript, since each thread of the program loads it as well, before anything that reads TypeScript.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';

const givenBackMs = 300;
const bytesPerMiB = 1024 * 1024;

if (isMainThread) {
  process.on('message', (message) => {
    if (message === 'memory') void answer();
  });
}

/** Twice: what finalizers let go of the first time is collected the second. */
async function answer() {
  for (let turn = 0; turn < 2; turn += 1) {
    globalThis.gc?.();
    await pause(givenBackMs);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  process.send?.({ memory: { heap: (heapUsed + external) / bytesPerMiB, rss: rss / bytesPerMiB } });
}
