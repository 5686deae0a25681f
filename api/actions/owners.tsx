/** Who never answers, and what a coordinator can do about it. */

import { Hono } from 'hono';
import { requirePermission } from '../site/access.ts';
import { planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { readOwnersToSpeakTo } from '../use-cases/read-owners.ts';
import { OwnersPage } from './owners-page.tsx';

export function ownerPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(
    '/:municipality/:year{[0-9]{4}}/actiehouders',
    requirePermission('read_mails'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const owners = await readOwnersToSpeakTo(deps, context);
      return page(c, <OwnersPage context={context} owners={owners} />);
    },
  );

  return app;
}
