/** A program of the benchmark in a process of its own: it has its own event loop and its own memory. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Child {
  /** What it said when it was ready: where it is reached. */
  ready: string;
  /** Asks it for its number, whatever that is. */
  ask(): Promise<number>;
  stop(): Promise<void>;
}

export async function startChild(program: URL, args: string[]): Promise<Child> {
  const child = fork(fileURLToPath(program), args, {
    execArgv: ['--import', 'tsx', '--expose-gc'],
    // As in the Dockerfile.
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  const ready = await nextMessage(child);
  return {
    ready: String(ready),
    ask: async () => {
      child.send('ask');
      return Number(await nextMessage(child));
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function nextMessage(child: ChildProcess): Promise<unknown> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('a process of the benchmark ended too early');
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  return message;
}
