/** What every page of a plan or a municipality starts from: which one, and what day it is there. */

import { type Calendar, calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { sayDate } from '../domain/dutch.ts';
import { findPlan, latestPlan, type PlanPlace } from '../prisma/places.ts';
import type { Deps } from './deps.ts';
import type { Place } from './views/layout.tsx';

export interface Scene {
  plan: PlanPlace;
  calendar: Calendar;
  now: Instant;
  today: IsoDate;
  place: Place;
}

/** Null for a municipality or a year without a running plan. */
export async function planScene(
  deps: Deps,
  municipalityId: string,
  year: string,
): Promise<Scene | null> {
  if (!/^\d{4}$/.test(year)) return null;
  const plan = await findPlan(deps.db, municipalityId, Number(year));
  return plan && sceneOf(deps, plan);
}

/** Pages of a municipality stand on its latest plan: its calendar says what day it is. */
export async function municipalityScene(deps: Deps, municipalityId: string): Promise<Scene | null> {
  const plan = await latestPlan(deps.db, municipalityId);
  return plan && sceneOf(deps, plan);
}

function sceneOf(deps: Deps, plan: PlanPlace): Scene {
  const calendar = calendarOf(plan.rules.calendar);
  const now = deps.now();
  const today = calendar.dateOf(now);
  const place: Place = {
    municipality: plan.municipality,
    year: plan.year,
    rehearsedDay: plan.rehearsal ? sayDate(today) : null,
    mailboxPath: deps.mailboxPath,
  };
  return { plan, calendar, now, today, place };
}

export function pathOf({ plan }: Scene): string {
  return `/${plan.municipality.id}/${String(plan.year)}`;
}
