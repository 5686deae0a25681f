/** The turn of the year: one page, and one button. */

import { type Context, Hono } from 'hono';
import { partsOfActionId } from '../../domain/ids.ts';
import { halfYearReport, linesOf } from '../../domain/reports/report.ts';
import { readReportSource } from '../../prisma/report-source.ts';
import { requirePermission } from '../site/access.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { type PageContext, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import type { SiteEnv } from '../site/viewer.ts';
import { draftNextYear, readTurnOfYear } from '../use-cases/next-year.ts';
import { NextYearPage } from './next-year-page.tsx';

export function nextYearPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/volgend-jaar';

  app.get(path, requirePermission('load_plan'), async (c) => {
    const context = await planContext(deps, c);
    return context === null ? c.notFound() : show(c, context, []);
  });

  app.post(path, requirePermission('load_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const drafted = await draftNextYear(deps, context, 'page');
    if (drafted.ok) return c.redirect(`/plannen/${drafted.value.versionId}`, 303);
    const { refusal } = drafted;
    const problems = refusal.kind === 'unreadable' ? refusal.problems : [];
    return show(
      c,
      context,
      problems.map(({ found, expected }) => ({ at: null, text: `${found} ${expected}` })),
    );
  });

  return app;

  async function show(c: Context<SiteEnv>, context: PageContext, problems: FieldError[]) {
    const turn = await readTurnOfYear(deps, context);
    if (turn === null) return c.notFound();
    const lines = await readLines(context);
    const status = problems.length === 0 ? 200 : 400;
    return page(c, <NextYearPage {...{ context, turn, lines, problems }} />, status);
  }

  /** What the annual account says of each action, as of today. */
  async function readLines({ plan, today }: PageContext) {
    const source = await readReportSource(deps.db, plan.planId);
    const report = halfYearReport(await source.input(2, today), null);
    return new Map(linesOf(report).map((line) => [partsOfActionId(line.id).key, line]));
  }
}
