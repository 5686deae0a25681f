/** The plan itself is changed on the site: as a version of its file, to be looked at and put on like any other. */

import { type Context, Hono } from 'hono';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { readRunningFile } from '../../prisma/plan-running-file.ts';
import { readTheme } from '../../prisma/plan-themes.ts';
import { quartersLeft } from '../../domain/plan/steering.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { requirePermission } from '../site/access.ts';
import { type PageContext, planContext } from '../site/context.ts';
import { decidersFor } from '../site/deciders.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { steerPlan } from '../use-cases/steer-plan.ts';
import type { SteeringProblem } from '../use-cases/steering-kinds.ts';
import { fieldErrors } from './fields.tsx';
import { NewActionPage } from './new-action-page.tsx';
import { NewThemePage } from './new-theme-page.tsx';
import { ScalingPage } from './scaling-page.tsx';
import {
  readActionForm,
  readScalingForm,
  readThemeForm,
  type SentSteering,
} from './steering-form.ts';
import { SteeringPage } from './steering-page.tsx';

/** A form as it comes back: what is wrong in it, and what was typed. */
interface Shown {
  problems: SteeringProblem[];
  typed: Record<string, string>;
}

const untouched: Shown = { problems: [], typed: {} };

export function steeringPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const plan = '/:municipality/:year{[0-9]{4}}';
  const path = `${plan}/bijsturen`;
  const steers = requirePermission('steer_plan');

  app.get(path, steers, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const { themes } = await choicesFor(context);
    return page(c, <SteeringPage {...{ context, themes }} />);
  });

  app.get(`${plan}/planbestand`, requirePermission('load_plan'), async (c) => {
    const context = await planContext(deps, c);
    const running = context && (await readRunningFile(deps.db, context.plan.planId));
    if (running === null) return c.notFound();
    const { municipality, year } = running.file;
    const name = `plan-${municipality.id}-${String(year)}.yaml`;
    c.header('Content-Disposition', `attachment; filename="${name}"`);
    c.header('Content-Type', 'application/yaml; charset=utf-8');
    return c.body(writePlan(running.file));
  });

  app.get(`${path}/actie`, steers, async (c) => {
    const context = await planContext(deps, c);
    return context === null ? c.notFound() : showAction(c, context, untouched);
  });

  app.post(`${path}/actie`, steers, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const sent = readActionForm(await readForm(c));
    return steer(c, context, sent, (shown) => showAction(c, context, shown));
  });

  app.get(`${path}/thema`, steers, async (c) => {
    const context = await planContext(deps, c);
    return context === null ? c.notFound() : showTheme(c, context, untouched);
  });

  app.post(`${path}/thema`, steers, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const sent = readThemeForm(await readForm(c));
    return steer(c, context, sent, (shown) => showTheme(c, context, shown));
  });

  app.get(`${path}/themas/:theme`, steers, async (c) => {
    const context = await planContext(deps, c);
    return context === null ? c.notFound() : showScaling(c, context, untouched);
  });

  app.post(`${path}/themas/:theme`, steers, async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const sent = readScalingForm(await readForm(c), c.req.param('theme'));
    return steer(c, context, sent, (shown) => showScaling(c, context, shown));
  });

  return app;

  /** To the page of the new version, which shows what it changes and puts it on. */
  async function steer(
    c: Context<SiteEnv>,
    context: PageContext,
    { typed, ...request }: SentSteering,
    show: (shown: Shown) => Promise<Response> | Response,
  ) {
    const made = await steerPlan(deps, context, { channel: 'page', ...request });
    return made.ok
      ? c.redirect(`/plannen/${made.value.versionId}`, 303)
      : show({ problems: made.refusal, typed });
  }

  function choicesFor({ plan: { planId }, today }: PageContext) {
    return bulkChoices(deps.db, planId, today);
  }

  async function showAction(c: Context<SiteEnv>, context: PageContext, shown: Shown) {
    const choices = await choicesFor(context);
    const quarters = quartersLeft(context.plan.year, context.today);
    const form = formOf(context, choices.roleHolders, shown);
    return page(c, <NewActionPage {...{ context, choices, quarters, ...form }} />, statusOf(shown));
  }

  async function showTheme(c: Context<SiteEnv>, context: PageContext, shown: Shown) {
    const { roleHolders } = await choicesFor(context);
    const form = formOf(context, roleHolders, shown);
    return page(c, <NewThemePage {...{ context, ...form }} />, statusOf(shown));
  }

  async function showScaling(c: Context<SiteEnv>, context: PageContext, shown: Shown) {
    const theme = await readTheme(deps.db, context.plan.planId, c.req.param('theme') ?? '');
    if (theme === null) return c.notFound();
    const { roleHolders } = await choicesFor(context);
    const form = formOf(context, roleHolders, shown);
    return page(c, <ScalingPage {...{ context, theme, ...form }} />, statusOf(shown));
  }
}

function formOf(
  { viewer }: PageContext,
  roleHolders: Parameters<typeof decidersFor>[1],
  { problems, typed }: Shown,
) {
  return { deciders: decidersFor(viewer, roleHolders), errors: fieldErrors(problems), typed };
}

function statusOf({ problems }: Shown): 200 | 400 {
  return problems.length === 0 ? 200 : 400;
}
