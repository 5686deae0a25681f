/** One decision about many actions: chosen, looked at beforehand, then one transaction per action. */

import { type Context, Hono } from 'hono';
import { nextMilestone } from '../../domain/action/state.ts';
import { refused, type Result } from '../../domain/result.ts';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { type ActionDetails, readAction } from '../../prisma/action-details.ts';
import { selectActions } from '../../prisma/action-overview.ts';
import { requirePermission } from '../site/access.ts';
import { planContext, type PageContext } from '../site/context.ts';
import { decidersFor } from '../site/deciders.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { overviewMoment } from '../site/overview-moment.ts';
import { pageNumber } from '../site/page-number.ts';
import type { SiteEnv } from '../site/viewer.ts';
import type { DecisionProblem } from '../use-cases/decision-kinds.ts';
import { type Decision, draftDecision } from '../use-cases/draft-decision.ts';
import { lookAhead } from '../use-cases/look-ahead.ts';
import { takeDecision } from '../use-cases/take-decision.ts';
import { bulkKinds, BulkPage } from './bulk-page.tsx';
import { BulkAheadPage, BulkDonePage, type BulkRow } from './bulk-rows.tsx';
import { readDecisionForm } from './decision-form.ts';
import type { OutcomeCode } from './outcome.tsx';
import { selectionOf } from './selection.ts';

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
    const problem = rows.length === 0 ? 'no_action' : sharedProblem(rows);
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
      rows.push({ action, ahead: null, code: await decide(context, action, fields) });
    }
    return page(c, <BulkDonePage {...{ context, rows }} />);
  });

  return app;

  async function choose(
    c: Context<SiteEnv>,
    context: PageContext,
    problem: DecisionProblem | 'no_action' | null,
    status: 200 | 400,
  ) {
    const number = pageNumber(c);
    const selection = selectionOf(c);
    const found = await selectActions(deps.db, overviewMoment(context), selection, number);
    const choices = await bulkChoices(deps.db, context.plan.planId, context.today);
    const deciders = decidersFor(context.viewer, choices.roleHolders);
    const view = { context, selection, found, choices, deciders, problem, number };
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

  async function decide(
    context: PageContext,
    action: ActionDetails,
    fields: Record<string, string>,
  ): Promise<OutcomeCode> {
    const drafted = decisionAbout(context, action, fields);
    if (!drafted.ok) return drafted.refusal;
    const decision = drafted.value;
    const taken = await takeDecision(deps, { channel: 'page', context, action, decision });
    return taken.ok ? decision.kind : taken.refusal;
  }
}

function fieldsOf(body: Record<string, unknown>): Record<string, string> {
  const { actie: _, ...rest } = body;
  return textFields(rest);
}

function rowAhead(
  context: PageContext,
  action: ActionDetails,
  fields: Record<string, string>,
): BulkRow {
  const drafted = decisionAbout(context, action, fields);
  const ahead = drafted.ok ? lookAhead(context, action, drafted.value) : drafted;
  if (!ahead.ok) return { action, ahead: null, code: ahead.refusal };
  const { added, dropped, notices } = ahead.value;
  const counts = { added: added.length + notices.length, dropped: dropped.length };
  return { action, ahead: counts, code: 'fits' };
}

/** The first open moment of each action is the one that is meant. */
function decisionAbout(
  { viewer }: PageContext,
  action: ActionDetails,
  fields: Record<string, string>,
): Result<Decision, DecisionProblem> {
  if (!bulkKinds.some((kind) => kind === fields['besluit'])) {
    return refused('no_decision');
  }
  const moment = nextMilestone(action.state)?.id ?? '';
  return draftDecision(viewer, action, readDecisionForm({ ...fields, moment }));
}

/** What is missing in the form itself holds for every action alike. */
function sharedProblem(rows: BulkRow[]): DecisionProblem | null {
  const codes = rows.map(({ code }) => code);
  const missing = (['no_reason', 'no_date', 'no_decision', 'no_decider'] as const).find((code) =>
    codes.includes(code),
  );
  return missing ?? (codes.every((code) => code === 'no_owner') ? 'no_owner' : null);
}
