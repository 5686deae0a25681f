/** Where a party confirms its own part of an action, from its mail. */

import { type Context, Hono } from 'hono';
import { readName } from './form.ts';
import { deadPage, tellPage } from './outcome.tsx';
import { answerScene } from './context.ts';
import type { Deps } from '../site/deps.ts';
import { emptyPartForm, partAnswer, partProblem, readPartForm } from './part-form.ts';
import { UnknownLinkPage } from './dead-link-page.tsx';
import { PartPage } from './part-page.tsx';
import { page } from '../site/layout.tsx';

export function partPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/a/:token/onderdeel';

  app.get(path, async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'part');
    if (scene === null) return unknown(c);
    if (scene.dead !== null) return deadPage(c, deps, scene, 200);
    return page(c, <PartPage scene={scene} form={emptyPartForm} name="" problem={null} />);
  });

  app.post(path, async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'part');
    if (scene === null || scene.link.partId === null) return unknown(c);
    if (scene.dead !== null) return deadPage(c, deps, scene, 409);
    const body = await c.req.parseBody();
    const form = readPartForm(body);
    const name = readName(body);
    const problem = partProblem(form);
    if (problem !== null || form.antwoord === null) {
      return page(c, <PartPage {...{ scene, form, name, problem }} />, 400);
    }
    const { milestoneId, partId } = scene.link;
    const answered = partAnswer(form.antwoord, form.toelichting, { milestoneId, partId });
    return tellPage(c, deps, scene, [{ scene, answered }], name);
  });

  return app;
}

function unknown(c: Context) {
  return page(c, <UnknownLinkPage />, 404);
}
