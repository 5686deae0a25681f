/** What every page of a plan or a municipality starts from: which one, and what day it is there. */

import type { Context } from 'hono';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { findPlan, latestPlan, type PlanHeader } from '../../prisma/plan-headers.ts';
import type { Deps } from './deps.ts';
import type { SiteEnv, Viewer } from './viewer.ts';
import type { PageHeader } from './layout.tsx';

export interface PageContext {
  plan: PlanHeader;
  calendar: Calendar;
  now: Instant;
  today: IsoDate;
  header: PageHeader;
  viewer: Viewer;
}

/** Null for a municipality or a year without a running plan. */
export async function planContext(deps: Deps, c: Context<SiteEnv>): Promise<PageContext | null> {
  const [municipalityId = '', year = ''] = [c.req.param('municipality'), c.req.param('year')];
  return findContext(deps, c.get('viewer'), municipalityId, year);
}

/** Pages of a municipality stand on its latest plan. */
export async function municipalityContext(
  deps: Deps,
  c: Context<SiteEnv>,
): Promise<PageContext | null> {
  return findContext(deps, c.get('viewer'), c.req.param('municipality') ?? '', null);
}

/** Without a year: of the latest plan. */
export async function findContext(
  deps: Deps,
  viewer: Viewer,
  municipalityId: string,
  year: string | null,
): Promise<PageContext | null> {
  if (year !== null && !/^\d{4}$/.test(year)) return null;
  const plan =
    year === null
      ? await latestPlan(deps.db, municipalityId)
      : await findPlan(deps.db, municipalityId, Number(year));
  return plan && contextOf(deps, plan, viewer);
}

function contextOf(deps: Deps, plan: PlanHeader, viewer: Viewer): PageContext {
  const calendar = calendarOf(plan.days.calendar);
  const now = deps.now();
  const today = calendar.dateOf(now);
  const header: PageHeader = {
    municipality: plan.municipality,
    year: plan.year,
    rehearsedDay: plan.rehearsal ? formatDate(today) : null,
    mailboxPath: deps.mailboxPath,
    backUrl: deps.backUrl,
    viewer,
  };
  return { plan, calendar, now, today, header, viewer };
}

export function pathOf({ plan }: PageContext): string {
  return `/${plan.municipality.id}/${String(plan.year)}`;
}
