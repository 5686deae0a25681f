/** One action: everything known about it, and the decisions a coordinator or the TVO takes. */

import { Hono } from 'hono';
import { type ActionDetails, readAction } from '../prisma/action-page.ts';
import { storeAnswer, withdrawAnswer } from '../prisma/answers.ts';
import { actionWorkflowId } from '../workflows/contract.ts';
import { type Decided, readDecision } from './decision-form.ts';
import type { Deps } from './deps.ts';
import { pathOf, planScene, type Scene } from './scene.ts';
import { ActionPage } from './views/action.tsx';
import { page } from './views/layout.tsx';
import { outcomeOf, type OutcomeCode } from './views/outcome.tsx';

export function actionPages(deps: Deps): Hono {
  const app = new Hono();
  const path = '/:municipality/:year{[0-9]{4}}/acties/:key';

  app.get(path, async (c) => {
    const found = await findAction(deps, c.req.param());
    if (found === null) return c.notFound();
    const outcome = outcomeOf(c.req.query('melding'));
    const engineUrl = workflowUrl(deps.temporalUiUrl, found.action);
    return page(c, <ActionPage {...found} engineUrl={engineUrl} outcome={outcome} />);
  });

  app.post(`${path}/besluit`, async (c) => {
    const found = await findAction(deps, c.req.param());
    if (found === null) return c.notFound();
    const decided = readDecision(await c.req.parseBody(), found.action);
    const code = typeof decided === 'string' ? decided : await carryOut(deps, found, decided);
    return c.redirect(`${pathOf(found.scene)}/acties/${found.action.key}?melding=${code}`, 303);
  });

  return app;
}

interface Found {
  scene: Scene;
  action: ActionDetails;
}

async function findAction(
  deps: Deps,
  { municipality, year, key }: { municipality: string; year: string; key: string },
): Promise<Found | null> {
  const scene = await planScene(deps, municipality, year);
  if (scene === null) return null;
  const { planId } = scene.plan;
  const action = await readAction(deps.db, municipality, planId, key, scene.today);
  return action && { scene, action };
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
    contactId: null,
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
