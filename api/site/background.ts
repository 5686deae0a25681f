/** Work that nobody waits for: how long it takes must tell nothing to who asked for it (V60). */

const running = new Set<Promise<void>>();

/** Starts once the answer is on its way. */
export function runInBackground(work: () => Promise<void>): void {
  const run = new Promise<void>((resolve) => setImmediate(resolve)).then(work).catch(report);
  running.add(run);
  void run.then(() => running.delete(run));
}

function report(error: unknown): void {
  console.error(error);
}

/** Resolves when nothing runs any more; who closes the database waits for it. */
export async function backgroundWork(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
