/** The capacity of a plan, and what the coordinator reports of it. */

import { type Context, Hono } from 'hono';
import { capacityLines, type Half } from '../../domain/capacity/lines.ts';
import { compareCapacity, halfOf } from '../../domain/capacity/reported.ts';
import { readCapacityReports } from '../../prisma/capacity-reports.ts';
import { listEntries } from '../../prisma/person-import.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { moneyMoment } from '../use-cases/enter-money.ts';
import { reportCapacity } from '../use-cases/report-capacity.ts';
import { capacityErrors, readCapacityForm } from '../use-cases/capacity-form.ts';
import { CapacityPage, type CapacityView } from './capacity-page.tsx';
import { nothingSent } from '../site/filled-form.ts';

export function capacityPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/capaciteit';

  app.get(path, requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const half = halfOf(context.today, context.plan.year);
    return c.redirect(`${pathOf(context)}/capaciteit/${String(half)}`, 303);
  });

  app.get(`${path}/:half{[12]}`, requirePermission('read_plan'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return c.notFound();
    const reported = c.req.query('melding') === 'vastgelegd';
    return page(c, <CapacityPage {...view} sent={nothingSent} reported={reported} />);
  });

  app.post(`${path}/:half{[12]}`, requirePermission('keep_money'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return c.notFound();
    const { context, half, compared } = view;
    const typed = textFields(await readForm(c));
    const lines = compared.map(({ line }) => line);
    const input = readCapacityForm(typed, lines, half);
    const reported = await reportCapacity(deps, moneyMoment(context, 'page'), lines, input);
    if (reported.ok) {
      const to = `${pathOf(context)}/capaciteit/${String(half)}?melding=vastgelegd`;
      return c.redirect(to, 303);
    }
    const sent = capacityErrors(reported.refusal, typed);
    return page(c, <CapacityPage {...view} sent={sent} reported={false} />, 400);
  });

  return app;

  async function viewOfPath(c: Context<SiteEnv>): Promise<CapacityView | null> {
    const context = await planContext(deps, c);
    if (context === null) return null;
    const { planId, municipality, settings } = context.plan;
    const half: Half = c.req.param('half') === '1' ? 1 : 2;
    const reports = await readCapacityReports(deps.db, planId);
    const people = await listEntries(deps.db, municipality.id);
    const names = new Map(people.map(({ key, name }) => [key, name]));
    const compared = compareCapacity(capacityLines(settings.capacity), reports, half);
    return { context, half, compared, names };
  }
}
