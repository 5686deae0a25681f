/** The half-year reports, as they were on their day. */

import { Hono } from 'hono';
import { findReport, listReports } from '../../prisma/report-list.ts';
import type { Deps } from '../site/deps.ts';
import { only, type SiteEnv } from '../site/viewer.ts';
import { planScene } from '../site/context.ts';
import { page } from '../site/layout.tsx';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './list-page.tsx';

export function reportPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/:municipality/:year{[0-9]{4}}/rapportages', only('read_reports'), async (c) => {
    const scene = await planScene(deps, c);
    if (scene === null) return c.notFound();
    const made = await listReports(deps.db, scene.plan.planId);
    return page(c, <ReportsPage scene={scene} made={made} />);
  });

  app.get(
    '/:municipality/:year{[0-9]{4}}/rapportages/:half{[12]}',
    only('read_reports'),
    async (c) => {
      const scene = await planScene(deps, c);
      if (scene === null) return c.notFound();
      const report = await findReport(deps.db, scene.plan.planId, Number(c.req.param('half')));
      if (report === null) return c.notFound();
      return page(c, <ReportPage scene={scene} report={report} />);
    },
  );

  return app;
}
