/** The agenda of the TVO. */

import { Hono } from 'hono';
import type { Deps } from '../site/deps.ts';
import { requirePermission } from '../site/access.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { planContext } from '../site/context.ts';
import { AgendaPage } from './agenda-page.tsx';
import { page } from '../site/layout.tsx';
import { readTvoAgenda } from '../use-cases/read-tvo-agenda.ts';

export function agendaPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/:municipality/:year{[0-9]{4}}/tvo', requirePermission('read_agenda'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return page(c, <AgendaPage context={context} {...await readTvoAgenda(deps, context)} />);
  });
  return app;
}
