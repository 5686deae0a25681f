/** The pages behind the links in mails. The token in the path is all it takes; reading changes nothing (F7). */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { confirmation, lastSaid } from '../../prisma/answer-last.ts';
import { confirmedByOf, deadPage, tellPage } from './outcome.tsx';
import { partPages } from './part-routes.tsx';
import { confirmedOnOf } from '../../domain/action/confirmation-handlers.ts';
import { type Answered, readAnswerForm, readName } from './form.ts';
import { allOtherScenes, type AnswerScene, answerScene, otherScenes } from './context.ts';
import { askAll, type Asked, readAsked } from './forms.ts';
import type { Deps } from '../site/deps.ts';
import { toTell } from './submit.ts';
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
    return tellPage(c, deps, scene, asked.flatMap(toTell), name);
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
    const { milestoneId, partId } = scene.link;
    const about = { milestoneId, ...(partId === null ? {} : { partId }) };
    const undo: Answered = {
      kind: 'undo',
      reason: undoReasonWords[form.waarom],
      until: null,
      command: (answerId) => ({ kind: 'undo', ...about, answerId }),
    };
    return tellPage(c, deps, scene, [{ scene, answered: undo }], form.naam);
  });

  app.get('/a/:token/belemmering', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'obstacle');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    if (scene.dead !== null) return deadPage(c, deps, scene, 200);
    return page(c, <ObstaclePage scene={scene} name="" incomplete={false} />);
  });

  // Without words nothing is in the way: a form sent as it came changes nothing (F8).
  app.post('/a/:token/belemmering', async (c) => {
    const scene = await answerScene(deps, c.req.param('token'), 'obstacle');
    if (scene === null) return page(c, <UnknownLinkPage />, 404);
    if (scene.dead !== null) return deadPage(c, deps, scene, 409);
    const body = await c.req.parseBody();
    const { toelichting: reason } = readAnswerForm(body, '');
    const name = readName(body);
    if (reason === '') return page(c, <ObstaclePage scene={scene} name={name} incomplete />, 400);
    const { milestoneId } = scene.link;
    const kind = 'report_obstacle';
    const command = (answerId: string) => ({ kind, milestoneId, answerId }) as const;
    return tellPage(
      c,
      deps,
      scene,
      [{ scene, answered: { kind, reason, until: null, command } }],
      name,
    );
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
  const on = confirmedOnOf(milestone, scene.link.partId) ?? scene.today;
  const view = { scene, on, confirmedBy, form, incomplete: status === 400 };
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

/** The address is the key: no cache, search engine or next page may come to know it. Wraps the site's own headers. */
export async function unremembered(c: Context, next: () => Promise<void>) {
  await next();
  c.header('Cache-Control', 'no-store');
  c.header('X-Robots-Tag', 'noindex');
  c.header('Referrer-Policy', 'no-referrer');
}
