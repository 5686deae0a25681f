/** The year board: its page, per theme or per owner. */

import { Hono } from 'hono';
import { type BoardGrouping, yearBoard } from '../../domain/board/year-board.ts';
import { readBoardActions } from '../../prisma/year-board.ts';
import { requirePermission } from '../site/access.ts';
import { planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { overviewMoment } from '../site/overview-moment.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { listMeetings } from '../use-cases/find-meeting.ts';
import { YearBoardPage } from './year-board-page.tsx';

export function yearBoardPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/:municipality/:year{[0-9]{4}}/jaarbord', requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const { calendar, today, plan } = context;
    const grouping: BoardGrouping = c.req.query('per') === 'actiehouder' ? 'owner' : 'theme';
    const actions = await readBoardActions(deps.db, overviewMoment(context), calendar);
    const meetings = (await listMeetings(deps, context))
      .filter(({ state }) => state.phase !== 'cancelled')
      .map(({ board, state }) => ({ board, on: state.on }));
    const board = yearBoard({ year: plan.year, today, calendar, actions, meetings }, grouping);
    return page(c, <YearBoardPage {...{ context, board, grouping }} />);
  });

  return app;
}
