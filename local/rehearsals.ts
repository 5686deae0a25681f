/** Rehearsals that a page begins: each in a process of its own, with a database, an engine and a mailbox of its own. */

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IsoDate } from '../domain/calendar.ts';
import type { RehearsalProgress, Rehearsals, WantedRehearsal } from '../api/site/rehearsals.ts';
import { type RehearsalOrder, rehearsalReport } from './rehearsal-messages.ts';

export interface LocalRehearsals extends Rehearsals {
  close(): Promise<void>;
}

const program = fileURLToPath(new URL('./rehearsal-process.ts', import.meta.url));

interface Running {
  id: string;
  child: ChildProcess;
  progress: RehearsalProgress;
}

/** Without a last day each goes on into the next year. */
export function openRehearsals(until?: IsoDate): LocalRehearsals {
  let running: Running | null = null;
  return {
    start: (wanted) => {
      const before = running;
      running = play(wanted, until);
      if (before !== null) void end(before);
    },
    progress: (id) => (running?.id === id ? running.progress : null),
    stop: async (id) => {
      if (running?.id === id) await end(running);
    },
    close: async () => {
      if (running !== null) await end(running);
    },
  };
}

function play(wanted: WantedRehearsal, until: IsoDate | undefined): Running {
  const { id, source, answering, backUrl } = wanted;
  const child = fork(program, [], { cwd: dirname(program), execArgv: ['--import', 'tsx'] });
  const progress: RehearsalProgress = {
    answering,
    stage: 'starting',
    on: null,
    siteUrl: null,
    months: [],
    mails: [],
    summary: [],
  };
  child.on('message', (message) => {
    if (progress.stage !== 'stopped') Object.assign(progress, rehearsalReport.parse(message));
  });
  child.once('exit', () => {
    if (progress.stage !== 'stopped') progress.stage = 'broken';
    progress.siteUrl = null;
  });
  child.send({ source, answering, backUrl, until } satisfies RehearsalOrder);
  return { id, child, progress };
}

async function end({ child, progress }: Running): Promise<void> {
  progress.stage = 'stopped';
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
