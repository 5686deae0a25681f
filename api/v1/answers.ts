/** Answers to actions: by their owner, and by parties for their own part. */

import { createRoute } from '@hono/zod-openapi';
import { refusalSentences } from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { openOwned, openOwnParts } from '../../prisma/answer-links.ts';
import { type SubmittedAnswer, answerOf, problemsOf } from '../answers/form.ts';
import { type AnswerContext, openContext, contextAbout } from '../answers/context.ts';
import type { Deps } from '../site/deps.ts';
import { partAnswer, partProblem } from '../answers/part-form.ts';
import type { PageContext } from '../site/context.ts';
import { submitAll } from '../answers/submit.ts';
import type { Viewer } from '../site/viewer.ts';
import type { Api } from './api.ts';
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
      const viewer = c.get('viewer');
      const { context, action } = await actionFor(deps, viewer, 'read_action', where);
      const { antwoord, tot = '', toelichting } = c.req.valid('json');
      const form = { antwoord, tot, toelichting };
      const missing = problemsOf(form);
      if (missing.length > 0)
        throw new ApiProblem(400, `Er ontbreekt iets: ${missing.join(', ')}.`);
      const asked = await askedOf(viewer, context, action);
      const answered = answerOf(antwoord, form, asked.milestone.id);
      await submitOne(asked, answered);
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
      const viewer = c.get('viewer');
      const { context, action } = await actionFor(deps, viewer, 'read_action', where);
      const form = c.req.valid('json');
      if (partProblem(form) !== null) throw new ApiProblem(400, 'Schrijf wat er in de weg zit.');
      const asked = await partOf(viewer, context, action);
      const { milestoneId, partId } = asked.link;
      const about = { milestoneId, partId: partId ?? '' };
      const answered = partAnswer(form.antwoord, form.toelichting, about);
      await submitOne(asked, answered);
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  async function submitOne(context: AnswerContext, answered: SubmittedAnswer) {
    const [notSubmitted] = await submitAll(deps, [{ context, answered }], '');
    if (notSubmitted?.why === 'unavailable') throw new ApiProblem(503, 'De motor antwoordt niet.');
    if (notSubmitted !== undefined) throw new ApiProblem(409, refusalSentences[notSubmitted.why]);
  }

  async function partOf(viewer: Viewer, context: PageContext, action: ActionDetails) {
    const contactIds = viewer.kind === 'person' ? viewer.contactIds : [];
    const { id } = context.plan.municipality;
    const parts = await openOwnParts(deps.db, id, contactIds, context.today);
    const link = parts.find((one) => one.action.id === action.id);
    if (link === undefined) {
      throw new ApiProblem(403, 'U heeft geen open eigen deel van deze actie.');
    }
    return contextAbout(deps, link, '');
  }

  async function askedOf(viewer: Viewer, context: PageContext, action: ActionDetails) {
    const contactIds = viewer.kind === 'person' ? viewer.contactIds : [];
    const { id } = context.plan.municipality;
    const owned = await openOwned(deps.db, id, contactIds, context.today);
    const link = owned.find((one) => one.action.id === action.id);
    const asked = link === undefined ? null : openContext(contextAbout(deps, link, ''));
    if (asked === null) {
      throw new ApiProblem(403, 'U bent geen actiehouder van deze actie, of zij loopt niet.');
    }
    return asked;
  }
}
