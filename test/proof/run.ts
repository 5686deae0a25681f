/** One world from its first day to its last, with what is done to it on the way, and the checker after it. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { People } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readMailFolder } from '../../local/mail-folder.ts';
import { readRehearsal } from '../../local/rehearsal.ts';
import { examplePlan } from '../../local/rehearsal-options.ts';
import type { CrashPoint } from '../../prisma/crash-point.ts';
import { writeMoment } from '../../local/rehearsal-clock.ts';
import {
  openRehearsal,
  type Rehearsal,
  type RehearsalOptions,
} from '../../local/server-rehearsal.ts';
import { check, type Verdict } from './check.ts';
import { answerAtOnce } from './hasty.ts';
import { Kills, type KillsBySeed } from './kills.ts';
import { readLedger } from './ledger.ts';
import { Journal } from './journal.ts';
import { type Servers, startServers } from './servers.ts';
import { readLine } from './smtp/log.ts';
import type { Moods } from './smtp/moods.ts';

export interface Trial {
  name: string;
  /** Where its processes kill themselves, in this order. */
  points: CrashPoint[];
  until: IsoDate;
  people(plan: Plan): People;
  moods: Moods;
  crashes: { worker: string[]; site: string[] };
  /** Somebody answers a mail of the round in which the worker died, before the round goes on. */
  hasty: boolean;
  kills: KillsBySeed;
}

export interface TrialResult extends Verdict {
  trial: Trial;
  deaths: string[];
  /** Crash settings that no process came to. */
  missed: string[];
  /** Where its ledger differs from that of a year in which nothing goes wrong. */
  differences: number;
  seconds: number;
}

/** What a killed part was doing last is done by then. */
const settleMs = 2_000;

export async function runTrial(trial: Trial, say: (line: string) => void): Promise<TrialResult> {
  const folder = mkdtempSync(join(tmpdir(), 'aanjager-proof-'));
  const journal = new Journal(folder, say);
  const servers = await startServers(folder, trial.moods, (part) => {
    journal.died(part);
  });
  try {
    return await playAndCheck(trial, servers, journal, say);
  } finally {
    await servers.stop();
    journal.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function playAndCheck(
  trial: Trial,
  servers: Servers,
  journal: Journal,
  say: (line: string) => void,
): Promise<TrialResult> {
  const startedAt = performance.now();
  const wanted = { plan: examplePlan, script: 'none', until: trial.until };
  const { plan, source, from, until } = readRehearsal(wanted);
  const people = trial.people(plan);
  const rehearsal = await open(trial, servers, journal, { plan, source, people, from, until, say });
  try {
    await rehearsal.play();
    await pause(settleMs);
    await Promise.all(servers.mortal.map((part) => part.ready()));
    const ledger = await readLedger(servers.databaseUrl, plan.municipality.id);
    const line = readLine(join(servers.mailFolder, 'line.jsonl'));
    const verdict = check({ ...ledger, asOf: until, line, marks: journal.marks() });
    const simulated = simulate(plan, { from, until, people });
    const differences = (await compareLedgers(rehearsal.db, plan, simulated)).length;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const { deaths } = journal;
    return { ...verdict, trial, deaths, missed: neverPassed(trial, deaths), differences, seconds };
  } finally {
    await rehearsal.stop();
  }
}

type Played = Pick<RehearsalOptions, 'plan' | 'source' | 'people' | 'from' | 'until' | 'say'>;

async function open(
  trial: Trial,
  servers: Servers,
  journal: Journal,
  played: Played,
): Promise<Rehearsal> {
  const kills = new Kills(trial.kills);
  const clockFile = join(servers.folder, 'moment');
  journal.moved(played.from);
  const rehearsal = await openRehearsal({
    ...played,
    clockFile,
    databaseUrl: servers.databaseUrl,
    mailboxUrl: servers.mailboxUrl,
    temporal: { address: servers.temporalAddress, namespace: 'default' },
    mails: readMailFolder(join(servers.mailFolder, 'mails')),
    crashes: trial.crashes,
    moving: (at) => {
      journal.moved(at);
      kills.perhaps([rehearsal.worker, rehearsal.site, ...servers.mortal]);
    },
    moved: () => Promise.resolve(),
    died: (part) => {
      journal.died(part);
      if (trial.hasty && part === 'worker') void haste();
    },
  });
  return rehearsal;

  async function haste(): Promise<void> {
    passMinutes(5);
    const answers = await answerAtOnce(servers.mailFolder, rehearsal.siteUrl);
    played.say(`${String(answers)} answers before the round went on`);
    passMinutes(1);
  }

  function passMinutes(minutes: number): void {
    const at = new Date(Date.parse(journal.moment) + minutes * 60_000).toISOString();
    writeMoment(clockFile, at);
    journal.moved(at);
  }
}

/** Each kill by itself takes one start: who died less often did not pass its last points. */
function neverPassed({ crashes }: Trial, deaths: string[]): string[] {
  const died = (part: string) => deaths.filter((name) => name === part).length;
  return [...crashes.worker.slice(died('worker')), ...crashes.site.slice(died('site'))];
}
