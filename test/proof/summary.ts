/** What the proof came to: for people and, in its last line, for programs. */

import type { TrialResult } from './run.ts';
import type { RuleName } from './world.ts';

const mostShown = 20;

export function inWords(result: TrialResult): string[] {
  const { mails, deaths, findings, twiceOnTheLine, longestPause, differences, seconds, missed } =
    result;
  const counts = [
    `${String(mails)} mails`,
    `${String(deaths.length)} kills`,
    `${String(findings.length)} findings`,
    `${String(twiceOnTheLine.length)} twice on the line`,
    `at most ${String(longestPause)} s still after a crash`,
    `${String(differences)} differences from the simulation`,
    `${String(seconds)} s`,
  ];
  return [
    counts.join(', '),
    ...missed.map((setting) => `  never came to ${setting}`),
    ...findings.slice(0, mostShown).map(({ rule, what }) => `  ${rule}: ${what}`),
  ];
}

export function isClean({ findings, missed }: TrialResult): boolean {
  return findings.length === 0 && missed.length === 0;
}

export function summaryOf(results: TrialResult[]) {
  const sum = (of: (result: TrialResult) => number) =>
    results.reduce((total, result) => total + of(result), 0);
  const count = (...rules: RuleName[]) =>
    sum(({ findings }) => findings.filter(({ rule }) => rules.includes(rule)).length);
  return {
    points: [...new Set(results.flatMap(passed))],
    seeds: results.filter(({ trial }) => trial.name.startsWith('seed')).length,
    kills: sum(({ deaths }) => deaths.length),
    mails: sum(({ mails }) => mails),
    lost: count('lost', 'four_ends'),
    twice: count('twice'),
    longestPauseSeconds: Math.max(0, ...results.map(({ longestPause }) => longestPause)),
    twiceOnTheLine: sum(({ twiceOnTheLine }) => twiceOnTheLine.length),
    untold: count('untold'),
    afterReason: count('after_reason', 'to_leaver'),
    unfair: count('fair_escalation'),
    outsideHours: count('outside_hours', 'one_routine_mail'),
    untraceable: count('traceable', 'saw_nothing'),
  };
}

function passed({ trial: { points }, missed }: TrialResult): string[] {
  return points.filter((point) => !missed.some((setting) => setting.startsWith(`${point}:`)));
}
