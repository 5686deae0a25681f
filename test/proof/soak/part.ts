/** A process whose memory is looked at. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Memory } from './growth.ts';

export interface Part {
  name: string;
  /** Its first message: where it is reached. */
  ready(): Promise<string>;
  memory(): Promise<Memory>;
  stop(): Promise<void>;
}

export interface PartProgram {
  name: string;
  /** From the folder of the project. */
  program: string;
  args: string[];
  env: Record<string, string>;
}

const project = fileURLToPath(new URL('../../..', import.meta.url));
const measured = fileURLToPath(new URL('./measured.mjs', import.meta.url));
const readyMessage = z.object({ ready: z.string() });
const memoryMessage = z.object({ memory: z.object({ heap: z.number(), rss: z.number() }) });

export function startPart({ name, program, args, env }: PartProgram): Part {
  const child = fork(program, args, {
    cwd: project,
    execArgv: ['--expose-gc', '--import', 'tsx', '--import', measured],
    // As in the Dockerfile.
    env: { ...process.env, MALLOC_ARENA_MAX: '2', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    name,
    ready: async () => (await nextMessage(child, name, readyMessage)).ready,
    memory: async () => {
      child.send('memory');
      return (await nextMessage(child, name, memoryMessage)).memory;
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

async function nextMessage<T>(child: ChildProcess, name: string, shape: z.ZodType<T>): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended`);
  });
  const [message]: unknown[] = await Promise.race([once(child, 'message'), ended]);
  return shape.parse(message);
}
