/** Where a coordinator chooses what of the plan everybody may read. */

import { Hono } from 'hono';
import { nothingPublished } from '../../domain/public/public-plan.ts';
import { readPublicInput } from '../../prisma/public-plan.ts';
import { readPublications } from '../../prisma/publications.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readFields } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { publish } from '../use-cases/publish.ts';
import { PublicationPage } from './publication-page.tsx';

export function publicationPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/openbaar';

  app.get(path, requirePermission('publish'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const input = await readPublicInput(deps.db, context);
    const history = await readPublications(deps.db, context.plan.planId);
    const chosen = history[0] ?? nothingPublished;
    const saved = c.req.query('melding') === 'bewaard';
    return page(c, <PublicationPage {...{ context, input, chosen, history, saved }} />);
  });

  app.post(path, requirePermission('publish'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const fields = await readFields(c);
    const sent = (name: string) =>
      fields.flatMap(([field, value]) =>
        field === name && typeof value === 'string' ? [value] : [],
      );
    await publish(deps, context, {
      isOn: sent('aan').includes('ja'),
      actionKeys: sent('actie'),
      decisionIds: sent('besluit'),
      channel: 'page',
    });
    return c.redirect(`${pathOf(context)}/openbaar?melding=bewaard`, 303);
  });

  return app;
}
