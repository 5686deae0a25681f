/** One world from its first day to its last, with what is done to it on the way, and the checker after it. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { type People, simulate } from '../../domain/ahead/simulate.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readMailFolder } from '../../local/mail-folder.ts';
import { readPlan } from '../../local/plan-file.ts';
import { openRehearsal, type Rehearsal } from '../../local/rehearsal.ts';
import { check, type Verdict } from './check.ts';
import { Kills } from './kills.ts';
import { readLedger } from './ledger.ts';
import { startServers } from './servers.ts';
import { AppendedLog, type Mark, readLine, readMarks } from './smtp/log.ts';
import type { Moods } from './smtp/moods.ts';

export interface Trial {
  name: string;
  until: IsoDate;
  people(plan: ReturnType<typeof readPlan>): People;
  moods: Moods;
  crashes: { worker: string[]; site: string[] };
  /** Seed of the kills, and how many there may be. */
  kills: { seed: number; most: number };
}

export interface TrialResult extends Verdict {
  name: string;
  deaths: string[];
  /** Where its ledger differs from that of a year in which nothing goes wrong. */
  differences: number;
  seconds: number;
}

const planFile = new URL('../../plans/westerkwartier-2024.yaml', import.meta.url).pathname;

export async function runTrial(trial: Trial, say: (line: string) => void): Promise<TrialResult> {
  const startedAt = performance.now();
  const deaths: string[] = [];
  const died = (part: string) => {
    deaths.push(part);
    marks?.write({ kind: 'killed', at: Date.now(), part });
    say(`${part} was killed`);
  };
  let marks: AppendedLog<Mark> | null = null;
  const servers = await startServers(trial.moods, died);
  const marksFile = join(servers.folder, 'marks.jsonl');
  marks = new AppendedLog(marksFile);
  const mark = (moment: Instant) => marks.write({ kind: 'moment', at: Date.now(), moment });

  const source = readFileSync(planFile, 'utf8');
  const plan = readPlan(planFile, source);
  const calendar = calendarOf(plan.calendar);
  const from = calendar.instantOf(`${String(plan.year)}-01-01`, '09:00');
  const until = calendar.instantOf(trial.until, '23:00');
  const people = trial.people(plan);
  const kills = new Kills(trial.kills);
  let month = '';
  mark(from);
  const rehearsal = await openRehearsal({
    ...{ plan, source, people, from, until, databaseUrl: servers.databaseUrl },
    temporal: { address: servers.temporalAddress, namespace: 'default' },
    mailboxUrl: servers.mailboxUrl,
    mails: readMailFolder(join(servers.mailFolder, 'mails')),
    clockFile: join(servers.folder, 'moment'),
    crashes: trial.crashes,
    say,
    moving: (at) => {
      mark(at);
      kills.perhaps(mortals(rehearsal, servers.mortal));
      if (at.slice(0, 7) !== month) say(`it is ${at.slice(0, 10)}`);
      month = at.slice(0, 7);
    },
    moved: () => Promise.resolve(),
    died,
  });
  try {
    await rehearsal.play();
    await kills.over();
    await pause(settleMs);
    const ledger = await readLedger(servers.databaseUrl, plan.municipality.id);
    const line = readLine(join(servers.mailFolder, 'line.jsonl'));
    const verdict = check({ ...ledger, asOf: until, line, marks: readMarks(marksFile) });
    const simulated = simulate(plan, { from, until, people });
    const differences = (await compareLedgers(rehearsal.db, plan, simulated)).length;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    return { ...verdict, name: trial.name, deaths, differences, seconds };
  } finally {
    await rehearsal.stop();
    await servers.stop();
    marks.close();
  }
}

/** What a killed part was doing last is done by then. */
const settleMs = 2_000;

function mortals(rehearsal: Rehearsal, servers: Rehearsal['worker'][]) {
  return [rehearsal.worker, rehearsal.site, ...servers];
}
