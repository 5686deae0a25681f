/** The dashboard, and the long lists behind its numbers. */

import { Hono } from 'hono';
import { z } from 'zod';
import { perList, pageOf, selectActions } from '../../prisma/action-list.ts';
import { readOverview } from '../../prisma/action-overview.ts';
import type { Deps } from '../site/deps.ts';
import { requirePermission } from '../site/access.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { pageNumber } from '../site/page-number.ts';
import { pathOf, planContext } from '../site/context.ts';
import { readForm, textField } from '../site/read-form.ts';
import { markSeen } from '../../prisma/task-closing.ts';
import { overviewMoment } from '../site/overview-moment.ts';
import { filterChoices } from '../../prisma/action-choices.ts';
import { ActionListPage } from './action-list.tsx';
import { actionSheet } from './action-sheet.ts';
import { page } from '../site/layout.tsx';
import { OverviewPage } from './overview-page.tsx';
import { selectionOf } from './selection.ts';

/** More actions than any plan has. */
const mostInSheet = 10_000;

const taskForm = z.object({ taak: textField });

export function overviewPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get('/:municipality/:year{[0-9]{4}}', requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const overview = await readOverview(deps.db, overviewMoment(context));
    return page(c, <OverviewPage context={context} overview={overview} />);
  });

  app.post(
    '/:municipality/:year{[0-9]{4}}/taken/gezien',
    requirePermission('read_mails'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const { taak } = taskForm.parse(await readForm(c));
      const { municipality } = context.plan;
      await markSeen(deps.db, { municipalityId: municipality.id, at: context.now }, taak);
      return c.redirect(`${pathOf(context)}#taken`, 303);
    },
  );

  app.get('/:municipality/:year{[0-9]{4}}/acties', requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const number = pageNumber(c);
    const selection = selectionOf(c);
    const [found, choices] = await Promise.all([
      selectActions(deps.db, overviewMoment(context), selection, pageOf(number)),
      filterChoices(deps.db, context.plan.planId),
    ]);
    const pages = { number, of: Math.max(1, Math.ceil(found.total / perList)), url: c.req.url };
    return page(c, <ActionListPage {...{ context, selection, choices, found, pages }} />);
  });

  app.get(
    '/:municipality/:year{[0-9]{4}}/acties.csv',
    requirePermission('read_plan'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const moment = overviewMoment(context);
      const { rows } = await selectActions(deps.db, moment, selectionOf(c), {
        page: 1,
        size: mostInSheet,
      });
      return c.body(actionSheet(rows, context), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="acties-${String(context.plan.year)}.csv"`,
      });
    },
  );

  return app;
}
