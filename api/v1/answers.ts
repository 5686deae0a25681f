/** Answers to actions: by their owner, and by parties for their own part. */

import { createRoute } from '@hono/zod-openapi';
import { refusalSentences } from '../../domain/dutch/index.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import { answerProblems, draftAnswer } from '../use-cases/draft-answer.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { listOwnedActions, listOwnParts } from '../use-cases/list-own-actions.ts';
import { type AnswerSubmission, submitAnswers } from '../use-cases/submit-answers.ts';
import type { Api } from './api.ts';
import { actionFor } from './env.ts';
import { created, jsonBody } from './json.ts';
import { ApiProblem, conflicts, problems, unavailable } from './problem.ts';
import { doneSchema, newAnswerSchema, newPartAnswerSchema } from './schemas/answers.ts';
import { actionPath } from './schemas/paths.ts';

const answeredPath = '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}';

export function answerRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: `${answeredPath}/antwoorden`,
      middleware: requirePermission('read_action'),
      summary: 'Antwoord als actiehouder op het eerste open moment',
      request: { params: actionPath, ...jsonBody(newAnswerSchema) },
      responses: { ...created(doneSchema, 'Vastgelegd'), ...problems, ...conflicts },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      const { antwoord, tot = '', toelichting } = c.req.valid('json');
      const form = { antwoord, tot, toelichting };
      const missing = answerProblems(form);
      if (missing.length > 0) {
        throw new ApiProblem(400, `Er ontbreekt iets: ${missing.join(', ')}.`);
      }
      const context = await ownedAbout(found);
      await submit({ context, draft: draftAnswer(antwoord, form, context.milestone.id) });
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${answeredPath}/onderdelen`,
      middleware: requirePermission('read_action'),
      summary: 'Meld het eigen deel van een actie klaar, of wat er in de weg zit',
      request: { params: actionPath, ...jsonBody(newPartAnswerSchema) },
      responses: { ...created(doneSchema, 'Vastgelegd'), ...problems, ...conflicts },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      const { antwoord, toelichting } = c.req.valid('json');
      if (partProblem({ antwoord, toelichting }) !== null) {
        throw new ApiProblem(400, 'Schrijf wat er in de weg zit.');
      }
      const context = await partAbout(found);
      const { milestoneId, partId } = context.link;
      const about = { milestoneId, partId: partId ?? '' };
      await submit({ context, draft: draftPartAnswer(antwoord, toelichting, about) });
      return c.json({ vastgelegd: true as const }, 201);
    },
  );

  async function submit(submission: AnswerSubmission): Promise<void> {
    const submissions = [submission];
    const [refused] = await submitAnswers(deps, { channel: 'api', author: '', submissions });
    if (refused === undefined) return;
    if (refused.refusal === 'unavailable') throw unavailable();
    throw new ApiProblem(409, refusalSentences[refused.refusal]);
  }

  async function ownedAbout({ context, action }: FoundAction): Promise<OpenContext> {
    const owned = await listOwnedActions(deps, context);
    const found = owned.find(({ link }) => link.action.id === action.id);
    if (found !== undefined) return found;
    throw new ApiProblem(403, 'U bent geen actiehouder van deze actie, of zij loopt niet.');
  }

  async function partAbout({ context, action }: FoundAction): Promise<OpenContext> {
    const parts = await listOwnParts(deps, context);
    const found = parts.find(({ link }) => link.action.id === action.id);
    if (found !== undefined) return found;
    throw new ApiProblem(403, 'U heeft geen open eigen deel van deze actie.');
  }
}
