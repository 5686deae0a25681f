/** From a plan file to a running plan: load, look at the whole year, activate. */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { calendarOf } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { planDiff } from '../../domain/plan/diff.ts';
import { storeVersion } from '../../prisma/plan-storage.ts';
import { findVersion, listVersions, type PlanVersion } from '../../prisma/plan-versions.ts';
import type { Deps } from '../site/deps.ts';
import {
  belongsTo,
  notForYou,
  requirePermission,
  type SiteEnv,
  type Viewer,
} from '../site/viewer.ts';
import { readPlanFile } from '../../plans/read.ts';
import { previews } from './previews.ts';
import { readUpload, textProblems } from './upload.ts';
import { page, type PageHeader } from '../site/layout.tsx';
import { LoadPage, TooLargePage } from './load-form.tsx';
import { PlansPage } from './list-page.tsx';
import { ProblemsPage } from './problems-page.tsx';
import { VersionPage } from './version-page.tsx';

/** Of a request; pasted text grows on its way. The text itself may be 1 MB. */
const mostBytes = 4_000_000;

export function plansPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const previewOf = previews();
  const version = '/plannen/:id{[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}';

  app.get('/plannen', requirePermission('load_plan'), async (c) => {
    const viewer = c.get('viewer');
    const versions = (await listVersions(deps.db)).filter(({ municipalityId }) =>
      belongsTo(viewer, municipalityId),
    );
    return page(c, <PlansPage versions={versions} viewer={viewer} />);
  });

  app.get('/plannen/nieuw', requirePermission('load_plan'), (c) =>
    page(c, <LoadPage nothingSent={false} viewer={c.get('viewer')} />),
  );

  const limit = bodyLimit({ maxSize: mostBytes, onError: (c) => page(c, <TooLargePage />, 413) });
  app.post('/plannen/nieuw', requirePermission('load_plan'), limit, async (c) => {
    const upload = await readUpload(await c.req.parseBody());
    if (upload.text.trim() === '' && upload.fileName === null) {
      return page(c, <LoadPage nothingSent viewer={c.get('viewer')} />, 400);
    }
    const unreadable = textProblems(upload.text);
    if (unreadable.length > 0) {
      return page(c, <ProblemsPage upload={upload} problems={unreadable} />, 400);
    }
    const reading = readPlanFile(upload.text);
    if (reading.plan === null) {
      return page(c, <ProblemsPage upload={upload} problems={reading.problems} />, 400);
    }
    if (!belongsTo(c.get('viewer'), reading.plan.municipality.id)) throw notForYou();
    const id = await storeVersion(deps.db, reading.plan, upload.text, deps.now());
    return c.redirect(`/plannen/${id}`, 303);
  });

  app.get(version, requirePermission('load_plan'), async (c) => {
    const found = await ownVersion(c);
    return found === null ? c.notFound() : showVersion(c, found, false, 200);
  });

  app.post(`${version}/activeer`, requirePermission('load_plan'), async (c) => {
    const found = await ownVersion(c);
    if (found === null) return c.notFound();
    const { municipality, year } = found.plan;
    const result = await deps.temporal.applyPlan({
      municipalityId: municipality.id,
      year,
      versionId: found.id,
      rehearsal: found.rehearsal,
      at: deps.now(),
    });
    if (result.kind === 'unavailable') return showVersion(c, found, true, 503);
    return c.redirect(`/${municipality.id}/${String(year)}`, 303);
  });

  return app;

  async function ownVersion(c: Context<SiteEnv>): Promise<PlanVersion | null> {
    const found = await findVersion(deps.db, c.req.param('id') ?? '');
    return found && belongsTo(c.get('viewer'), found.plan.municipality.id) ? found : null;
  }

  function showVersion(
    c: Context<SiteEnv>,
    found: PlanVersion,
    unavailable: boolean,
    status: 200 | 503,
  ) {
    const { plan, running, source, id } = found;
    const runs = running?.versionId === id;
    const reading = readPlanFile(source);
    const view = {
      header: running === null ? null : placeOf(found, c.get('viewer')),
      version: found,
      preview: runs ? null : previewOf(id, plan, deps.now()),
      diff: running === null || runs ? null : planDiff(running.plan, plan),
      warnings: reading.plan === null ? [] : reading.warnings,
      unavailable,
    };
    return page(c, <VersionPage {...view} />, status);
  }

  function placeOf({ plan, rehearsal }: PlanVersion, viewer: Viewer): PageHeader {
    const { municipality, year, calendar } = plan;
    const today = formatDate(calendarOf(calendar).dateOf(deps.now()));
    const rehearsedDay = rehearsal ? today : null;
    return { municipality, year, rehearsedDay, mailboxPath: deps.mailboxPath, viewer };
  }
}
