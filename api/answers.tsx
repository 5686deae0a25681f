/** The pages behind the links in mails. The token in the path is all it takes; reading changes nothing (F7). */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { storeAnswer, withdrawAnswer } from '../prisma/answers.ts';
import { confirmation, lastSaid } from '../prisma/links.ts';
import { answerOf, type Answered, emptyForm, problemsOf, readAnswerForm } from './answer-form.ts';
import { type AnswerScene, answerScene } from './answer-scene.ts';
import type { Deps } from './deps.ts';
import { readUndoForm, undoReasonWords, type UndoForm } from './undo-form.ts';
import { DeadLinkPage, NotDonePage, UnknownLinkPage } from './views/answer-dead.tsx';
import { DonePage } from './views/answer-done.tsx';
import { AnswerPage } from './views/answer-form.tsx';
import { UndoPage } from './views/answer-undo.tsx';
import { page } from './views/layout.tsx';

const mostBytes = 64 * 1024;

export function answerPages(deps: Deps): Hono {
  const app = new Hono();
  app.use('/a/*', bodyLimit({ maxSize: mostBytes }));

  app.get('/a/:token', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'answer');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    const { milestone, dead } = scene;
    if (dead !== null || milestone === null) return deadPage(c, deps, scene, 200);
    return page(c, <AnswerPage {...{ scene, milestone }} form={emptyForm} problems={[]} />);
  });

  app.post('/a/:token', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'answer');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    const { milestone, dead } = scene;
    if (dead !== null || milestone === null) return deadPage(c, deps, scene, 409);
    const form = readAnswerForm(await c.req.parseBody());
    const problems = problemsOf(form);
    if (form.antwoord === null || problems.length > 0) {
      return page(c, <AnswerPage {...{ scene, milestone, form, problems }} />, 400);
    }
    return tell(c, deps, scene, answerOf(form.antwoord, form, milestone.id), form.naam);
  });

  app.get('/a/:token/ongedaan', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'undo');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    if (scene.dead !== null) return deadPage(c, deps, scene, 200);
    return undoPage(c, deps, scene, { waarom: null, naam: '' }, 200);
  });

  app.post('/a/:token/ongedaan', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'undo');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    if (scene.dead !== null) return deadPage(c, deps, scene, 409);
    const form = readUndoForm(await c.req.parseBody());
    if (form.waarom === null) return undoPage(c, deps, scene, form, 400);
    const { milestoneId } = scene.link;
    const undo: Answered = {
      kind: 'undo',
      reason: undoReasonWords[form.waarom],
      until: null,
      command: (answerId) => ({ kind: 'undo', milestoneId, answerId }),
    };
    return tell(c, deps, scene, undo, form.naam);
  });

  app.get('/a/:token/gedaan', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), null);
    const said = scene && (await lastSaid(deps.db, scene.link));
    if (scene === null || said === null) return page(c, <UnknownLinkPage />, 404);
    return page(c, <DonePage scene={scene} said={said} />);
  });

  return app;
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. */
async function tell(
  c: Context,
  deps: Deps,
  scene: AnswerScene,
  { kind, reason, until, command }: Answered,
  name: string,
) {
  const { link, now } = scene;
  const answerId = await storeAnswer(deps.db, {
    municipalityId: link.municipality.id,
    actionId: link.action.id,
    milestoneId: link.milestoneId,
    kind,
    channel: 'mail',
    contactId: link.contact.id,
    saidBy: name === '' ? link.contact.name : name,
    reason,
    until,
    newOwnerId: null,
    at: now,
  });
  const result = await deps.temporal.command(link.action.id, command(answerId));
  switch (result.kind) {
    case 'done':
      return c.redirect(`${scene.path}/gedaan`, 303);
    case 'refused':
      await withdrawAnswer(deps.db, answerId);
      return page(c, <NotDonePage scene={scene} why={result.why} />, 409);
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return page(c, <NotDonePage scene={scene} why="unavailable" />, 503);
  }
}

async function undoPage(
  c: Context,
  deps: Deps,
  scene: AnswerScene,
  form: UndoForm,
  status: 200 | 400,
) {
  const { milestone } = scene;
  if (milestone === null) return page(c, <UnknownLinkPage />, 404);
  const confirmed = await confirmation(deps.db, scene.link);
  const confirmedBy = confirmed?.saidBy ?? null;
  const view = { scene, milestone, confirmedBy, form, incomplete: status === 400 };
  return page(c, <UndoPage {...view} />, status);
}

async function deadPage(c: Context, deps: Deps, scene: AnswerScene, status: 200 | 409) {
  const dead = scene.dead ?? 'unknown_milestone';
  const confirmed = dead === 'confirmed' ? await confirmation(deps.db, scene.link) : null;
  const confirmedBy = confirmed?.saidBy ?? null;
  return page(c, <DeadLinkPage {...{ scene, dead, confirmedBy }} />, status);
}

/** The address is the key: no cache, search engine or next page may come to know it. Wraps the site's own headers. */
export async function unremembered(c: Context, next: () => Promise<void>) {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Referrer-Policy', 'no-referrer');
}
