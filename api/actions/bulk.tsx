/** One decision about many actions: chosen, looked at beforehand, then one transaction per action. */

import { type Context, Hono } from 'hono';
import { nextMilestone } from '../../domain/action/state.ts';
import type { Refusal } from '../../domain/action/commands.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { selectActions } from '../../prisma/action-overview.ts';
import { executeDecision, lookAhead } from './deciding.ts';
import { bulkKinds, type FormProblem, readDecision } from './decision-form.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { decidersFor } from './routes.tsx';
import { momentOf, selectionOf } from './overview.tsx';
import { pageNumber } from '../site/page-number.ts';
import { planContext, type PageContext } from '../site/context.ts';
import { BulkPage } from './bulk-page.tsx';
import { BulkAheadPage, BulkDonePage, type BulkRow } from './bulk-rows.tsx';
import { page } from '../site/layout.tsx';
import { requirePermission, type SiteEnv } from '../site/viewer.ts';

/** A day's work; more is done in turns. */
const mostActions = 200;

export function bulkPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties-samen';

  app.get(path, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    return choose(c, context, null, 200);
  });

  app.post(`${path}/vooraf`, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const chosen = await chosenActions(context, body['actie']);
    const fields = fieldsOf(body);
    const rows = chosen.map((action) => rowAhead(context, action, fields));
    const problem = rows.length === 0 ? 'no_action' : problemOf(rows);
    if (problem !== null) return choose(c, context, problem, 400);
    return page(c, <BulkAheadPage {...{ context, rows, fields }} />);
  });

  app.post(path, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const fields = fieldsOf(body);
    const rows: BulkRow[] = [];
    for (const action of await chosenActions(context, body['actie'])) {
      const decided = decisionFor(context, action, fields);
      const code =
        typeof decided === 'string'
          ? decided
          : await executeDecision(deps, context, action, decided);
      rows.push({ action, ahead: null, code });
    }
    return page(c, <BulkDonePage {...{ context, rows }} />);
  });

  return app;

  async function choose(
    c: Context<SiteEnv>,
    context: PageContext,
    problem: FormProblem | 'no_action' | null,
    status: 200 | 400,
  ) {
    const number = pageNumber(c);
    const selection = selectionOf(c);
    const found = await selectActions(deps.db, momentOf(context), selection, number);
    const choices = await bulkChoices(deps.db, context.plan.planId, context.today);
    const deciders = decidersFor(context.viewer, choices);
    const view = { context, selection, found, choices: { ...choices, deciders }, problem, number };
    return page(c, <BulkPage {...view} />, status);
  }

  async function chosenActions(context: PageContext, sent: unknown): Promise<ActionDetails[]> {
    const keys = (Array.isArray(sent) ? sent : [sent]).filter((key) => typeof key === 'string');
    const { municipality, planId } = context.plan;
    const actions: ActionDetails[] = [];
    for (const key of [...new Set(keys)].slice(0, mostActions)) {
      const action = await readAction(
        deps.db,
        { municipalityId: municipality.id, planId, key },
        context.today,
      );
      if (action !== null) actions.push(action);
    }
    return actions;
  }
}

function fieldsOf(body: Record<string, unknown>): Record<string, string> {
  const { actie: _, ...rest } = body;
  return textFields(rest);
}

/** The first open moment of each action is the one that is meant. */
function decisionFor(context: PageContext, action: ActionDetails, fields: Record<string, string>) {
  if (!bulkKinds.some((kind) => kind === fields['besluit'])) return 'no_decision';
  const deciders = decidersFor(context.viewer, action);
  const moment = nextMilestone(action.state)?.id ?? '';
  return readDecision({ ...fields, moment }, { ...action, deciders });
}

function rowAhead(
  context: PageContext,
  action: ActionDetails,
  fields: Record<string, string>,
): BulkRow {
  const decided = decisionFor(context, action, fields);
  if (typeof decided === 'string') return { action, ahead: null, code: decided };
  const ahead = lookAhead(context, action, decided);
  if (typeof ahead === 'string') return { action, ahead: null, code: ahead satisfies Refusal };
  const notices = ahead.notices.length;
  const counts = { added: ahead.added.length + notices, dropped: ahead.dropped.length };
  return { action, ahead: counts, code: 'fits' };
}

/** What is missing in the form itself holds for every action alike. */
function problemOf(rows: BulkRow[]): FormProblem | null {
  const codes = rows.map(({ code }) => code);
  const missing = (['no_reason', 'no_date', 'no_decision', 'no_decider'] as const).find((code) =>
    codes.includes(code),
  );
  return missing ?? (codes.every((code) => code === 'no_owner') ? 'no_owner' : null);
}
