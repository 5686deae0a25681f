/** From a plan file to a running plan: load, look at the whole year, activate. */

import { type Context, Hono } from 'hono';
import { plannedBoard } from '../../domain/board/planned-board.ts';
import { calendarOf } from '../../domain/calendar.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { type PlacedProblem, readPlanFile } from '../../plans/read.ts';
import { listVersions, type PlanVersion } from '../../prisma/plan-versions.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { belongsTo, municipalityOf, type SiteEnv } from '../site/viewer.ts';
import { listOwnDrafts } from '../use-cases/find-draft.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { loadPlan } from '../use-cases/load-plan.ts';
import { PlansPage } from './list-page.tsx';
import { LoadPage } from './load-form.tsx';
import { previews } from '../use-cases/previews.ts';
import { ProblemsPage } from './problems-page.tsx';
import { remembered } from '../use-cases/remembered.ts';
import { rehearsalPages } from './rehearsal-routes.tsx';
import { stepMessage } from './step-message.ts';
import { planStepPages, versionHeader, versionPattern } from './step-routes.tsx';
import { readUpload } from './upload.ts';
import { isRunning, VersionPage } from './version-page.tsx';

export function plansPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const previewOf = previews();
  const warningsOnce = remembered<PlacedProblem[]>();

  app.get('/plannen', requirePermission('load_plan'), async (c) => {
    const viewer = c.get('viewer');
    const versions = (await listVersions(deps.db, municipalityOf(viewer))).filter(
      ({ municipalityId }) => belongsTo(viewer, municipalityId),
    );
    const drafts = await listOwnDrafts(deps, viewer);
    return page(c, <PlansPage {...{ versions, drafts, viewer }} />);
  });

  app.get('/plannen/nieuw', requirePermission('load_plan'), (c) =>
    page(c, <LoadPage nothingSent={false} viewer={c.get('viewer')} />),
  );

  app.post('/plannen/nieuw', requirePermission('load_plan'), async (c) => {
    const upload = await readUpload(await readForm(c));
    if (upload.text.trim() === '' && upload.fileName === null) {
      return page(c, <LoadPage nothingSent viewer={c.get('viewer')} />, 400);
    }
    const sent = { source: upload.text, channel: 'page' } as const;
    const loaded = await loadPlan(deps, c.get('viewer'), sent);
    if (loaded.ok) return c.redirect(`/plannen/${loaded.value.versionId}`, 303);
    if (loaded.refusal.kind === 'other_municipality') throw new AccessDenied('not_permitted');
    return page(c, <ProblemsPage upload={upload} problems={loaded.refusal.problems} />, 400);
  });

  app.get(versionPattern, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    return found === null ? c.notFound() : showVersion(c, found);
  });

  app.route('/', planStepPages(deps));
  app.route('/', rehearsalPages(deps));

  return app;

  async function showVersion(c: Context<SiteEnv>, found: PlanVersion) {
    const { file, plan, existing, source, id } = found;
    const now = deps.now();
    const today = calendarOf(plan.calendar).dateOf(now);
    const runs = isRunning(found);
    const view = {
      header: versionHeader(deps, found, c.get('viewer')),
      version: found,
      preview: runs ? null : await previewOf(plan, now),
      board: runs ? null : plannedBoard(plan, now),
      comparison: comparePlan(file, plan, existing),
      warnings: warningsOnce(id, () => warningsIn(source)),
      message: stepMessage(
        found,
        c.req.query('melding'),
        Number(c.req.query('mensen') ?? '0'),
        now,
      ),
      today,
    };
    return page(c, <VersionPage {...view} />);
  }
}

function warningsIn(source: string): PlacedProblem[] {
  const reading = readPlanFile(source);
  return reading.plan === null ? [] : reading.warnings;
}
