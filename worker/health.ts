/** Whether the worker of this machine works, for who looks from outside: a file it touches while it does. */

import { rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const file = join(tmpdir(), 'aanjager-worker');
const everyMs = 10_000;
/** A busy thread may skip a few. */
const silentMs = 60_000;

/** Until it is stopped. A thread that hangs touches nothing. */
export function showHealth(isRunning: () => boolean): { stop(): void } {
  const touch = () => {
    if (isRunning()) writeFileSync(file, '');
  };
  touch();
  const timer = setInterval(touch, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      rmSync(file, { force: true });
    },
  };
}

export function isHealthy(now: number): boolean {
  const touchedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return now - touchedAt < silentMs;
}
