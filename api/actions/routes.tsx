/** One action: everything known about it, and the decisions a coordinator or the TVO takes. */

import { type Context, Hono } from 'hono';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { actionWorkflowId } from '../../workflows/contract.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import { pathOf } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { textFields } from '../site/form-fields.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { can, type SiteEnv } from '../site/viewer.ts';
import { readCarriedActions } from '../use-cases/carried-actions.ts';
import { type Decision, draftDecision } from '../use-cases/draft-decision.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { lookAhead } from '../use-cases/look-ahead.ts';
import { changeOf, stateConsequences, withStatement } from '../use-cases/state-consequences.ts';
import { submitterOf } from '../use-cases/submit-command.ts';
import { takeDecision } from '../use-cases/take-decision.ts';
import { writeNote } from '../use-cases/write-note.ts';
import { actionOfPath } from './action-of-path.ts';
import { ActionPage } from './action-page.tsx';
import { ConsequencesPage } from './consequences-page.tsx';
import { readDecisionForm } from './decision-form.ts';
import {
  decisionFormErrors,
  type FormErrors,
  noteFormErrors,
  nothingWrong,
  typedDecision,
} from './form-errors.ts';
import { readNoteForm } from './note-form.ts';
import { type ActionOutcome, actionOutcome } from './outcome.tsx';

export function actionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties/:key';

  app.get(path, requirePermission('read_action'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    const outcome = actionOutcome(c.req.query('melding'));
    return showAction(c, found, { outcome, wrong: nothingWrong, status: 200 });
  });

  app.post(`${path}/besluit`, requirePermission('decide'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    const { context, action } = found;
    const fields = textFields(await readForm(c));
    const drafted = draftDecision(context.viewer, action, readDecisionForm(fields));
    if (!drafted.ok) return showWrong(c, found, decisionFormErrors(drafted.refusal, fields), 400);
    const agreed = await agreedDecision(c, found, drafted.value, fields);
    if (agreed instanceof Response) return agreed;
    const decision = agreed;
    const request = { channel: 'page', context, action, decision } as const;
    const taken = await takeDecision(submitterOf(deps), request);
    if (!taken.ok) return showWrong(c, found, decisionFormErrors(taken.refusal, fields), 409);
    // What is kept shows there by itself, until it is carried out.
    return backToAction(c, found, taken.value === 'done' ? decision.kind : null);
  });

  // Looking ahead changes nothing: it answers with a page that asks once more.
  app.post(`${path}/besluit/vooraf`, requirePermission('decide'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    const fields = textFields(await readForm(c));
    const { viewer } = found.context;
    const drafted = draftDecision(viewer, found.action, readDecisionForm(fields));
    if (!drafted.ok) return showWrong(c, found, decisionFormErrors(drafted.refusal, fields), 400);
    return showAhead(c, found, drafted.value, { fields, isShownAgain: false });
  });

  // Back from there: all that was filled in is still there.
  app.post(`${path}/besluit/terug`, requirePermission('decide'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    const fields = textFields(await readForm(c));
    const wrong = { ...nothingWrong, typed: typedDecision(fields) };
    return showAction(c, found, { outcome: null, wrong, status: 200 });
  });

  app.post(`${path}/notitie`, requirePermission('write_note'), async (c) => {
    const found = await actionOfPath(deps, c);
    if (found === null) return c.notFound();
    const note = readNoteForm(await readForm(c));
    const written = await writeNote(deps, found, note);
    // What is wrong is said at the top; what went well is seen at the notes.
    if (written.ok) return backToAction(c, found, 'note#notities');
    if (written.refusal === 'not_permitted') throw new AccessDenied(written.refusal);
    return showWrong(c, found, noteFormErrors(written.refusal, note), 400);
  });

  return app;

  /** With the consequences that were shown; none were, or these are others by now: they are shown first. */
  async function agreedDecision(
    c: Context<SiteEnv>,
    found: FoundAction,
    decision: Decision,
    fields: Record<string, string>,
  ): Promise<Decision | Response> {
    const { gevolgen: shown } = fields;
    const change = changeOf([{ action: found.action, decision }]);
    const stated = await stateConsequences(deps.db, found.context, change);
    if (stated.ok && stated.value.hash === shown) {
      return withStatement(decision, stated.value.statement);
    }
    return showAhead(c, found, decision, { fields, isShownAgain: shown !== undefined });
  }

  async function showAhead(
    c: Context<SiteEnv>,
    found: FoundAction,
    decision: Decision,
    { fields, isShownAgain }: { fields: Record<string, string>; isShownAgain: boolean },
  ) {
    const { context, action } = found;
    const ahead = lookAhead(context, action, decision);
    if (!ahead.ok) return showWrong(c, found, decisionFormErrors(ahead.refusal, fields), 409);
    const stated = await stateConsequences(deps.db, context, changeOf([{ action, decision }]));
    if (!stated.ok) return showWrong(c, found, decisionFormErrors(stated.refusal, fields), 409);
    const { kind } = decision;
    const view = { context, action, kind, ahead: ahead.value, stated: stated.value };
    const status = isShownAgain ? 409 : 200;
    return page(c, <ConsequencesPage {...{ ...view, fields, isShownAgain }} />, status);
  }

  /** What is wrong or refused comes back with all that was typed. */
  function showWrong(c: Context<SiteEnv>, found: FoundAction, wrong: FormErrors, status: Status) {
    return showAction(c, found, { outcome: null, wrong, status });
  }

  async function showAction(
    c: Context<SiteEnv>,
    found: FoundAction,
    { status, ...view }: { outcome: ActionOutcome | null; wrong: FormErrors; status: Status },
  ) {
    const years = await readCarriedActions(deps, found);
    const engineUrl = engineUrlOf(found);
    return page(c, <ActionPage {...{ ...found, ...view, years, engineUrl }} />, status);
  }

  function engineUrlOf({ context, action }: FoundAction): string | null {
    const isManager = can(context.viewer, 'read_mails');
    return isManager ? workflowUrl(deps.temporalUiUrl, action) : null;
  }
}

type Status = 200 | 400 | 409;

/** To the page of the action, where the code becomes a sentence. */
function backToAction(c: Context, { context, action }: FoundAction, outcome: string | null) {
  const query = outcome === null ? '' : `?melding=${outcome}`;
  return c.redirect(`${pathOf(context)}/acties/${action.key}${query}`, 303);
}

function workflowUrl(uiUrl: string | null, action: ActionDetails): string | null {
  if (uiUrl === null) return null;
  const workflowId = encodeURIComponent(actionWorkflowId(action.id));
  return `${uiUrl}/workflows/${workflowId}`;
}
