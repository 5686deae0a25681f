/**
 * A sent document is read in a process of its own: a few kilobytes can ask for all the memory there is, or for an
 * hour of computing. That process has little of both, and none of our passwords; the site lives on.
 */

import { fork, type ChildProcess } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentReading } from './read.ts';
import { refusals, type Refusal } from './refusals.ts';

export const mostBytes = 20_000_000;
const mostMs = 60_000;
/** Of its heap; what is unpacked stands beside that, with a limit of its own. */
const heapFlag = '--max-old-space-size=320';

/** One at a time: whoever sends ten waits, and the machine does not. */
let previous: Promise<unknown> = Promise.resolve();

export async function readDocumentApart(bytes: Uint8Array, name: string): Promise<DocumentReading> {
  if (bytes.length > mostBytes) return refused('too_large');
  const reading = previous.then(() => read({ bytes, name }));
  previous = reading.catch(() => null);
  return reading;
}

/** What the process is sent. */
export interface SentDocument {
  bytes: Uint8Array;
  name: string;
}

function read(sent: SentDocument): Promise<DocumentReading> {
  return new Promise((resolve, reject) => {
    const child = startProcess();
    const timer = setTimeout(() => {
      resolve(refused('too_slow'));
      child.kill('SIGKILL');
    }, mostMs);
    child.once('message', (reading: DocumentReading) => {
      resolve(reading);
    });
    child.once('error', reject);
    // After its message this settles nothing; without one, its memory was not enough.
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(refused('too_heavy'));
    });
    child.send(sent);
  });
}

const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url));

function startProcess(): ChildProcess {
  return fork(program, {
    cwd: dirname(program),
    execArgv: ['--import', 'tsx', heapFlag],
    env: {},
    serialization: 'advanced',
    // Out of memory, it would tell so at length.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

function refused(refusal: Refusal): DocumentReading {
  return { refused: refusals[refusal] };
}
