/** The half-year reports, as they were frozen: each version for whom may read it. */

import { type Context, Hono } from 'hono';
import { figuresOf } from '../../domain/reports/figures/figures.ts';
import { halfYearReport } from '../../domain/reports/report.ts';
import {
  type ReportVersion,
  reportVersions,
  versionSlugs,
} from '../../domain/reports/versions/version.ts';
import { readCountedEvents } from '../../prisma/report-events.ts';
import { findFrozenReport, type FrozenReport } from '../../prisma/report-freezing.ts';
import { listReports } from '../../prisma/report-list.ts';
import { readReportSource } from '../../prisma/report-source.ts';
import { requirePermission } from '../site/access.ts';
import { type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { FiguresPage } from './figures-page.tsx';
import { ReportsPage } from './list-page.tsx';
import { ReportPage } from './report-page.tsx';
import { versionPermissions, versionsFor } from './versions.ts';

export function reportPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/rapportages';

  app.get(path, requirePermission('read_reports'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const made = await listReports(deps.db, context.plan.planId);
    return page(c, <ReportsPage context={context} made={made} />);
  });

  app.get(`${path}/:half{[12]}`, requirePermission('read_reports'), async (c) => {
    const [version = 'public'] = versionsFor(c.get('viewer'));
    return showVersion(c, version);
  });

  for (const version of reportVersions) {
    const permission = requirePermission(versionPermissions[version]);
    app.get(`${path}/:half{[12]}/${versionSlugs[version]}`, permission, (c) =>
      showVersion(c, version),
    );
  }

  app.get(`${path}/:half{[12]}/herkomst`, requirePermission('read_board_report'), async (c) => {
    const found = await reportOfPath(c);
    if (found === null) return c.notFound();
    const wanted = c.req.query('getal') ?? null;
    const figures = figuresOf(found.frozen).filter(({ id }) => wanted === null || id === wanted);
    if (figures.length === 0) return c.notFound();
    const events = await readCountedEvents(deps.db, found.frozen.facts);
    return page(c, <FiguresPage {...{ ...found, figures, events }} isOne={wanted !== null} />);
  });

  return app;

  async function showVersion(c: Context<SiteEnv>, version: ReportVersion) {
    const found = await reportOfPath(c);
    if (found === null) return c.notFound();
    const changes = version === 'boards' ? await changedSince(found) : null;
    return page(c, <ReportPage {...{ ...found, version, changes }} />);
  }

  async function reportOfPath(
    c: Context<SiteEnv>,
  ): Promise<{ context: PageContext; frozen: FrozenReport } | null> {
    const context = await planContext(deps, c);
    const half = Number(c.req.param('half'));
    const frozen = context && (await findFrozenReport(deps.db, context.plan.planId, half));
    return context && frozen && { context, frozen };
  }

  async function changedSince({ context, frozen }: { context: PageContext; frozen: FrozenReport }) {
    const source = await readReportSource(deps.db, context.plan.planId);
    const input = await source.input(frozen.report.half, context.today);
    return halfYearReport(input, frozen.report).changes;
  }
}
