/**
 * `npm run proof`: rehearses on real servers while parts are killed, and lets the checker judge what is
 * left. `--short` for CI. The last line is JSON.
 */

import { parseArgs } from 'node:util';
import { inParallel } from '../../activities/in-parallel.ts';
import { crashPoints } from '../../prisma/crash-point.ts';
import { check } from './check.ts';
import { planted, plantedWorld } from './planted.ts';
import { runTrial, type Trial, type TrialResult } from './run.ts';
import { allTrials, halfYear, pointTrial, seedTrial, shortTrials } from './trials.ts';
import type { RuleName } from './world.ts';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    /** One crash point, or `seed:7`, instead of all of them. */
    only: { type: 'string' },
    seeds: { type: 'string', default: '5' },
    until: { type: 'string', default: halfYear },
  },
});

const startedAt = performance.now();
const caught = planted.filter((fault) => {
  const { findings } = check(plantedWorld(fault));
  return findings.length > 0 && findings.every(({ rule }) => rule === fault.rule);
}).length;
tell('checker', `${String(caught)} of ${String(planted.length)} planted faults caught`);

const results: TrialResult[] = [];
const failed: string[] = [];
await inParallel(chosenTrials(), 2, async (trial) => {
  try {
    tell(trial.name, `a rehearsal until ${trial.until} begins`);
    const result = await runTrial(trial, (line) => tell(trial.name, line));
    results.push(result);
    report(result);
  } catch (error) {
    failed.push(trial.name);
    tell(trial.name, `could not be finished: ${String(error)}`);
  }
});

const summary = {
  points: results.filter(({ name }) => !name.startsWith('seed')).flatMap((r) => r.name.split('+')),
  seeds: results.filter(({ name }) => name.startsWith('seed')).length,
  mails: sum(({ mails }) => mails),
  lost: count('lost', 'four_ends'),
  twice: count('twice'),
  twiceOnTheLine: sum((result) => result.twiceOnTheLine.length),
  untold: count('untold'),
  afterReason: count('after_reason', 'to_leaver'),
  otherwise: count(
    'saw_nothing',
    'outside_hours',
    'one_routine_mail',
    'fair_escalation',
    'traceable',
  ),
  planted: planted.length,
  caught,
  unfinished: failed,
  seconds: Math.round((performance.now() - startedAt) / 1000),
};
console.log(JSON.stringify(summary));
const clean = results.every(({ findings }) => findings.length === 0);
process.exit(clean && failed.length === 0 && caught === planted.length ? 0 : 1);

function chosenTrials(): Trial[] {
  if (options.short) return shortTrials();
  const { only, until } = options;
  if (only === undefined) return allTrials(Number(options.seeds));
  if (only.startsWith('seed:')) return [seedTrial(Number(only.slice('seed:'.length)), until, 12)];
  const points = crashPoints.filter((point) => only.split('+').includes(point));
  if (points.length === 0) throw new Error(`--only ${only}: one of ${crashPoints.join(', ')}`);
  return [pointTrial(points, until)];
}

function report({
  name,
  mails,
  findings,
  twiceOnTheLine,
  deaths,
  differences,
  seconds,
}: TrialResult) {
  const parts = [
    `${String(mails)} mails`,
    `${String(deaths.length)} kills`,
    `${String(findings.length)} findings`,
    `${String(twiceOnTheLine.length)} twice on the line`,
    `${String(differences)} differences from the simulation`,
    `${String(seconds)} s`,
  ];
  tell(name, parts.join(', '));
  for (const { rule, what } of findings.slice(0, 20)) tell(name, `  ${rule}: ${what}`);
}

function count(...rules: RuleName[]): number {
  return sum(({ findings }) => findings.filter(({ rule }) => rules.includes(rule)).length);
}

function sum(of: (result: TrialResult) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

function tell(name: string, line: string): void {
  const seconds = String(Math.round((performance.now() - startedAt) / 1000)).padStart(4);
  console.log(`${seconds} s  ${name}: ${line}`);
}
