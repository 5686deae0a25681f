/** The pages behind the links in mails. The token in the path is all it takes; reading changes nothing (F7). */

import { type Context, Hono } from 'hono';
import { confirmedOnOf } from '../../domain/action/confirmation-handlers.ts';
import { confirmation, lastResponse, refusedLast } from '../../prisma/answer-last.ts';
import type { Deps } from '../site/deps.ts';
import { page } from '../site/layout.tsx';
import { readForm } from '../site/read-form.ts';
import { readSentForm, type SentForm } from '../site/sent-form.tsx';
import {
  allOtherContexts,
  type AnswerContext,
  answerContext,
  otherContexts,
} from '../use-cases/answer-context.ts';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { draftObstacle } from '../use-cases/draft-part-answer.ts';
import type { CommandDraft } from '../use-cases/submit-command.ts';
import { capacityAnswerPages } from './capacity-routes.tsx';
import { indicatorAnswerPages } from './indicator-routes.tsx';
import { DonePage } from './done-page.tsx';
import { AnswerPage } from './form-page.tsx';
import { readAnswerForm, readName } from './form.ts';
import {
  type ActionForm,
  formsOf,
  readForms,
  refusedForms,
  strayAnswers,
  submissionsOf,
} from './forms.ts';
import { ObstaclePage, obstacleErrors } from './obstacle-page.tsx';
import { nothingSubmitted } from './submission-outcome.tsx';
import { confirmedByOf, deadPage, submitAndShow, unknownLink } from './outcome.tsx';
import { partPages } from './part-routes.tsx';
import { nameErrors } from './person.tsx';
import { readUndoForm, type UndoForm, type UndoReason, undoReasonLabels } from './undo-form.ts';
import { UndoPage } from './undo-page.tsx';

interface Shown {
  outcome: AnswersOutcome;
  status: 200 | 400 | 409;
}

interface AnswerShown extends Shown {
  actionForms: ActionForm[];
  name: string;
  stray: SentForm | null;
}

interface UndoShown extends Shown {
  form: UndoForm;
}

export function answerPages(deps: Deps): Hono {
  const app = new Hono();
  app.route('/', partPages(deps));
  app.route('/', capacityAnswerPages(deps));
  app.route('/', indicatorAnswerPages(deps));

  app.get('/a/:token', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'answer');
    if (context === null) return unknownLink(c);
    const actionForms = formsOf(context, await otherContexts(deps, context));
    if (actionForms.length === 0) return deadPage(c, deps, context, 200);
    const shown = { actionForms, name: '', stray: null, outcome: nothingSubmitted };
    return showForm(c, context, { ...shown, status: 200 });
  });

  app.post('/a/:token', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'answer');
    if (context === null) return unknownLink(c);
    const body = await readForm(c);
    const actionForms = readForms(formsOf(context, await otherContexts(deps, context)), body);
    // What was sent about an action that asks nothing any more would be lost without a word.
    const toDead = context.dead !== null && readAnswerForm(body, '').antwoord !== null;
    if (actionForms.length === 0 || toDead) return deadPage(c, deps, context, 409);
    const name = readName(body);
    const stray = strayAnswers(actionForms, await readSentForm(c));
    const shown = { actionForms, name, stray, outcome: nothingSubmitted };
    const wrong = actionForms.some(({ problems }) => problems.length > 0);
    if (stray !== null) return showForm(c, context, { ...shown, status: 409 });
    if (wrong || nameErrors(name).length > 0) {
      return showForm(c, context, { ...shown, status: 400 });
    }
    const submissions = actionForms.flatMap(submissionsOf);
    const answers = { context, author: name, submissions };
    return submitAndShow(c, deps, answers, (outcome) => {
      const refused = refusedForms(actionForms, outcome);
      return showForm(c, context, { ...shown, actionForms: refused, outcome, status: 409 });
    });
  });

  app.get('/a/:token/ongedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'undo');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    const form = { waarom: null, naam: '' };
    return showUndo(c, context, { form, outcome: nothingSubmitted, status: 200 });
  });

  app.post('/a/:token/ongedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'undo');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 409);
    const form = readUndoForm(await readForm(c));
    if (form.waarom === null || nameErrors(form.naam).length > 0)
      return showUndo(c, context, { form, outcome: nothingSubmitted, status: 400 });
    const submissions = [{ context, draft: draftUndo(context, form.waarom) }];
    return submitAndShow(c, deps, { context, author: form.naam, submissions }, (outcome) =>
      showUndo(c, context, { form, outcome, status: 409 }),
    );
  });

  app.get('/a/:token/belemmering', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'obstacle');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    const form = { reason: '', name: '' };
    return page(
      c,
      <ObstaclePage {...{ context, form }} outcome={nothingSubmitted} incomplete={false} />,
    );
  });

  app.post('/a/:token/belemmering', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'obstacle');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 409);
    const body = await readForm(c);
    const form = { reason: readAnswerForm(body, '').toelichting, name: readName(body) };
    if (obstacleErrors(form).length > 0) {
      return page(
        c,
        <ObstaclePage {...{ context, form, outcome: nothingSubmitted }} incomplete />,
        400,
      );
    }
    const { reason, name } = form;
    const submissions = [{ context, draft: draftObstacle(reason, context.link.milestoneId) }];
    return submitAndShow(c, deps, { context, author: name, submissions }, (outcome) =>
      page(c, <ObstaclePage {...{ context, form, outcome }} incomplete={false} />, 409),
    );
  });

  app.get('/a/:token/gedaan', async (c) => {
    const context = await answerContext(deps, c.req.param('token'), null);
    if (context === null) return unknownLink(c);
    const all = [context, ...(await allOtherContexts(deps, context))];
    const response = await Promise.all(
      all.map(async (one) => ({ context: one, response: await lastResponse(deps.db, one.link) })),
    );
    const responses = response.flatMap(({ response, ...rest }) =>
      response === null ? [] : { ...rest, response },
    );
    const kept = all.filter(({ link }) => link.kept !== null);
    const refused = (
      await Promise.all(
        all.map(async (one) => ({ context: one, refusal: await refusedLast(deps.db, one.link) })),
      )
    ).flatMap(({ refusal, ...one }) => (refusal === null ? [] : { ...one, refusal }));
    if (responses.length + kept.length + refused.length === 0) {
      return unknownLink(c);
    }
    return page(c, <DonePage {...{ context, responses, kept, refused }} />);
  });

  return app;

  async function showForm(c: Context, context: AnswerContext, { status, ...shown }: AnswerShown) {
    const confirmedBy = await confirmedByOf(deps, context);
    return page(c, <AnswerPage {...{ context, confirmedBy, ...shown }} />, status);
  }

  async function showUndo(
    c: Context,
    context: AnswerContext,
    { form, outcome, status }: UndoShown,
  ) {
    const { milestone, link, today } = context;
    if (milestone === null) return unknownLink(c);
    const confirmed = await confirmation(deps.db, link);
    const confirmedBy = confirmed?.author ?? null;
    const on = confirmedOnOf(milestone, link.partId) ?? today;
    const view = { context, on, confirmedBy, form, outcome, incomplete: status === 400 };
    return page(c, <UndoPage {...view} />, status);
  }
}

function draftUndo({ link }: AnswerContext, reason: UndoReason): CommandDraft {
  const { milestoneId, partId } = link;
  return {
    kind: 'undo',
    milestoneId,
    reason: undoReasonLabels[reason],
    scope: '',
    until: null,
    newOwnerId: null,
    statement: null,
    toCommand: (answerId) => ({ kind: 'undo', milestoneId, partId, answerId }),
  };
}

/** The address is the key: no cache, search engine or next page may come to know it. Wraps the site's own headers. */
export async function unremembered(c: Context, next: () => Promise<void>) {
  await next();
  c.header('X-Robots-Tag', 'noindex');
  c.header('Referrer-Policy', 'no-referrer');
}
