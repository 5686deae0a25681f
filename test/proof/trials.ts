/** What is tried: each crash point once, then people and kills by chance. */

import { crashPoints, type CrashPoint } from '../../prisma/crash-point.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readScript, scriptedPeople } from '../../local/people.ts';
import { seededScript } from '../../local/seeded-script.ts';
import { goodMoods } from './smtp/moods.ts';
import type { Trial } from './run.ts';

const script = new URL('../../local/people-2024.yaml', import.meta.url).pathname;

/** Far enough to be in the middle of something. */
const passings: Record<CrashPoint, number> = {
  'before-planning': 2,
  'after-planning': 2,
  'after-claim': 2,
  'before-connecting': 17,
  'after-data': 17,
  'after-yes': 17,
  'after-record': 2,
  'answer-stored': 3,
  'half-activation': 9,
  'migration-midway': 1,
};

export function pointTrial(points: CrashPoint[], until: string): Trial {
  const settings = points.map((point) => `${point}:${String(passings[point])}`);
  const inSite = (setting: string) => setting.startsWith('answer-stored');
  const refuses = readScript(script).weigert;
  return {
    name: points.join('+'),
    until,
    people: (plan: Plan) => scriptedPeople(plan, readScript(script)),
    moods: { ...goodMoods, refuses },
    crashes: {
      worker: settings.filter((setting) => !inSite(setting)),
      site: settings.filter(inSite),
    },
    kills: { seed: 0, most: 0 },
  };
}

export function seedTrial(seed: number, until: string, most: number): Trial {
  const moods = { ...goodMoods, seed, defer: 30, breakInData: 15, breakAfterDot: 10, slowMs: 5 };
  return {
    name: `seed ${String(seed)}`,
    until,
    people: (plan: Plan) => scriptedPeople(plan, seededScript(plan, seed)),
    moods,
    crashes: { worker: [], site: [] },
    kills: { seed, most },
  };
}

/** Half a year, and what is overdue from it until the TVO hears. */
export const halfYear = '2024-07-19';

export function allTrials(seeds: number): Trial[] {
  return [
    ...crashPoints.map((point) => pointTrial([point], halfYear)),
    ...Array.from({ length: seeds }, (_, i) => seedTrial(i + 1, halfYear, 12)),
  ];
}

/** One world that dies in several places, and one that is killed at random, side by side. */
export function shortTrials(): Trial[] {
  return [
    pointTrial(['migration-midway', 'half-activation', 'after-yes', 'answer-stored'], '2024-03-08'),
    seedTrial(1, '2024-02-09', 4),
  ];
}
