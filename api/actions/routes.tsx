/** One action: everything known about it, and the decisions a coordinator or the TVO takes. */

import { type Context, Hono } from 'hono';
import { type ActionDetails, type Person, readAction } from '../../prisma/action-details.ts';
import { addNote } from '../../prisma/action-notes.ts';
import { actionWorkflowId } from '../../workflows/contract.ts';
import { carryOut, lookAhead } from './deciding.ts';
import { readDecision } from './decision-form.ts';
import type { Deps } from '../site/deps.ts';
import { may, mayAbout, notForYou, only, type SiteEnv, type Visitor } from '../site/viewer.ts';
import { readNote } from './note-form.ts';
import { pathOf, planScene, type Scene } from '../site/context.ts';
import { ConsequencesPage } from './consequences-page.tsx';
import { textFields } from '../site/form-fields.ts';
import { ActionPage } from './action-page.tsx';
import { formErrors } from './form-errors.ts';
import { page } from '../site/layout.tsx';
import { outcomeOf } from './outcome.tsx';

export function actionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties/:key';

  app.get(path, only('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const code = c.req.query('melding');
    const outcome = outcomeOf(code);
    const wrong = formErrors(code, c.req.query('bij'), c.req.query('moment'));
    const { visitor } = found.scene;
    const engineUrl = may(visitor, 'read_mails')
      ? workflowUrl(deps.temporalUiUrl, found.action)
      : null;
    return page(c, <ActionPage {...{ ...found, engineUrl, outcome, wrong }} />);
  });

  app.post(`${path}/besluit`, only('decide'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const decided = readDecision(await c.req.parseBody(), found.action);
    const { scene, action } = found;
    const code =
      typeof decided === 'string' ? decided : await carryOut(deps, scene, action, decided);
    return c.redirect(`${pathOf(found.scene)}/acties/${found.action.key}?melding=${code}`, 303);
  });

  // Looking ahead changes nothing: it answers with a page that asks once more.
  app.post(`${path}/besluit/vooraf`, only('decide'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const { scene, action } = found;
    const body = await c.req.parseBody();
    const decided = readDecision(body, action);
    const ahead = typeof decided === 'string' ? decided : lookAhead(scene, action, decided);
    if (typeof decided === 'string' || typeof ahead === 'string') {
      const code = typeof ahead === 'string' ? ahead : 'no_decision';
      const { besluit: bij = '', moment = '' } = textFields(body);
      const query = new URLSearchParams({ melding: code, bij, moment });
      return c.redirect(`${pathOf(scene)}/acties/${action.key}?${query.toString()}`, 303);
    }
    const fields = textFields(body);
    const view = { scene, action, kind: decided.kind, consequences: ahead, fields };
    return page(c, <ConsequencesPage {...view} />);
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
    // What is wrong is said at the top; what went well is seen at the notes.
    const at = typeof note === 'string' ? note : 'note#notities';
    return c.redirect(`${pathOf(scene)}/acties/${action.key}?melding=${at}`, 303);
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
export function decidersFor(visitor: Visitor, { deciders }: { deciders: Person[] }) {
  if (visitor.kind !== 'person') return deciders;
  return deciders.filter(({ id }) => visitor.contactIds.includes(id));
}

function workflowUrl(uiUrl: string | null, action: ActionDetails): string | null {
  if (uiUrl === null) return null;
  const workflowId = encodeURIComponent(actionWorkflowId(action.id));
  return `${uiUrl}/workflows/${workflowId}`;
}
