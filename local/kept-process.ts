/** A process that is started again whenever it dies, as a service manager does on servers. */

import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

export interface KeptProgram {
  name: string;
  command: string;
  args: string[];
  options: Omit<SpawnOptions, 'env' | 'stdio'>;
  /** Of start number `start`, beginning at 0. */
  env(start: number): Record<string, string | undefined>;
  /** Resolves when it answers, and throws while it does not; asked again until then. */
  answers(): Promise<void>;
  /** It died, though nobody stopped it. */
  died(): void;
}

export interface KeptProcess {
  name: string;
  /** Until it answers, after the first start or after a kill. */
  ready(): Promise<void>;
  kill(): void;
  stop(signal: NodeJS.Signals): Promise<void>;
}

const beforeRestartMs = 300;
const betweenQuestionsMs = 200;
const patienceMs = 180_000;
const lastLines = 20;

/** None outlives who started it. */
const kept = new Set<() => void>();
process.once('exit', () => {
  for (const kill of kept) kill();
});

export function keepRunning(program: KeptProgram): KeptProcess {
  const said: string[] = [];
  let starts = 0;
  let stopping = false;
  let child = start();
  kept.add(() => child.kill('SIGKILL'));

  function start(): ChildProcess {
    const env = program.env(starts);
    starts += 1;
    const { command, args, options } = program;
    const started = spawn(command, args, { ...options, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said.push(...chunk.toString().trimEnd().split('\n'));
        said.splice(0, said.length - lastLines);
      });
    }
    started.once('exit', () => void again());
    return started;
  }

  async function again(): Promise<void> {
    if (stopping) return;
    program.died();
    await pause(beforeRestartMs);
    child = start();
  }

  return {
    name: program.name,
    ready: async () => {
      const until = Date.now() + patienceMs;
      for (;;) {
        try {
          await program.answers();
          return;
        } catch (error) {
          if (Date.now() > until) throw new Error(silence(program.name, said), { cause: error });
          await pause(betweenQuestionsMs);
        }
      }
    },
    kill: () => child.kill('SIGKILL'),
    stop: async (signal) => {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

function silence(name: string, said: string[]): string {
  return [`${name} antwoordt niet. De laatste regels:`, ...said].join('\n  ');
}
