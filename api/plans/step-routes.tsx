/** The steps with a plan as a whole: put on, from a day to come, not after all, or stopped. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { calendarOf } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { firstWeek } from '../../domain/ahead/plan-ahead.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page, type PageHeader } from '../site/layout.tsx';
import { readForm, textField } from '../site/read-form.ts';
import { EngineUnavailable } from '../site/unavailable.ts';
import type { SiteEnv, Viewer } from '../site/viewer.ts';
import { activatePlan } from '../use-cases/activate-plan.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { activationAhead, startMoment, stoppingAhead } from '../use-cases/plan-ahead.ts';
import type { Stated } from '../use-cases/state-consequences.ts';
import { stateVersion } from '../use-cases/state-version.ts';
import { stopPlan, type StopRefusal, withdrawStart } from '../use-cases/stop-plan.ts';
import { ActivationPage, type ActivationProblem } from './activation-page.tsx';
import type { StepCode } from './step-message.ts';
import { StopPage } from './stop-page.tsx';

/** What was not ticked is not sent. */
const count = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number)
  .nullable()
  .catch(null);
const activationForm = z.object({
  vanaf: z.iso.date().nullable().catch(null),
  mensen: count,
  gevolgen: z.string().nullable().catch(null),
});
const stopForm = z.object({
  reden: textField,
  acties: count,
});

interface ShownActivation {
  typed: string;
  problem: ActivationProblem | null;
  /** Of a version that changes what runs. */
  stated: Stated | null;
}

export const versionPattern = '/plannen/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

export function planStepPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const version = versionPattern;

  app.get(`${version}/aanzetten`, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    const stated = await stateVersion(deps, found);
    return showActivation(c, found, { typed: c.req.query('vanaf') ?? '', problem: null, stated });
  });

  app.post(`${version}/activeer`, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    const form = await readForm(c);
    const { vanaf: startOn, mensen: readers, gevolgen } = activationForm.parse(form);
    const stated = await stateVersion(deps, found);
    const again = (problem: ActivationProblem) =>
      showActivation(c, found, { typed: startOn ?? '', problem, stated });
    if (stated !== null && stated.hash !== gevolgen) {
      return again(gevolgen === null ? 'consequences_unseen' : 'consequences_changed');
    }
    const viewer = c.get('viewer');
    const statement = stated?.statement ?? null;
    const about = { version: found, viewer, channel: 'page' } as const;
    const request = { ...about, startOn, readers, statement };
    const activated = await activatePlan(deps, request);
    if (!activated.ok) return again(activated.refusal);
    const { ahead, isLater } = activated.value;
    return backToVersion(c, found, isLater ? 'gepland' : 'aangezet', ahead.readers.length);
  });

  app.post(`${version}/start-intrekken`, requirePermission('load_plan'), async (c) => {
    const viewer = c.get('viewer');
    const found = await findPlanVersion(deps, viewer, c.req.param('id'));
    if (found === null) return c.notFound();
    const withdrawn = await withdrawStart(deps, { version: found, viewer, channel: 'page' });
    if (!withdrawn.ok && withdrawn.refusal === 'unavailable') {
      throw new EngineUnavailable('the start was not withdrawn');
    }
    return backToVersion(c, found, 'ingetrokken', 0);
  });

  app.get(`${version}/stoppen`, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    return showStop(c, found, { reason: '', problem: null });
  });

  app.post(`${version}/stoppen`, requirePermission('load_plan'), async (c) => {
    const viewer = c.get('viewer');
    const found = await findPlanVersion(deps, viewer, c.req.param('id'));
    if (found === null) return c.notFound();
    const { reden: reason, acties: actions } = stopForm.parse(await readForm(c));
    const request = { version: found, viewer, channel: 'page', reason, actions } as const;
    const stopped = await stopPlan(deps, request);
    if (!stopped.ok) return showStop(c, found, { reason, problem: stopped.refusal });
    return backToVersion(c, found, 'gestopt', stopped.value.readers.length);
  });

  return app;

  function showActivation(
    c: Context<SiteEnv>,
    found: PlanVersion,
    { typed, problem, stated }: ShownActivation,
  ) {
    const now = deps.now();
    const chosenOn = z.iso.date().safeParse(typed).data ?? null;
    const moment = startMoment(found, chosenOn, now);
    const today = calendarOf(found.plan.calendar).dateOf(now);
    const at = moment?.at ?? now;
    const isStart = found.runningId === null;
    const view = {
      header: versionHeader(deps, found, c.get('viewer')),
      version: found,
      today,
      startOn: moment?.on ?? typed,
      ahead: activationAhead(found, at),
      week: isStart ? firstWeek(found.plan, at) : null,
      stated,
      problem: problem ?? (moment === null ? 'day_passed' : null),
    };
    return page(c, <ActivationPage {...view} />, statusOf(view.problem));
  }

  function showStop(
    c: Context<SiteEnv>,
    found: PlanVersion,
    { reason, problem }: { reason: string; problem: StopRefusal | null },
  ) {
    const now = deps.now();
    const today = calendarOf(found.plan.calendar).dateOf(now);
    const ahead = stoppingAhead(found, now);
    if (ahead === null) return backToVersion(c, found, 'gestopt', 0);
    const header = versionHeader(deps, found, c.get('viewer'));
    const view = { header, version: found, today, ahead, reason, problem };
    return page(c, <StopPage {...view} />, statusOf(problem));
  }
}

export function versionHeader(
  { now, mailboxPath, backUrl }: Deps,
  { plan, rehearsal, runningId }: PlanVersion,
  viewer: Viewer,
): PageHeader | null {
  if (runningId === null) return null;
  const { municipality, year, calendar } = plan;
  const today = formatDate(calendarOf(calendar).dateOf(now()));
  const rehearsedDay = rehearsal ? today : null;
  return { municipality, year, rehearsedDay, mailboxPath, backUrl, viewer };
}

function statusOf(problem: ActivationProblem | StopRefusal | null): 200 | 400 | 409 | 503 {
  switch (problem) {
    case null:
      return 200;
    case 'unavailable':
      return 503;
    case 'numbers_changed':
    case 'consequences_changed':
    case 'consequences_unseen':
    case 'runs_already':
    case 'not_running':
      return 409;
    default:
      return 400;
  }
}

function backToVersion(c: Context, { id }: PlanVersion, code: StepCode, readers: number) {
  return c.redirect(`/plannen/${id}?melding=${code}&mensen=${String(readers)}`, 303);
}
