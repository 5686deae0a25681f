/** One decision about many actions: chosen, looked at beforehand, then one transaction per action. */

import { type Context, Hono } from 'hono';
import { nextMilestone } from '../../domain/action/state.ts';
import { partAbout } from '../../domain/ahead/statement-part.ts';
import { refused, type Result } from '../../domain/result.ts';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { type ActionDetails, readActions } from '../../prisma/action-details.ts';
import { pageOf, selectActions, type Selection } from '../../prisma/action-list.ts';
import { requirePermission } from '../site/access.ts';
import { planContext, type PageContext } from '../site/context.ts';
import { decidersFor } from '../site/deciders.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { overviewMoment } from '../site/overview-moment.ts';
import { pageNumber } from '../site/page-number.ts';
import { readFields } from '../site/read-form.ts';
import type { SiteEnv } from '../site/viewer.ts';
import type { DecisionProblem } from '../use-cases/decision-kinds.ts';
import { type Decision, draftDecision } from '../use-cases/draft-decision.ts';
import { lookAhead } from '../use-cases/look-ahead.ts';
import {
  changeOf,
  type Stated,
  stateConsequences,
  withStatement,
} from '../use-cases/state-consequences.ts';
import { type Submit, submitterOf } from '../use-cases/submit-command.ts';
import { type DecisionRequest, takeDecision } from '../use-cases/take-decision.ts';
import { bulkKinds, BulkPage, type BulkProblem, mostActions } from './bulk-page.tsx';
import { BulkAheadPage, BulkDonePage, type BulkRow } from './bulk-rows.tsx';
import { readDecisionForm } from './decision-form.ts';
import type { OutcomeCode } from './outcome.tsx';
import { selectionIn, selectionOf } from './selection.ts';

interface Shown {
  problem: BulkProblem | null;
  selection: Selection;
  /** What comes back onto the page, by the name of its field. */
  typed: Record<string, string>;
  chosen: ActionDetails[];
  status: 200 | 400;
}

export function bulkPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties-samen';

  app.get(path, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const selection = selectionOf(c);
    return choose(c, context, { problem: null, selection, typed: {}, chosen: [], status: 200 });
  });

  // Other actions to choose from: what was ticked and typed comes along.
  app.post(`${path}/zoek`, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const { fields, keys, others } = await sentFields(c);
    const chosen = await chosenActions(context, [...keys, ...others]);
    return choose(c, context, { ...sentAlong(fields, chosen), problem: null, status: 200 });
  });

  app.post(`${path}/vooraf`, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const { fields, keys } = await sentFields(c);
    const chosen = await chosenActions(context, keys);
    const drafts = draftAll(context, chosen, fields);
    const problem = bulkProblem(drafts);
    if (problem !== null) {
      return choose(c, context, { ...sentAlong(fields, chosen), problem, status: 400 });
    }
    const stated = await stateBulk(context, drafts);
    return showAhead(c, { context, drafts, fields, stated, isShownAgain: false });
  });

  app.post(path, requirePermission('decide'), async (c) => {
    const context = await planContext(deps, c);
    if (context === null) return c.notFound();
    const { fields, keys } = await sentFields(c);
    const chosen = await chosenActions(context, keys);
    // The page before this one found no problem: this form is not that page's.
    const drafts = draftAll(context, chosen, fields);
    const problem = bulkProblem(drafts);
    if (problem !== null) {
      return choose(c, context, { ...sentAlong(fields, chosen), problem, status: 400 });
    }
    const stated = await stateBulk(context, drafts);
    const { gevolgen } = fields;
    if (stated !== null && stated.hash !== gevolgen) {
      return showAhead(c, {
        context,
        drafts,
        fields,
        stated,
        isShownAgain: gevolgen !== undefined,
      });
    }
    const submit = submitterOf(deps);
    const rows: BulkRow[] = [];
    for (const { action, drafted } of drafts) {
      const code = drafted.ok
        ? await decide(submit, {
            channel: 'page',
            context,
            action,
            decision: withPart(drafted.value, action.id, stated),
          })
        : drafted.refusal;
      rows.push({ action, ahead: null, code });
    }
    return page(c, <BulkDonePage {...{ context, rows }} />);
  });

  return app;

  /** Of what would not be refused; null where all of it would. */
  async function stateBulk(context: PageContext, drafts: BulkDraft[]): Promise<Stated | null> {
    const decided = drafts.flatMap(({ action, drafted }) =>
      drafted.ok && lookAhead(context, action, drafted.value).ok
        ? [{ action, decision: drafted.value }]
        : [],
    );
    if (decided.length === 0) return null;
    const stated = await stateConsequences(deps.db, context, changeOf(decided));
    return stated.ok ? stated.value : null;
  }

  async function choose(c: Context<SiteEnv>, context: PageContext, { status, ...shown }: Shown) {
    const number = pageNumber(c);
    const { selection } = shown;
    const found = await selectActions(deps.db, overviewMoment(context), selection, pageOf(number));
    const choices = await bulkChoices(deps.db, context.plan.planId, context.today);
    const deciders = decidersFor(context.viewer, choices.roleHolders);
    const view = { context, found, choices, deciders, number, ...shown };
    return page(c, <BulkPage {...view} />, status);
  }

  async function chosenActions(context: PageContext, sent: string[]): Promise<ActionDetails[]> {
    const { municipality, planId } = context.plan;
    const keys = [...new Set(sent)].slice(0, mostActions + 1);
    return readActions(deps.db, { municipalityId: municipality.id, planId, keys }, context.today);
  }
}

interface ShownAhead {
  context: PageContext;
  drafts: BulkDraft[];
  fields: Record<string, string>;
  stated: Stated | null;
  isShownAgain: boolean;
}

function showAhead(c: Context<SiteEnv>, { context, drafts, ...shown }: ShownAhead) {
  const rows = drafts.map((draft) => rowAhead(context, draft));
  const view = { context, rows, ...shown };
  return page(c, <BulkAheadPage {...view} />, shown.isShownAgain ? 409 : 200);
}

/** With each its own part of what was shown. */
function withPart(decision: Decision, actionId: string, stated: Stated | null): Decision {
  return withStatement(decision, stated && partAbout(stated.statement, actionId));
}

async function decide(submit: Submit, request: DecisionRequest): Promise<OutcomeCode> {
  const taken = await takeDecision(submit, request);
  if (!taken.ok) return taken.refusal;
  return taken.value === 'done' ? request.decision.kind : 'kept';
}

/** `ook` are those that were chosen as well, and cannot be done: they are only chosen again. */
interface SentChoice {
  fields: Record<string, string>;
  keys: string[];
  others: string[];
}

async function sentFields(c: Context): Promise<SentChoice> {
  const sent = await readFields(c);
  const keysIn = (list: string) =>
    sent.flatMap(([name, value]) => (name === list && typeof value === 'string' ? [value] : []));
  const { actie: _, ook: __, ...rest } = Object.fromEntries(sent);
  return { fields: textFields(rest), keys: keysIn('actie'), others: keysIn('ook') };
}

function sentAlong(fields: Record<string, string>, chosen: ActionDetails[]) {
  return { selection: selectionIn(fields), typed: fields, chosen };
}

interface BulkDraft {
  action: ActionDetails;
  drafted: Result<Decision, DecisionProblem>;
}

function draftAll(
  context: PageContext,
  actions: ActionDetails[],
  fields: Record<string, string>,
): BulkDraft[] {
  return actions.map((action) => ({ action, drafted: decisionAbout(context, action, fields) }));
}

function rowAhead(context: PageContext, { action, drafted }: BulkDraft): BulkRow {
  const ahead = drafted.ok ? lookAhead(context, action, drafted.value) : drafted;
  if (!ahead.ok) return { action, ahead: null, code: ahead.refusal };
  return { action, ahead: ahead.value, code: 'fits' };
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
  const next = nextMilestone(action.state);
  if (fields['besluit'] === 'confirm' && next?.kind === 'evaluation') return refused('own_result');
  const moment = next?.id ?? '';
  return draftDecision(viewer, action, readDecisionForm({ ...fields, moment }));
}

const sharedProblems = [
  'no_reason',
  'reason_too_long',
  'no_date',
  'no_decision',
  'no_decider',
] as const;

function bulkProblem(drafts: BulkDraft[]): BulkProblem | null {
  if (drafts.length === 0) return 'no_action';
  return drafts.length > mostActions ? 'too_many_actions' : sharedProblem(drafts);
}

/** What is missing in the form itself holds for every action alike. */
function sharedProblem(drafts: BulkDraft[]): DecisionProblem | null {
  const problems = drafts.map(({ drafted }) => (drafted.ok ? null : drafted.refusal));
  const missing = sharedProblems.find((problem) => problems.includes(problem));
  if (missing !== undefined) return missing;
  const hasNoOwner = problems.length > 0 && problems.every((problem) => problem === 'no_owner');
  return hasNoOwner ? 'no_owner' : null;
}
