/** Answers to actions: by their owner, and by parties for their own part. */

import { createRoute } from '@hono/zod-openapi';
import { refusalSentences } from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { openOwned, openOwnParts } from '../../prisma/answer-links.ts';
import { type Answered, answerOf, problemsOf } from '../answers/form.ts';
import { type AnswerScene, openScene, sceneAbout } from '../answers/context.ts';
import type { Deps } from '../site/deps.ts';
import { partAnswer, partProblem } from '../answers/part-form.ts';
import type { Scene } from '../site/context.ts';
import { tellAll } from '../answers/submit.ts';
import type { Visitor } from '../site/viewer.ts';
import type { Api } from './app.ts';
import { actionFor } from './env.ts';
import { created, jsonBody } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import * as schemas from './schemas.ts';

const path = '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}';

export function answerRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/antwoorden`,
      summary: 'Antwoord als actiehouder op het eerste open moment',
      request: { params: schemas.actionPath, ...jsonBody(schemas.newAnswerSchema) },
      responses: { ...created(schemas.doneSchema, 'Vastgelegd'), ...problems, ...conflicts },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const visitor = c.get('visitor');
      const { scene, action } = await actionFor(deps, visitor, 'read_action', where);
      const { antwoord, tot = '', toelichting } = c.req.valid('json');
      const form = { antwoord, tot, toelichting };
      const missing = problemsOf(form);
      if (missing.length > 0)
        throw new ApiProblem(400, `Er ontbreekt iets: ${missing.join(', ')}.`);
      const asked = await askedOf(visitor, scene, action);
      const answered = answerOf(antwoord, form, asked.milestone.id);
      await tellOne(asked, answered);
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/onderdelen`,
      summary: 'Meld het eigen deel van een actie klaar, of wat er in de weg zit',
      request: { params: schemas.actionPath, ...jsonBody(schemas.newPartAnswerSchema) },
      responses: { ...created(schemas.doneSchema, 'Vastgelegd'), ...problems, ...conflicts },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const visitor = c.get('visitor');
      const { scene, action } = await actionFor(deps, visitor, 'read_action', where);
      const form = c.req.valid('json');
      if (partProblem(form) !== null) throw new ApiProblem(400, 'Schrijf wat er in de weg zit.');
      const asked = await partOf(visitor, scene, action);
      const { milestoneId, partId } = asked.link;
      const about = { milestoneId, partId: partId ?? '' };
      const answered = partAnswer(form.antwoord, form.toelichting, about);
      await tellOne(asked, answered);
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  async function tellOne(scene: AnswerScene, answered: Answered) {
    const [untold] = await tellAll(deps, [{ scene, answered }], '');
    if (untold?.why === 'unavailable') throw new ApiProblem(503, 'De motor antwoordt niet.');
    if (untold !== undefined) throw new ApiProblem(409, refusalSentences[untold.why]);
  }

  async function partOf(visitor: Visitor, scene: Scene, action: ActionDetails) {
    const contactIds = visitor.kind === 'person' ? visitor.contactIds : [];
    const { id } = scene.plan.municipality;
    const parts = await openOwnParts(deps.db, id, contactIds, scene.today);
    const link = parts.find((one) => one.action.id === action.id);
    if (link === undefined) {
      throw new ApiProblem(403, 'U heeft geen open eigen deel van deze actie.');
    }
    return sceneAbout(deps, link, '');
  }

  async function askedOf(visitor: Visitor, scene: Scene, action: ActionDetails) {
    const contactIds = visitor.kind === 'person' ? visitor.contactIds : [];
    const { id } = scene.plan.municipality;
    const owned = await openOwned(deps.db, id, contactIds, scene.today);
    const link = owned.find((one) => one.action.id === action.id);
    const asked = link === undefined ? null : openScene(sceneAbout(deps, link, ''));
    if (asked === null) {
      throw new ApiProblem(403, 'U bent geen actiehouder van deze actie, of zij loopt niet.');
    }
    return asked;
  }
}
