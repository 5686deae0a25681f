/** The Dashboard OOV, one indicator of it, and what the coordinator enters there. */

import { type Context, Hono } from 'hono';
import { catalogue } from '../../domain/indicators/catalogue.ts';
import { readIndicator } from '../../domain/indicators/values.ts';
import { selectByKeys } from '../../prisma/action-list.ts';
import { readHistories } from '../../prisma/indicator-values.ts';
import { readLastReading } from '../../prisma/open-data-readings.ts';
import { requirePermission } from '../site/access.ts';
import { pathOf, planContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { nothingSent } from '../site/filled-form.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { overviewMoment } from '../site/overview-moment.ts';
import { readForm } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import { enterValues, pageOrigin } from '../use-cases/enter-values.ts';
import { readDashboard } from '../use-cases/read-dashboard.ts';
import { readValueForm, valueErrors } from '../use-cases/value-form.ts';
import { CataloguePage } from './catalogue-page.tsx';
import { DashboardPage } from './dashboard-page.tsx';
import { IndicatorPage, type IndicatorView } from './indicator-page.tsx';

export function indicatorPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/dashboard-oov';

  app.get(path, requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const view = { context, ...(await readDashboard(deps, context)) };
    return page(c, <DashboardPage {...view} outcome={c.req.query('melding') ?? null} />);
  });

  app.get(`${path}/catalogus`, requirePermission('read_plan'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return page(c, <CataloguePage context={context} entries={catalogue} />);
  });

  app.get(`${path}/indicatoren/:indicator`, requirePermission('read_plan'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return c.notFound();
    const entered = c.req.query('melding') === 'vastgelegd';
    return page(c, <IndicatorPage {...view} sent={nothingSent} entered={entered} />);
  });

  app.post(`${path}/indicatoren/:indicator`, requirePermission('keep_indicators'), async (c) => {
    const view = await viewOfPath(c);
    if (view === null) return c.notFound();
    const { context, reading } = view;
    const typed = textFields(await readForm(c));
    const { id } = reading.indicator;
    const moment = { municipalityId: context.plan.municipality.id, today: context.today };
    const origin = pageOrigin(context, 'page');
    const inputs = [{ indicator: reading.indicator, input: readValueForm(typed, id) }];
    const entered = await enterValues(deps, { ...moment, origin }, inputs);
    if (entered.ok) {
      const to = `${pathOf(context)}/dashboard-oov/indicatoren/${id}?melding=vastgelegd`;
      return c.redirect(to, 303);
    }
    const sent = valueErrors(entered.refusal, typed);
    return page(c, <IndicatorPage {...view} sent={sent} entered={false} />, 400);
  });

  return app;

  async function viewOfPath(c: Context<SiteEnv>): Promise<IndicatorView | null> {
    const context = await planContext(deps, c);
    const id = c.req.param('indicator') ?? '';
    const indicator = context?.plan.settings.indicators.find((one) => one.id === id);
    if (context === null || indicator === undefined) return null;
    const history = await readHistories(deps.db, context.plan.municipality.id, [id]);
    const actions = await selectByKeys(deps.db, overviewMoment(context), indicator.movedBy);
    const { municipality } = context.plan;
    const table = indicator.source?.table ?? null;
    const fetched = table === null ? null : await readLastReading(deps.db, municipality.id, table);
    return { context, reading: readIndicator(indicator, history), history, actions, fetched };
  }
}
