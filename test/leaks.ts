/** What a test file opens, it closes: database pools, threads (a worker has two) and processes. */

import { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import pg from 'pg';

interface Opened {
  what: string;
  where: string;
  isOpen: () => boolean;
}

const opened: Opened[] = [];
/** A thread that was told to stop needs a moment. */
const graceMs = 3_000;

/** Before anything is opened: Node tells of threads and processes, pg of nothing. */
export function watchLeaks(): void {
  subscribe('worker_threads', (told) => {
    const worker = partOf(told, 'worker');
    if (worker instanceof Worker) note('a thread', () => worker.threadId !== -1);
  });
  subscribe('child_process', (told) => {
    const child = partOf(told, 'process');
    if (!(child instanceof ChildProcess)) return;
    note('a process', () => child.exitCode === null && child.signalCode === null);
  });
  const Pool = new Proxy(pg.Pool, {
    construct(target, options: unknown[], newTarget: () => unknown): object {
      const pool: unknown = Reflect.construct(target, options, newTarget);
      if (!(pool instanceof target)) throw new Error('not a pool');
      note('a database pool', () => !pool.ended);
      return pool;
    },
  });
  Object.assign(pg, { Pool });
}

/** A line for each thing that is open still. */
export async function leaks(): Promise<string[]> {
  const until = performance.now() + graceMs;
  const left = () => opened.filter(({ isOpen }) => isOpen());
  while (left().length > 0 && performance.now() < until) await setTimeout(20);
  return left().map(({ what, where }) => `${what} was left open${where}`);
}

function note(what: string, isOpen: () => boolean): void {
  opened.push({ what, where: ownLine(new Error().stack ?? ''), isOpen });
}

/** The line of ours that opened it, as far as the stack goes back. */
function ownLine(stack: string): string {
  const lines = stack
    .split('\n')
    .filter((line) => !/node_modules|node:|test\/leaks\.ts/.test(line));
  return lines[1] === undefined ? '' : `, opened ${lines[1].trim()}`;
}

function partOf(told: unknown, name: string): unknown {
  return typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined;
}
