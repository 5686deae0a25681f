/** What one person answers for, and takes part in; answered here as well as from a mail. */

import { type Context, Hono } from 'hono';
import { AccessDenied, requirePermission } from '../site/access.ts';
import { municipalityContext, type PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { readSentForm, type SentForm } from '../site/sent-form.tsx';
import type { PersonViewer, SiteEnv } from '../site/viewer.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import {
  listInvolvedIn,
  listOwnedActions,
  listOwnParts,
  ownPath,
} from '../use-cases/list-own-actions.ts';
import {
  type AnswersOutcome,
  type AnswerSubmission,
  submitAnswers,
} from '../use-cases/submit-answers.ts';
import {
  type ActionForm,
  formsOfOthers,
  readForms,
  refusedForms,
  strayAnswers,
  submissionsOf,
} from './forms.ts';
import { MyActionsPage } from './my-actions-page.tsx';
import { partKeyOf, type SentPart } from './my-parts.tsx';
import { readPartForm } from './part-form.ts';
import { nothingSubmitted } from './submission-outcome.tsx';

interface Mine {
  context: PageContext;
  person: PersonViewer;
}

interface MineShown {
  outcome: AnswersOutcome;
  sentPart: SentPart | null;
  stray: SentForm | null;
  status: 200 | 400 | 409;
}

const justShown = { outcome: nothingSubmitted, sentPart: null, stray: null };

export function myActionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/mijn';

  app.get(path, requirePermission('answer'), async (c) => {
    const context = await municipalityContext(deps, c);
    if (context === null) return c.notFound();
    const mine = mineIn(context);
    if (mine === null) return c.redirect('/', 303);
    const outcome = { done: countOf(c, 'vastgelegd'), kept: countOf(c, 'bewaard'), refused: [] };
    return show(c, mine, await askOwned(context), { ...justShown, outcome, status: 200 });
  });

  app.post(path, requirePermission('answer'), async (c) => {
    const mine = await mineOf(c);
    const forms = readForms(await askOwned(mine.context), await readForm(c));
    const stray = strayAnswers(forms, await readSentForm(c));
    if (stray !== null) return show(c, mine, forms, { ...justShown, stray, status: 409 });
    if (forms.some(({ problems }) => problems.length > 0)) {
      return show(c, mine, forms, { ...justShown, status: 400 });
    }
    const outcome = await submit(forms.flatMap(submissionsOf));
    if (outcome.refused.length === 0) return showSubmitted(c, mine, outcome);
    const refused = refusedForms(forms, outcome);
    const others = (await askOwned(mine.context)).filter(
      ({ of }) => !refused.some((one) => one.of === of),
    );
    return show(c, mine, [...refused, ...others], { ...justShown, outcome, status: 409 });
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
      const sentPart = { of: null, form, problem: null };
      return show(c, mine, forms, { ...justShown, sentPart, status: 409 });
    }
    const sentPart = { of: partKeyOf(part.link), form, problem };
    if (problem !== null || form.antwoord === null) {
      return show(c, mine, forms, { ...justShown, sentPart, status: 400 });
    }
    const { milestoneId, partId } = part.link;
    const about = { milestoneId, partId: partId ?? '' };
    const draft = draftPartAnswer(form.antwoord, form.toelichting, about);
    const outcome = await submit([{ context: part, draft }]);
    if (outcome.refused.length === 0) return showSubmitted(c, mine, outcome);
    return show(c, mine, forms, { outcome, sentPart, stray: null, status: 409 });
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

  async function submit(submissions: AnswerSubmission[]): Promise<AnswersOutcome> {
    return submitAnswers(deps, { channel: 'page', author: '', submissions });
  }

  async function show(
    c: Context<SiteEnv>,
    { context, person }: Mine,
    actionForms: ActionForm[],
    { status, ...shown }: MineShown,
  ) {
    const involved = await listInvolvedIn(deps, context);
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

function showSubmitted(c: Context, { context }: Mine, { done, kept }: AnswersOutcome) {
  const counted = [done > 0 && `vastgelegd=${String(done)}`, kept > 0 && `bewaard=${String(kept)}`];
  return c.redirect(`${ownPath(context)}?${counted.filter(Boolean).join('&')}`, 303);
}

function countOf(c: Context, name: string): number {
  const count = Number(c.req.query(name) ?? '0');
  return Number.isSafeInteger(count) && count > 0 ? count : 0;
}
