/** Where a party confirms its own part of an action, from its mail. */

import { type Context, Hono } from 'hono';
import { readName } from './form.ts';
import { deadPage, submitAndShow } from './outcome.tsx';
import { answerContext } from '../use-cases/answer-context.ts';
import type { Deps } from '../site/deps.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import { emptyPartForm, readPartForm } from './part-form.ts';
import { readForm } from '../site/read-form.ts';
import { UnknownLinkPage } from './dead-link-page.tsx';
import { nameErrors } from './person.tsx';
import { PartPage } from './part-page.tsx';
import { page } from '../site/layout.tsx';

export function partPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/a/:token/onderdeel';

  app.get(path, async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'part');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    return page(c, <PartPage context={context} form={emptyPartForm} name="" problem={null} />);
  });

  app.post(path, async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'part');
    if (context === null || context.link.partId === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 409);
    const body = await readForm(c);
    const form = readPartForm(body);
    const name = readName(body);
    const problem = partProblem(form);
    const wrong = problem !== null || nameErrors(name).length > 0;
    if (wrong || form.antwoord === null) {
      return page(c, <PartPage {...{ context, form, name, problem }} />, 400);
    }
    const { milestoneId, partId } = context.link;
    const draft = draftPartAnswer(form.antwoord, form.toelichting, { milestoneId, partId });
    return submitAndShow(c, deps, { context, author: name, submissions: [{ context, draft }] });
  });

  return app;
}

function unknownLink(c: Context) {
  return page(c, <UnknownLinkPage />, 404);
}
