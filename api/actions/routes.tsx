/** One action: everything known about it, and the decisions a coordinator or the TVO takes. */

import { type Context, Hono } from 'hono';
import { type ActionDetails, type Person, readAction } from '../../prisma/action-details.ts';
import { addNote } from '../../prisma/action-notes.ts';
import { actionWorkflowId } from '../../workflows/contract.ts';
import { executeDecision, lookAhead } from './deciding.ts';
import { readDecision } from './decision-form.ts';
import type { Deps } from '../site/deps.ts';
import {
  can,
  canAbout,
  notForYou,
  requirePermission,
  type SiteEnv,
  type Viewer,
} from '../site/viewer.ts';
import { readNote } from './note-form.ts';
import { pathOf, planContext, type PageContext } from '../site/context.ts';
import { ConsequencesPage } from './consequences-page.tsx';
import { textFields } from '../site/form-fields.ts';
import { ActionPage } from './action-page.tsx';
import { formErrors } from './form-errors.ts';
import { page } from '../site/layout.tsx';
import { outcomeOf } from './outcome.tsx';

export function actionPages(deps: Deps): Hono<SiteEnv> {
  const app = new Hono<SiteEnv>();
  const path = '/:municipality/:year{[0-9]{4}}/acties/:key';

  app.get(path, requirePermission('read_action'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const code = c.req.query('melding');
    const outcome = outcomeOf(code);
    const wrong = formErrors(code, c.req.query('bij'), c.req.query('moment'));
    const { viewer } = found.context;
    const engineUrl = can(viewer, 'read_mails')
      ? workflowUrl(deps.temporalUiUrl, found.action)
      : null;
    return page(c, <ActionPage {...{ ...found, engineUrl, outcome, wrong }} />);
  });

  app.post(`${path}/besluit`, requirePermission('decide'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const decided = readDecision(await c.req.parseBody(), found.action);
    const { context, action } = found;
    const code =
      typeof decided === 'string' ? decided : await executeDecision(deps, context, action, decided);
    return c.redirect(`${pathOf(found.context)}/acties/${found.action.key}?melding=${code}`, 303);
  });

  // Looking ahead changes nothing: it answers with a page that asks once more.
  app.post(`${path}/besluit/vooraf`, requirePermission('decide'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const { context, action } = found;
    const body = await c.req.parseBody();
    const decided = readDecision(body, action);
    const ahead = typeof decided === 'string' ? decided : lookAhead(context, action, decided);
    if (typeof decided === 'string' || typeof ahead === 'string') {
      const code = typeof ahead === 'string' ? ahead : 'no_decision';
      const { besluit: bij = '', moment = '' } = textFields(body);
      const query = new URLSearchParams({ melding: code, bij, moment });
      return c.redirect(`${pathOf(context)}/acties/${action.key}?${query.toString()}`, 303);
    }
    const fields = textFields(body);
    const view = { context, action, kind: decided.kind, consequences: ahead, fields };
    return page(c, <ConsequencesPage {...view} />);
  });

  app.post(`${path}/notitie`, requirePermission('write_note'), async (c) => {
    const found = await findAction(deps, c);
    if (found === null) return c.notFound();
    const { context, action } = found;
    if (!canAbout(context.viewer, 'write_note', action)) throw notForYou();
    const note = readNote(await c.req.parseBody());
    if (typeof note !== 'string') {
      const { contactId, author } = writerOf(context.viewer);
      const municipalityId = context.plan.municipality.id;
      const about = { municipalityId, actionId: action.id, contactId, at: context.now };
      await addNote(deps.db, { ...note, ...about, author: author ?? note.author });
    }
    // What is wrong is said at the top; what went well is seen at the notes.
    const at = typeof note === 'string' ? note : 'note#notities';
    return c.redirect(`${pathOf(context)}/acties/${action.key}?melding=${at}`, 303);
  });

  return app;
}

/** Who signed in; on one's own machine one says who. */
function writerOf(viewer: Viewer): { contactId: string | null; author: string | null } {
  if (viewer.kind !== 'person') return { contactId: null, author: null };
  return { contactId: viewer.contactIds[0] ?? null, author: viewer.name };
}

export interface Found {
  context: PageContext;
  action: ActionDetails;
}

export async function findAction(deps: Deps, c: Context<SiteEnv>): Promise<Found | null> {
  const context = await planContext(deps, c);
  if (context === null) return null;
  const { planId, municipality } = context.plan;
  const key = c.req.param('key') ?? '';
  const action = await readAction(
    deps.db,
    { municipalityId: municipality.id, planId, key },
    context.today,
  );
  if (action === null) return null;
  if (!canAbout(context.viewer, 'read_action', action)) throw notForYou();
  return { context, action: { ...action, deciders: decidersFor(context.viewer, action) } };
}

/** Who signed in decides in their own name; on one's own machine one says who does. */
export function decidersFor(viewer: Viewer, { deciders }: { deciders: Person[] }) {
  if (viewer.kind !== 'person') return deciders;
  return deciders.filter(({ id }) => viewer.contactIds.includes(id));
}

function workflowUrl(uiUrl: string | null, action: ActionDetails): string | null {
  if (uiUrl === null) return null;
  const workflowId = encodeURIComponent(actionWorkflowId(action.id));
  return `${uiUrl}/workflows/${workflowId}`;
}
