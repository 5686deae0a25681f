/** The way in: to what runs, or by four steps to a plan that does. */

import { Hono } from 'hono';
import { listPlans, type PlanListed } from '../../prisma/plan-headers.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { belongsTo, can, municipalityOf, type SiteEnv, type Viewer } from '../site/viewer.ts';
import { FirstHourPage } from './first-hour-page.tsx';
import { NothingRuns, PlanChoice } from './plan-choice.tsx';
import { whereOneIs } from './where-one-is.ts';

export function firstHourPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/', async (c) => {
    const viewer = c.get('viewer');
    if (viewer.kind === 'nobody') return c.redirect('/aanmelden');
    const plans = (await listPlans(deps.db, municipalityOf(viewer))).filter(({ municipality }) =>
      belongsTo(viewer, municipality.id),
    );
    const [latest] = plans;
    const home = latest && homeOf(viewer, latest);
    if (home !== undefined && (plans.length === 1 || viewer.kind === 'person')) {
      return c.redirect(home);
    }
    if (plans.length > 0) return page(c, <PlanChoice {...{ plans, viewer }} />);
    if (!can(viewer, 'load_plan')) return page(c, <NothingRuns viewer={viewer} />);
    return page(c, <FirstHourPage viewer={viewer} place={await whereOneIs(deps, viewer)} />);
  });

  return app;
}

/** Where somebody begins: the plan, what was written for them, or their own actions. */
function homeOf(viewer: Viewer, { municipality, year }: PlanListed): string | undefined {
  if (viewer.kind === 'person' && viewer.municipalityId === null) return undefined;
  const plan = `/${municipality.id}/${String(year)}`;
  if (can(viewer, 'read_plan')) return plan;
  return can(viewer, 'read_reports') ? `${plan}/rapportages` : `/${municipality.id}/mijn`;
}
