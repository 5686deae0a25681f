/** What one person answers for, and takes part in; answered here as well as from a mail. */

import { type Context, Hono } from 'hono';
import { listInvolved } from '../../prisma/action-involved.ts';
import { AccessDenied, requirePermission } from '../site/access.ts';
import { municipalityContext, type PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import type { PersonViewer, SiteEnv } from '../site/viewer.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import { listOwnedActions, listOwnParts, ownPath } from '../use-cases/list-own-actions.ts';
import { type AnswerSubmission, submitAnswers } from '../use-cases/submit-answers.ts';
import { type ActionForm, formsOfOthers, readForms, submissionsOf } from './forms.ts';
import { MyActionsPage, type SubmissionResult } from './my-actions-page.tsx';
import { partKeyOf, type WrongPart } from './my-parts.tsx';
import { readPartForm } from './part-form.ts';

interface Mine {
  context: PageContext;
  person: PersonViewer;
}

interface MineShown {
  result: SubmissionResult;
  wrong: WrongPart | null;
  status: 200 | 400 | 409;
}

const nothingSubmitted = { submitted: 0, refused: [] };

export function myActionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/mijn';

  app.get(path, requirePermission('answer'), async (c) => {
    const context = await municipalityContext(deps, c);
    if (context === null) return c.notFound();
    const mine = mineIn(context);
    if (mine === null) return c.redirect('/', 303);
    const count = Number(c.req.query('vastgelegd') ?? '0');
    const result = { submitted: Number.isInteger(count) ? count : 0, refused: [] };
    return show(c, mine, await askOwned(context), { result, wrong: null, status: 200 });
  });

  app.post(path, requirePermission('answer'), async (c) => {
    const mine = await mineOf(c);
    const forms = readForms(await askOwned(mine.context), await readForm(c));
    if (forms.some(({ problems }) => problems.length > 0)) {
      return show(c, mine, forms, { result: nothingSubmitted, wrong: null, status: 400 });
    }
    const submissions = forms.flatMap(submissionsOf);
    const result = await submit(submissions);
    if (result.refused.length === 0) return showSubmitted(c, mine, result);
    return show(c, mine, await askOwned(mine.context), { result, wrong: null, status: 409 });
  });

  app.post(`${path}/deel`, requirePermission('answer'), async (c) => {
    const mine = await mineOf(c);
    const body = await readForm(c);
    const parts = await listOwnParts(deps, mine.context);
    const part = parts.find(({ link }) => partKeyOf(link) === body['deel']);
    const form = readPartForm(body);
    const problem = partProblem(form);
    const forms = await askOwned(mine.context);
    if (part === undefined) {
      return show(c, mine, forms, { result: nothingSubmitted, wrong: null, status: 409 });
    }
    if (problem !== null || form.antwoord === null) {
      const wrong = { of: partKeyOf(part.link), form, problem };
      return show(c, mine, forms, { result: nothingSubmitted, wrong, status: 400 });
    }
    const { milestoneId, partId } = part.link;
    const about = { milestoneId, partId: partId ?? '' };
    const draft = draftPartAnswer(form.antwoord, form.toelichting, about);
    const result = await submit([{ context: part, draft }]);
    if (result.refused.length === 0) return showSubmitted(c, mine, result);
    return show(c, mine, forms, { result, wrong: null, status: 409 });
  });

  return app;

  async function mineOf(c: Context<SiteEnv>): Promise<Mine> {
    const context = await municipalityContext(deps, c);
    const mine = context && mineIn(context);
    if (mine === null) throw new AccessDenied('not_permitted');
    return mine;
  }

  async function askOwned(context: PageContext): Promise<ActionForm[]> {
    return formsOfOthers(await listOwnedActions(deps, context));
  }

  async function submit(submissions: AnswerSubmission[]): Promise<SubmissionResult> {
    const refused = await submitAnswers(deps, { channel: 'page', author: '', submissions });
    return { submitted: submissions.length - refused.length, refused };
  }

  async function show(
    c: Context<SiteEnv>,
    { context, person }: Mine,
    actionForms: ActionForm[],
    { status, ...shown }: MineShown,
  ) {
    const keys = [...person.keys, ...person.partyKeys];
    const involved = await listInvolved(deps.db, context.plan.municipality.id, keys);
    const parts = await listOwnParts(deps, context);
    const view = { context, person, actionForms, parts, involved, ...shown };
    return page(c, <MyActionsPage {...view} />, status);
  }
}

function mineIn(context: PageContext): Mine | null {
  const { viewer } = context;
  if (viewer.kind !== 'person' || viewer.contactIds.length === 0) return null;
  return { context, person: viewer };
}

function showSubmitted(c: Context, { context }: Mine, { submitted }: SubmissionResult) {
  return c.redirect(`${ownPath(context)}?vastgelegd=${String(submitted)}`, 303);
}
