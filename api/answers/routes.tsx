/** The pages behind the links in mails. The token in the path is all it takes; reading changes nothing (F7). */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { confirmation, lastResponse } from '../../prisma/answer-last.ts';
import { confirmedByOf, deadPage, submitAndShow } from './outcome.tsx';
import { partPages } from './part-routes.tsx';
import { confirmedOnOf } from '../../domain/action/confirmation-handlers.ts';
import { type SubmittedAnswer, readAnswerForm, readName } from './form.ts';
import { allOtherContexts, type AnswerContext, answerContext, otherContexts } from './context.ts';
import { formsOf, type ActionForm, readForms } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import { toSubmissions } from './submit.ts';
import { readUndoForm, undoReasonWords, type UndoForm } from './undo-form.ts';
import { UnknownLinkPage } from './dead-link-page.tsx';
import { DonePage } from './done-page.tsx';
import { ObstaclePage } from './obstacle-page.tsx';
import { AnswerPage } from './form-page.tsx';
import { UndoPage } from './undo-page.tsx';
import { page } from '../site/layout.tsx';

const mostBytes = 64 * 1024;

export function answerPages(deps: Deps): Hono {
  const app = new Hono();
  app.use('/a/*', bodyLimit({ maxSize: mostBytes }));
  app.route('/', partPages(deps));

  app.get('/a/:token', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'answer');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    const actionForms = formsOf(context, await otherContexts(deps, context));
    if (actionForms.length === 0) return deadPage(c, deps, context, 200);
    return answerPage(c, deps, context, actionForms, '', 200);
  });

  app.post('/a/:token', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'answer');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    const body = await c.req.parseBody();
    const actionForms = readForms(formsOf(context, await otherContexts(deps, context)), body);
    // What was sent about an action that asks nothing any more would be lost without a word.
    const toDead = context.dead !== null && readAnswerForm(body, '').antwoord !== null;
    if (actionForms.length === 0 || toDead) return deadPage(c, deps, context, 409);
    const name = readName(body);
    if (actionForms.some(({ problems }) => problems.length > 0)) {
      return answerPage(c, deps, context, actionForms, name, 400);
    }
    return submitAndShow(c, deps, context, actionForms.flatMap(toSubmissions), name);
  });

  app.get('/a/:token/ongedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'undo');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    return undoPage(c, deps, context, { waarom: null, naam: '' }, 200);
  });

  app.post('/a/:token/ongedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'undo');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    if (context.dead !== null) return deadPage(c, deps, context, 409);
    const form = readUndoForm(await c.req.parseBody());
    if (form.waarom === null) return undoPage(c, deps, context, form, 400);
    const { milestoneId, partId } = context.link;
    const undo: SubmittedAnswer = {
      kind: 'undo',
      reason: undoReasonWords[form.waarom],
      until: null,
      command: (answerId) => ({ kind: 'undo', milestoneId, partId, answerId }),
    };
    return submitAndShow(c, deps, context, [{ context, answered: undo }], form.naam);
  });

  app.get('/a/:token/belemmering', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'obstacle');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    return page(c, <ObstaclePage context={context} name="" incomplete={false} />);
  });

  // Without words nothing is in the way: a form sent as it came changes nothing (F8).
  app.post('/a/:token/belemmering', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'obstacle');
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    if (context.dead !== null) return deadPage(c, deps, context, 409);
    const body = await c.req.parseBody();
    const { toelichting: reason } = readAnswerForm(body, '');
    const name = readName(body);
    if (reason === '')
      return page(c, <ObstaclePage context={context} name={name} incomplete />, 400);
    const { milestoneId } = context.link;
    const kind = 'report_obstacle';
    const command = (answerId: string) => ({ kind, milestoneId, answerId }) as const;
    return submitAndShow(
      c,
      deps,
      context,
      [{ context, answered: { kind, reason, until: null, command } }],
      name,
    );
  });

  app.get('/a/:token/gedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), null);
    if (context === null) return page(c, <UnknownLinkPage />, 404);
    const all = [context, ...(await allOtherContexts(deps, context))];
    const response = await Promise.all(
      all.map(async (one) => ({ context: one, response: await lastResponse(deps.db, one.link) })),
    );
    const responses = response.flatMap(({ response, ...rest }) =>
      response === null ? [] : { ...rest, response },
    );
    if (responses.length === 0) return page(c, <UnknownLinkPage />, 404);
    return page(c, <DonePage context={context} responses={responses} />);
  });

  return app;
}

async function undoPage(
  c: Context,
  deps: Deps,
  context: AnswerContext,
  form: UndoForm,
  status: 200 | 400,
) {
  const { milestone } = context;
  if (milestone === null) return page(c, <UnknownLinkPage />, 404);
  const confirmed = await confirmation(deps.db, context.link);
  const confirmedBy = confirmed?.author ?? null;
  const on = confirmedOnOf(milestone, context.link.partId) ?? context.today;
  const view = { context, on, confirmedBy, form, incomplete: status === 400 };
  return page(c, <UndoPage {...view} />, status);
}

async function answerPage(
  c: Context,
  deps: Deps,
  context: AnswerContext,
  actionForms: ActionForm[],
  name: string,
  status: 200 | 400,
) {
  const confirmedBy = await confirmedByOf(deps, context);
  return page(c, <AnswerPage {...{ context, actionForms, name, confirmedBy }} />, status);
}

/** The address is the key: no cache, search engine or next page may come to know it. Wraps the site's own headers. */
export async function unremembered(c: Context, next: () => Promise<void>) {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Referrer-Policy', 'no-referrer');
}
