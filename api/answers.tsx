/** The pages behind the links in mails. The token in the path is all it takes; reading changes nothing (F7). */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { storeAnswer, withdrawAnswer } from '../prisma/answers.ts';
import { confirmation, lastSaid } from '../prisma/links.ts';
import { answerOf, type Answered, readAnswerForm, readName } from './answer-form.ts';
import { allOtherScenes, type AnswerScene, answerScene, otherScenes } from './answer-scene.ts';
import { askAll, type Asked, readAsked } from './asked.ts';
import type { Deps } from './deps.ts';
import { readUndoForm, undoReasonWords, type UndoForm } from './undo-form.ts';
import { DeadLinkPage, UnknownLinkPage } from './views/answer-dead.tsx';
import { DonePage } from './views/answer-done.tsx';
import { AnswerPage } from './views/answer-form.tsx';
import { NotDonePage, type Untold } from './views/answer-not-done.tsx';
import { UndoPage } from './views/answer-undo.tsx';
import { page } from './views/layout.tsx';

const mostBytes = 64 * 1024;

export function answerPages(deps: Deps): Hono {
  const app = new Hono();
  app.use('/a/*', bodyLimit({ maxSize: mostBytes }));

  app.get('/a/:token', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'answer');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    const asked = askAll(scene, await otherScenes(deps, scene));
    if (asked.length === 0) return deadPage(c, deps, scene, 200);
    return answerPage(c, deps, scene, asked, '', 200);
  });

  app.post('/a/:token', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'answer');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    const body = await c.req.parseBody();
    const asked = readAsked(askAll(scene, await otherScenes(deps, scene)), body);
    // What was sent about an action that asks nothing any more would be lost without a word.
    const toDead = scene.dead !== null && readAnswerForm(body, '').antwoord !== null;
    if (asked.length === 0 || toDead) return deadPage(c, deps, scene, 409);
    const name = readName(body);
    if (asked.some(({ problems }) => problems.length > 0)) {
      return answerPage(c, deps, scene, asked, name, 400);
    }
    return tellAll(c, deps, scene, asked.flatMap(toTell), name);
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
    return tellAll(c, deps, scene, [{ scene, answered: undo }], form.naam);
  });

  app.get('/a/:token/gedaan', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), null);
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    const all = [scene, ...(await allOtherScenes(deps, scene))];
    const said = await Promise.all(
      all.map(async (one) => ({ scene: one, said: await lastSaid(deps.db, one.link) })),
    );
    const heard = said.flatMap(({ said, ...rest }) => (said === null ? [] : { ...rest, said }));
    if (heard.length === 0) return page(c, <UnknownLinkPage />, 404);
    return page(c, <DonePage scene={scene} heard={heard} />);
  });

  return app;
}

interface Telling {
  scene: AnswerScene;
  answered: Answered;
}

function toTell({ scene, form }: Asked): Telling[] {
  const { antwoord } = form;
  if (antwoord === null) return [];
  return [{ scene, answered: answerOf(antwoord, form, scene.milestone.id) }];
}

/** Each action decides for itself: one that says no does not take the others along. */
async function tellAll(
  c: Context,
  deps: Deps,
  scene: AnswerScene,
  tellings: Telling[],
  name: string,
) {
  const untold: Untold[] = [];
  for (const telling of tellings) {
    const why = await tell(deps, telling, name);
    if (why !== null) untold.push({ scene: telling.scene, why });
  }
  if (untold.length === 0) return c.redirect(`${scene.path}/gedaan`, 303);
  const status = untold.some(({ why }) => why === 'unavailable') ? 503 : 409;
  const told = tellings.length - untold.length;
  return page(c, <NotDonePage {...{ scene, untold, told }} />, status);
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. Null when it is done. */
async function tell(
  deps: Deps,
  { scene: { link, now }, answered: { kind, reason, until, command } }: Telling,
  name: string,
): Promise<Untold['why'] | null> {
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
      return null;
    case 'refused':
      await withdrawAnswer(deps.db, answerId);
      return result.why;
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return 'unavailable';
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

async function answerPage(
  c: Context,
  deps: Deps,
  scene: AnswerScene,
  asked: Asked[],
  name: string,
  status: 200 | 400,
) {
  const confirmedBy = await confirmedByOf(deps, scene);
  return page(c, <AnswerPage {...{ scene, asked, name, confirmedBy }} />, status);
}

async function deadPage(c: Context, deps: Deps, scene: AnswerScene, status: 200 | 409) {
  const dead = scene.dead ?? 'unknown_milestone';
  const confirmedBy = await confirmedByOf(deps, scene);
  return page(c, <DeadLinkPage {...{ scene, dead, confirmedBy }} />, status);
}

async function confirmedByOf(deps: Deps, { dead, link }: AnswerScene): Promise<string | null> {
  if (dead !== 'confirmed') return null;
  return (await confirmation(deps.db, link))?.saidBy ?? null;
}

/** The address is the key: no cache, search engine or next page may come to know it. Wraps the site's own headers. */
export async function unremembered(c: Context, next: () => Promise<void>) {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Referrer-Policy', 'no-referrer');
}
