/** From a plan file to a running plan: load, look at the whole year, activate. */

import { type Context, Hono } from 'hono';
import { calendarOf } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { type PlacedProblem, readPlanFile } from '../../plans/read.ts';
import { listVersions, type PlanVersion } from '../../prisma/plan-versions.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { page, type PageHeader } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { belongsTo, municipalityOf, type SiteEnv, type Viewer } from '../site/viewer.ts';
import { activatePlan } from '../use-cases/activate-plan.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { loadPlan } from '../use-cases/load-plan.ts';
import { PlansPage } from './list-page.tsx';
import { LoadPage } from './load-form.tsx';
import { previews } from './previews.ts';
import { ProblemsPage } from './problems-page.tsx';
import { remembered } from './remembered.ts';
import { readUpload } from './upload.ts';
import { VersionPage } from './version-page.tsx';

export function plansPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const previewOf = previews();
  const warningsOnce = remembered<PlacedProblem[]>();
  const version = '/plannen/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

  app.get('/plannen', requirePermission('load_plan'), async (c) => {
    const viewer = c.get('viewer');
    const versions = (await listVersions(deps.db, municipalityOf(viewer))).filter(
      ({ municipalityId }) => belongsTo(viewer, municipalityId),
    );
    return page(c, <PlansPage versions={versions} viewer={viewer} />);
  });

  app.get('/plannen/nieuw', requirePermission('load_plan'), (c) =>
    page(c, <LoadPage nothingSent={false} viewer={c.get('viewer')} />),
  );

  app.post('/plannen/nieuw', requirePermission('load_plan'), async (c) => {
    const upload = await readUpload(await readForm(c));
    if (upload.text.trim() === '' && upload.fileName === null) {
      return page(c, <LoadPage nothingSent viewer={c.get('viewer')} />, 400);
    }
    const loaded = await loadPlan(deps, c.get('viewer'), upload.text);
    if (loaded.ok) return c.redirect(`/plannen/${loaded.value.versionId}`, 303);
    if (loaded.refusal.kind === 'other_municipality') throw new AccessDenied('not_permitted');
    return page(c, <ProblemsPage upload={upload} problems={loaded.refusal.problems} />, 400);
  });

  app.get(version, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    return found === null ? c.notFound() : showVersion(c, found, { unavailable: false });
  });

  app.post(`${version}/activeer`, requirePermission('load_plan'), async (c) => {
    const found = await findPlanVersion(deps, c.get('viewer'), c.req.param('id'));
    if (found === null) return c.notFound();
    const activated = await activatePlan(deps, found);
    if (!activated.ok) return showVersion(c, found, { unavailable: true });
    const { municipality, year } = found.plan;
    return c.redirect(`/${municipality.id}/${String(year)}`, 303);
  });

  return app;

  function showVersion(
    c: Context<SiteEnv>,
    found: PlanVersion,
    { unavailable }: { unavailable: boolean },
  ) {
    const { file, plan, existing, runningId, source, id } = found;
    const runs = runningId === id;
    const view = {
      header: runningId === null ? null : headerOf(found, c.get('viewer')),
      version: found,
      preview: runs ? null : previewOf(plan, deps.now()),
      comparison: comparePlan(file, plan, existing),
      warnings: warningsOnce(id, () => warningsIn(source)),
      unavailable,
    };
    return page(c, <VersionPage {...view} />, unavailable ? 503 : 200);
  }

  function headerOf({ plan, rehearsal }: PlanVersion, viewer: Viewer): PageHeader {
    const { municipality, year, calendar } = plan;
    const today = formatDate(calendarOf(calendar).dateOf(deps.now()));
    const rehearsedDay = rehearsal ? today : null;
    return { municipality, year, rehearsedDay, mailboxPath: deps.mailboxPath, viewer };
  }
}

function warningsIn(source: string): PlacedProblem[] {
  const reading = readPlanFile(source);
  return reading.plan === null ? [] : reading.warnings;
}
