/** What the site changes in the plan itself: each is another plan, to be looked at and put on as a file is. */

import { type IsoDate, type Quarter, quarterEnd, quarters } from '../calendar.ts';
import { accepted, refused, type Result } from '../result.ts';
import { lastDayOf, type Moment } from './moment.ts';
import { noParticulars } from './particulars.ts';
import type { Action, Goal, Plan, Theme } from './plan.ts';
import type { Scaling } from './scaling.ts';

export type NewAction = Omit<Action, 'id' | 'parts' | 'ladder' | 'particulars'>;
export type NewTheme = Pick<Theme, 'name' | 'kind'> & { goals: string[] };

export type Steering =
  | { kind: 'add_action'; action: NewAction }
  | { kind: 'add_theme'; theme: NewTheme }
  /** `scaling` is null where it asks again what it asked at first. */
  | { kind: 'scale_theme'; themeId: string; scaling: Scaling | null }
  /** By its place among the goals of the theme. */
  | { kind: 'scale_goal'; themeId: string; goal: number; scaling: Scaling | null };

export const steeringRefusals = [
  'unknown_theme',
  'stopped_theme',
  'unknown_goal',
  'unknown_owner',
  'owner_is_involved',
  'moment_passed',
  'nothing_changes',
] as const;
export type SteeringRefusal = (typeof steeringRefusals)[number];

export type Steered = Result<Plan, SteeringRefusal>;

export function steered(plan: Plan, steering: Steering, today: IsoDate): Steered {
  switch (steering.kind) {
    case 'add_action':
      return withAction(plan, steering.action, today);
    case 'add_theme':
      return accepted(withTheme(plan, steering.theme));
    case 'scale_theme':
    case 'scale_goal':
      return withScaling(plan, steering);
  }
}

/** Of which something is left. */
export function quartersLeft(year: number, today: IsoDate): Quarter[] {
  return quarters.filter((quarter) => quarterEnd(year, quarter) > today);
}

/** "Cameratoezicht op het plein" is `cameratoezicht-op-het-plein`, or `…-2` where that exists. */
export function keyFrom(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, mostKeyCharacters)
    .replaceAll(/^-+|-+$/g, '');
  const base = plain === '' ? 'nieuw' : plain;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? base : `${base}-${String(number)}`;
    if (!taken.includes(key)) return key;
  }
}

/** An id has at most sixty, with its number. */
const mostKeyCharacters = 50;

function withAction(plan: Plan, action: NewAction, today: IsoDate): Steered {
  const theme = plan.themes.find(({ id }) => id === action.themeId);
  const known = (id: string) => plan.contacts.some((contact) => contact.id === id);
  if (theme === undefined) return refused('unknown_theme');
  if (theme.scaling?.direction === 'stopped') return refused('stopped_theme');
  if (!known(action.owner) || !action.involved.every(known)) return refused('unknown_owner');
  if (action.involved.includes(action.owner)) return refused('owner_is_involved');
  if (!isAhead(plan, action, today)) return refused('moment_passed');
  const id = keyFrom(
    action.shortName,
    plan.actions.map((one) => one.id),
  );
  return accepted({
    ...plan,
    actions: [
      ...plan.actions,
      { ...action, id, parts: [], ladder: null, particulars: noParticulars },
    ],
  });
}

/** Every deadline; of an ongoing action only what comes is evaluated. */
function isAhead({ year }: Plan, { timing }: NewAction, today: IsoDate): boolean {
  const isLeft = (moment: Moment) => lastDayOf(moment, year) > today;
  return timing.kind === 'ongoing' ? timing.evaluations.some(isLeft) : timing.moments.every(isLeft);
}

function withTheme(plan: Plan, { name, kind, goals }: NewTheme): Plan {
  const id = keyFrom(
    name,
    plan.themes.map((one) => one.id),
  );
  const theme: Theme = {
    id,
    name,
    kind,
    scaling: null,
    statedTotalCents: null,
    goals: goals.map((text): Goal => ({ text, scaling: null })),
  };
  return { ...plan, themes: [...plan.themes, theme] };
}

type ScalingStep = Extract<Steering, { scaling: Scaling | null }>;

function withScaling(plan: Plan, step: ScalingStep): Steered {
  const theme = plan.themes.find(({ id }) => id === step.themeId);
  if (theme === undefined) return refused('unknown_theme');
  const now = step.kind === 'scale_theme' ? theme : theme.goals[step.goal];
  if (now === undefined) return refused('unknown_goal');
  if (now.scaling === null && step.scaling === null) return refused('nothing_changes');
  const scaled = scaledTheme(theme, step);
  return accepted({ ...plan, themes: plan.themes.map((one) => (one === theme ? scaled : one)) });
}

function scaledTheme(theme: Theme, step: ScalingStep): Theme {
  const { scaling } = step;
  if (step.kind === 'scale_theme') return { ...theme, scaling };
  const goals = theme.goals.map((goal, i) => (i === step.goal ? { ...goal, scaling } : goal));
  return { ...theme, goals };
}
