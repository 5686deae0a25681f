/** The public page of a municipality and its data, for whoever comes by; off until somebody turns it on. */

import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { cors } from 'hono/cors';
import { publicPlan, type PublicPlan } from '../../domain/public/public-plan.ts';
import { readPublicInput } from '../../prisma/public-plan.ts';
import { readPublication } from '../../prisma/publications.ts';
import { findContext, type PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { indicatorSheet, publicJson, publicSheet } from './public-data.ts';
import { PublicPage } from './public-page.tsx';

const publicPath = '/openbaar/:municipality/:year{[0-9]{4}}';

/** For a while, also on the way to its reader: what changed is seen within minutes. */
const cached = { 'Cache-Control': 'public, max-age=300' };

export function publicPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.use(`${publicPath}/*`, etag(), cors());

  app.get(publicPath, async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    const { plan, context } = found;
    const { municipality } = context.plan;
    c.header('Cache-Control', cached['Cache-Control']);
    return page(c, <PublicPage plan={plan} municipality={municipality} path={c.req.path} />);
  });

  app.get(`${publicPath}/gegevens.csv`, async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    return c.body(publicSheet(found.plan), 200, {
      ...cached,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="veiligheid-${String(found.plan.year)}.csv"`,
    });
  });

  app.get(`${publicPath}/indicatoren.csv`, async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    return c.body(indicatorSheet(found.plan), 200, {
      ...cached,
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="indicatoren-${String(found.plan.year)}.csv"`,
    });
  });

  app.get(`${publicPath}/gegevens.json`, async (c) => {
    const found = await find(c);
    if (found === null) return c.notFound();
    return c.json(publicJson(found.plan), 200, cached);
  });

  return app;

  /** Null where there is no plan, and where its page is off: from outside that looks the same. */
  async function find(
    c: Context<SiteEnv>,
  ): Promise<{ plan: PublicPlan; context: PageContext } | null> {
    const [municipality = '', year = ''] = [c.req.param('municipality'), c.req.param('year')];
    const context = await findContext(deps, { kind: 'nobody' }, municipality, year);
    if (context === null) return null;
    const publication = await readPublication(deps.db, context.plan.planId);
    if (!publication.isOn) return null;
    const plan = publicPlan(await readPublicInput(deps.db, context), publication);
    return plan && { plan, context };
  }
}
