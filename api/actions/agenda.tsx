/** The agenda of the TVO. */

import { Hono } from 'hono';
import { decisionsSince, readAgenda } from '../../prisma/action-agenda.ts';
import type { Deps } from '../site/deps.ts';
import { only, type SiteEnv } from '../site/viewer.ts';
import { planScene, type Scene } from '../site/context.ts';
import { AgendaPage } from './agenda-page.tsx';
import { page } from '../site/layout.tsx';

export function agendaPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  app.get('/:municipality/:year{[0-9]{4}}/tvo', only('read_agenda'), async (c) => {
    const scene = await planScene(deps, c);
    if (scene === null) return c.notFound();
    return page(c, <AgendaPage scene={scene} {...await agendaOf(deps, scene)} />);
  });
  return app;
}

/** What lies before the next meeting, and what was decided since the last one. */
export async function agendaOf({ db }: Deps, { plan, calendar, today }: Scene) {
  const meetings = [...plan.frame.tvoMeetings].sort();
  const nextOn = meetings.find((on) => on >= today) ?? null;
  const lastOn = meetings.filter((on) => on < today).at(-1) ?? plan.activatedOn;
  const [items, decisions] = await Promise.all([
    readAgenda(db, plan.planId),
    decisionsSince(db, plan.planId, calendar.instantOf(lastOn, '00:00')),
  ]);
  return { nextOn, lastOn, items, decisions };
}
