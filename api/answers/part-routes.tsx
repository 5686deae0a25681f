/** Where a party confirms its own part of an action, from its mail. */

import { Hono } from 'hono';
import { readName } from './form.ts';
import { deadPage, submitAndShow, unknownLink } from './outcome.tsx';
import { answerContext } from '../use-cases/answer-context.ts';
import type { Deps } from '../site/deps.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import { emptyPartForm, readPartForm } from './part-form.ts';
import { readForm } from '../site/read-form.ts';
import { nameErrors } from './person.tsx';
import { PartPage } from './part-page.tsx';
import { page } from '../site/layout.tsx';
import { nothingSubmitted } from './submission-outcome.tsx';

export function partPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/a/:token/onderdeel';

  app.get(path, async (c) => {
    const context = await answerContext(deps, c.req.param('token'), 'part');
    if (context === null) return unknownLink(c);
    if (context.dead !== null) return deadPage(c, deps, context, 200);
    const view = { form: emptyPartForm, name: '', problem: null, outcome: nothingSubmitted };
    return page(c, <PartPage context={context} {...view} />);
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
      const view = { context, form, name, problem, outcome: nothingSubmitted };
      return page(c, <PartPage {...view} />, 400);
    }
    const { milestoneId, partId } = context.link;
    const draft = draftPartAnswer(form.antwoord, form.toelichting, { milestoneId, partId });
    const submissions = [{ context, draft }];
    return submitAndShow(c, deps, { context, author: name, submissions }, (outcome) =>
      page(c, <PartPage {...{ context, form, name, problem, outcome }} />, 409),
    );
  });

  return app;
}
