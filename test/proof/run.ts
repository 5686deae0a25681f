/** One world from its first day to its last, with what is done to it on the way, and the checker after it. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { calendarOf, type IsoDate } from '../../domain/calendar.ts';
import { type People, simulate } from '../../domain/ahead/simulate.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readMailFolder } from '../../local/mail-folder.ts';
import { readPlan } from '../../local/plan-file.ts';
import type { CrashPoint } from '../../prisma/crash-point.ts';
import { writeMoment } from '../../local/rehearsal-clock.ts';
import { openRehearsal, type Rehearsal, type RehearsalOptions } from '../../local/rehearsal.ts';
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
  people(plan: ReturnType<typeof readPlan>): People;
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

const planFile = new URL('../../plans/westerkwartier-2024.yaml', import.meta.url).pathname;
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
  const plan = readPlan(planFile, readFileSync(planFile, 'utf8'));
  const calendar = calendarOf(plan.calendar);
  const from = calendar.instantOf(`${String(plan.year)}-01-01`, '09:00');
  const until = calendar.instantOf(trial.until, '23:00');
  const people = trial.people(plan);
  const rehearsal = await open(trial, servers, journal, { plan, people, from, until, say });
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

type Played = Pick<RehearsalOptions, 'plan' | 'people' | 'from' | 'until' | 'say'>;

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
    ...{ ...played, clockFile, source: readFileSync(planFile, 'utf8') },
    ...{ databaseUrl: servers.databaseUrl, mailboxUrl: servers.mailboxUrl },
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
