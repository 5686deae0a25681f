/** What every page of a plan or a municipality starts from: which one, and what day it is there. */

import type { Context } from 'hono';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { sayDate } from '../../domain/dutch/index.ts';
import { findPlan, latestPlan, type PlanPlace } from '../../prisma/plan-headers.ts';
import type { Deps } from './deps.ts';
import type { SiteEnv, Visitor } from './viewer.ts';
import type { Place } from './layout.tsx';

export interface Scene {
  plan: PlanPlace;
  calendar: Calendar;
  now: Instant;
  today: IsoDate;
  place: Place;
  visitor: Visitor;
}

/** Null for a municipality or a year without a running plan. */
export async function planScene(deps: Deps, c: Context<SiteEnv>): Promise<Scene | null> {
  const [municipalityId = '', year = ''] = [c.req.param('municipality'), c.req.param('year')];
  return findScene(deps, c.get('visitor'), municipalityId, year);
}

/** Pages of a municipality stand on its latest plan: its calendar says what day it is. */
export async function municipalityScene(deps: Deps, c: Context<SiteEnv>): Promise<Scene | null> {
  return findScene(deps, c.get('visitor'), c.req.param('municipality') ?? '', null);
}

/** Without a year: of the latest plan. */
export async function findScene(
  deps: Deps,
  visitor: Visitor,
  municipalityId: string,
  year: string | null,
): Promise<Scene | null> {
  if (year !== null && !/^\d{4}$/.test(year)) return null;
  const plan =
    year === null
      ? await latestPlan(deps.db, municipalityId)
      : await findPlan(deps.db, municipalityId, Number(year));
  return plan && sceneOf(deps, plan, visitor);
}

function sceneOf(deps: Deps, plan: PlanPlace, visitor: Visitor): Scene {
  const calendar = calendarOf(plan.rules.calendar);
  const now = deps.now();
  const today = calendar.dateOf(now);
  const place: Place = {
    municipality: plan.municipality,
    year: plan.year,
    rehearsedDay: plan.rehearsal ? sayDate(today) : null,
    mailboxPath: deps.mailboxPath,
    visitor,
  };
  return { plan, calendar, now, today, place, visitor };
}

export function pathOf({ plan }: Scene): string {
  return `/${plan.municipality.id}/${String(plan.year)}`;
}
