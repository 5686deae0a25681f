/** The rehearsal of a plan: begun, looked at while it is played, and ended. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { writePlan } from '../../plans/write-plan.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { answerings } from '../site/rehearsals.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { RehearsalPage } from './rehearsal-page.tsx';
import { versionHeader, versionPattern } from './step-routes.tsx';

const chosen = z.enum(answerings).nullable().catch(null);

export function rehearsalPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = `${versionPattern}/oefening`;

  app.get(path, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    return found === null ? c.notFound() : show(c, found, false);
  });

  app.post(path, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    const { mensen } = await readForm(c);
    const answering = chosen.parse(mensen);
    if (answering === null || deps.rehearsals === null) return show(c, found, true);
    const backUrl = `${deps.baseUrl}${pathOf(found)}`;
    deps.rehearsals.start({ id: found.id, source: writePlan(found.file), answering, backUrl });
    return c.redirect(pathOf(found), 303);
  });

  app.post(`${path}/stoppen`, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    await deps.rehearsals?.stop(found.id);
    return c.redirect(pathOf(found), 303);
  });

  return app;

  function show(c: Context<SiteEnv>, version: PlanVersion, nothingChosen: boolean) {
    const header = versionHeader(deps, version, c.get('viewer'));
    const progress = deps.rehearsals?.progress(version.id) ?? null;
    const isPossible = deps.rehearsals !== null;
    const view = { header, version, progress, isPossible, nothingChosen };
    return page(c, <RehearsalPage {...view} />, nothingChosen ? 400 : 200);
  }
}

function pathOf({ id }: PlanVersion): string {
  return `/plannen/${id}/oefening`;
}
