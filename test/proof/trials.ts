/** What is tried: each crash point once, then people and kills by chance. */

import { crashPoints, type CrashPoint } from '../../prisma/crash-point.ts';
import { UsageError } from '../../domain/command-line.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readScript, scriptedPeople } from '../../local/people.ts';
import { seededPeople } from '../../local/seeded-script.ts';
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
  'answer-stored': 1,
  'half-activation': 9,
  'migration-midway': 1,
};

export function pointTrial(points: CrashPoint[], until: string): Trial {
  const settings = points.map((point) => `${point}:${String(passings[point])}`);
  const inSite = (setting: string) => setting.startsWith('answer-stored');
  const refuses = readScript(script).weigert;
  return {
    name: points.join('+'),
    points,
    hasty: false,
    until,
    people: (plan: Plan) => scriptedPeople(plan, readScript(script)),
    moods: { ...goodMoods, refuses },
    crashes: {
      worker: settings.filter((setting) => !inSite(setting)),
      site: settings.filter(inSite),
    },
    kills: { seed: 0, most: 0, oneIn: 1 },
  };
}

export function seedTrial(seed: number, until: string, most: number, oneIn: number): Trial {
  const moods = { ...goodMoods, seed, defer: 30, breakInData: 15, breakAfterDot: 10, slowMs: 5 };
  return {
    name: `seed ${String(seed)}`,
    points: [],
    hasty: false,
    until,
    people: (plan: Plan) => seededPeople(plan, seed),
    moods,
    crashes: { worker: [], site: [] },
    kills: { seed, most, oneIn },
  };
}

/** Half a year, and what is overdue from it until the TVO hears. */
export const halfYear = '2024-07-19';

export function allTrials(seeds: number): Trial[] {
  return [
    ...crashPoints.map((point) => pointTrial([point], halfYear)),
    hastyTrial('2024-03-22'),
    ...Array.from({ length: seeds }, (_, i) => seedTrial(i + 1, halfYear, 12, 20)),
  ];
}

/** The worker dies in the round of the first evaluations, and their owners answer before it goes on. */
export function hastyTrial(until: string): Trial {
  const trial = pointTrial(['after-yes'], until);
  const crashes = { worker: ['after-yes:66'], site: [] };
  return { ...trial, name: 'answered in between', crashes, hasty: true };
}

/** In March PostgreSQL, the mail server, Temporal and the site; what a killed worker costs, the other world shows. */
const killsAllButWorker = 303;

/** One world that dies in several places, and one that is killed at random, side by side. */
export function shortTrials(): Trial[] {
  const seeded = seedTrial(killsAllButWorker, '2024-04-05', 4, 20);
  const dying = pointTrial(['half-activation'], seeded.until);
  return [
    pointTrial(['migration-midway', 'after-yes', 'answer-stored'], '2024-03-22'),
    { ...seeded, points: dying.points, crashes: dying.crashes },
  ];
}

/** `after-yes+after-claim`, `hasty` or `seed:7`. */
export function trialsNamed(name: string, until: string): Trial[] {
  const [kind, number] = name.split(':');
  if (kind === 'hasty') return [hastyTrial(until)];
  if (kind === 'seed' && /^\d{1,9}$/.test(number ?? ''))
    return [seedTrial(Number(number), until, 12, 20)];
  const names = name.split('+');
  const points = crashPoints.filter((point) => names.includes(point));
  if (points.length < names.length) {
    throw new UsageError(`hasty, seed:7, or some of ${crashPoints.join('+')}`);
  }
  return [pointTrial(points, until)];
}
