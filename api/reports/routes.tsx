/** The half-year reports, as they were on their day. */

import { Hono } from 'hono';
import { findReport, listReports } from '../../prisma/report-list.ts';
import type { Deps } from '../site/deps.ts';
import { requirePermission } from '../site/access.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { planContext } from '../site/context.ts';
import { page } from '../site/layout.tsx';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './list-page.tsx';

export function reportPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(
    '/:municipality/:year{[0-9]{4}}/rapportages',
    requirePermission('read_reports'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const made = await listReports(deps.db, context.plan.planId);
      return page(c, <ReportsPage context={context} made={made} />);
    },
  );

  app.get(
    '/:municipality/:year{[0-9]{4}}/rapportages/:half{[12]}',
    requirePermission('read_reports'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const report = await findReport(deps.db, context.plan.planId, Number(c.req.param('half')));
      if (report === null) return c.notFound();
      return page(c, <ReportPage context={context} report={report} />);
    },
  );

  return app;
}
