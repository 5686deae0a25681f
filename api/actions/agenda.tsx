/** The agenda of the TVO. */

import { Hono } from 'hono';
import { decisionsSince, readAgenda } from '../../prisma/action-agenda.ts';
import type { Deps } from '../site/deps.ts';
import { requirePermission, type SiteEnv } from '../site/viewer.ts';
import { planContext, type PageContext } from '../site/context.ts';
import { AgendaPage } from './agenda-page.tsx';
import { page } from '../site/layout.tsx';

export function agendaPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/:municipality/:year{[0-9]{4}}/tvo', requirePermission('read_agenda'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return page(c, <AgendaPage context={context} {...await agendaOf(deps, context)} />);
  });
  return app;
}

/** What lies before the next meeting, and what was decided since the last one. */
export async function agendaOf({ db }: Deps, { plan, calendar, today }: PageContext) {
  const meetings = [...plan.settings.tvoMeetings].sort();
  const nextOn = meetings.find((on) => on >= today) ?? null;
  const lastOn = meetings.filter((on) => on < today).at(-1) ?? plan.activatedOn;
  const [items, decisions] = await Promise.all([
    readAgenda(db, plan.planId),
    decisionsSince(db, plan.planId, calendar.instantOf(lastOn, '00:00')),
  ]);
  return { nextOn, lastOn, items, decisions };
}
