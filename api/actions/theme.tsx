/** The page of a theme. */

import { Hono } from 'hono';
import { countSelected, perList, pageOf, selectActions } from '../../prisma/action-list.ts';
import { selectAlsoOfTheme } from '../../prisma/action-also.ts';
import { readTheme } from '../../prisma/plan-themes.ts';
import { requirePermission } from '../site/access.ts';
import { planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { overviewMoment } from '../site/overview-moment.ts';
import { pageNumber } from '../site/page-number.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { selectionOf } from './selection.ts';
import { ThemePage } from './theme-page.tsx';

export function themePages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();

  app.get(
    '/:municipality/:year{[0-9]{4}}/themas/:theme',
    requirePermission('read_plan'),
    async (c) => {
      const context = await planContext(deps, c);
      if (context === null) return c.notFound();
      const theme = await readTheme(deps.db, context.plan.planId, c.req.param('theme'));
      if (theme === null) return c.notFound();
      const moment = overviewMoment(context);
      const selection = { ...selectionOf(c), themeKey: theme.key };
      const number = pageNumber(c);
      const [{ rows, total }, counts, also] = await Promise.all([
        selectActions(deps.db, moment, selection, pageOf(number)),
        countSelected(deps.db, moment, selection),
        selectAlsoOfTheme(deps.db, moment, theme.key),
      ]);
      const pages = { number, of: Math.max(1, Math.ceil(total / perList)), url: c.req.url };
      return page(c, <ThemePage {...{ context, theme, counts, rows, also, pages }} />);
    },
  );

  return app;
}
