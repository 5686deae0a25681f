/** One action: everything known about it, and the decisions a coordinator or the TVO takes. */

import { type Context, Hono } from 'hono';
import { type ActionDetails, readAction } from '../prisma/action-page.ts';
import { addNote } from '../prisma/notes.ts';
import { storeAnswer, withdrawAnswer } from '../prisma/answers.ts';
import { actionWorkflowId } from '../workflows/contract.ts';
import { type Decided, readDecision } from './decision-form.ts';
import type { Deps } from './deps.ts';
import { may, mayAbout, notForYou, only, type SiteEnv, type Visitor } from './visitor.ts';
import { readNote } from './note-form.ts';
import { pathOf, planScene, type Scene } from './scene.ts';
import { ActionPage } from './views/action.tsx';
import { page } from './views/layout.tsx';
import { outcomeOf, type OutcomeCode } from './views/outcome.tsx';

export function actionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties/:key';

  app.get(path, only('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const outcome = outcomeOf(c.req.query('melding'));
    const { visitor } = found.scene;
    const engineUrl = may(visitor, 'read_mails')
      ? workflowUrl(deps.temporalUiUrl, found.action)
      : null;
    return page(c, <ActionPage {...found} engineUrl={engineUrl} outcome={outcome} />);
  });

  app.post(`${path}/besluit`, only('decide'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const decided = readDecision(await c.req.parseBody(), found.action);
    const code = typeof decided === 'string' ? decided : await carryOut(deps, found, decided);
    return c.redirect(`${pathOf(found.scene)}/acties/${found.action.key}?melding=${code}`, 303);
  });

  app.post(`${path}/notitie`, only('write_note'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const { scene, action } = found;
    if (!mayAbout(scene.visitor, 'write_note', action)) throw notForYou();
    const note = readNote(await c.req.parseBody());
    if (typeof note !== 'string') {
      const { contactId, saidBy } = writerOf(scene.visitor);
      const municipalityId = scene.plan.municipality.id;
      const about = { municipalityId, actionId: action.id, contactId, at: scene.now };
      await addNote(deps.db, { ...note, ...about, saidBy: saidBy ?? note.saidBy });
    }
    const code = typeof note === 'string' ? note : 'note';
    return c.redirect(`${pathOf(scene)}/acties/${action.key}?melding=${code}#notities`, 303);
  });

  return app;
}

/** Who signed in; on one's own machine one says who. */
function writerOf(visitor: Visitor): { contactId: string | null; saidBy: string | null } {
  if (visitor.kind !== 'person') return { contactId: null, saidBy: null };
  return { contactId: visitor.contactIds[0] ?? null, saidBy: visitor.name };
}

export interface Found {
  scene: Scene;
  action: ActionDetails;
}

export async function findAction(deps: Deps, c: Context<SiteEnv>): Promise<Found | null> {
  const scene = await planScene(deps, c);
  if (scene === null) return null;
  const { planId, municipality } = scene.plan;
  const key = c.req.param('key') ?? '';
  const action = await readAction(deps.db, municipality.id, planId, key, scene.today);
  if (action === null) return null;
  if (!mayAbout(scene.visitor, 'read_action', action)) throw notForYou();
  return { scene, action: { ...action, deciders: decidersFor(scene.visitor, action) } };
}

/** Who signed in decides in their own name; on one's own machine one says who does. */
function decidersFor(visitor: Visitor, { deciders }: ActionDetails) {
  if (visitor.kind !== 'person') return deciders;
  return deciders.filter(({ id }) => visitor.contactIds.includes(id));
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. */
async function carryOut(
  deps: Deps,
  { scene, action }: Found,
  decided: Decided,
): Promise<OutcomeCode> {
  const { command, ...said } = decided;
  const answerId = await storeAnswer(deps.db, {
    ...said,
    municipalityId: scene.plan.municipality.id,
    actionId: action.id,
    channel: 'page',
    contactId: scene.visitor.kind === 'person' ? (scene.visitor.contactIds[0] ?? null) : null,
    at: scene.now,
  });
  const result = await deps.temporal.command(action.id, command(answerId));
  switch (result.kind) {
    case 'done':
      return decided.kind;
    case 'refused':
      await withdrawAnswer(deps.db, answerId);
      return result.why;
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return 'unavailable';
  }
}

function workflowUrl(uiUrl: string | null, action: ActionDetails): string | null {
  if (uiUrl === null) return null;
  const workflowId = encodeURIComponent(actionWorkflowId(action.id));
  return `${uiUrl}/workflows/${workflowId}`;
}
