/** Answers to actions: by their owner, and by parties for their own part. */

import { createRoute } from '@hono/zod-openapi';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { OpenContext } from '../use-cases/answer-context.ts';
import { answerProblems, answerProblemSentences, draftAnswer } from '../use-cases/draft-answer.ts';
import { draftPartAnswer, partProblem } from '../use-cases/draft-part-answer.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { listOwnedActions, listOwnParts } from '../use-cases/list-own-actions.ts';
import { type AnswerSubmission, submitAnswers } from '../use-cases/submit-answers.ts';
import { refusalSentence, type Submitted } from '../use-cases/submit-command.ts';
import type { Api } from './api.ts';
import { actionFor } from './env.ts';
import { created, jsonBody, keptFor } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { doneSchema, keptSchema, newAnswerSchema, newPartAnswerSchema } from './schemas/answers.ts';
import { actionPath } from './schemas/paths.ts';

const recorded = { vastgelegd: true as const };
const kept = { vastgelegd: false as const, bewaard: true as const };

const answeredPath = '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}';

export function answerRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: `${answeredPath}/antwoorden`,
      middleware: requirePermission('read_action'),
      summary: 'Antwoord als actiehouder op het eerste open moment',
      request: { params: actionPath, ...jsonBody(newAnswerSchema) },
      responses: {
        ...created(doneSchema, 'Vastgelegd'),
        ...keptFor(keptSchema),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      const { antwoord, tot = '', toelichting } = c.req.valid('json');
      const form = { antwoord, tot, toelichting };
      const context = await ownedAbout(found);
      const [missing] = answerProblems(form, context.milestone.kind);
      if (missing !== undefined) throw new ApiProblem(missing, answerProblemSentences[missing]);

      const draft = draftAnswer(antwoord, form, context.milestone.id);
      return (await submit({ context, draft })) === 'done'
        ? c.json(recorded, 201)
        : c.json(kept, 202);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${answeredPath}/onderdelen`,
      middleware: requirePermission('read_action'),
      summary: 'Meld het eigen deel van een actie klaar, of wat er in de weg zit',
      request: { params: actionPath, ...jsonBody(newPartAnswerSchema) },
      responses: {
        ...created(doneSchema, 'Vastgelegd'),
        ...keptFor(keptSchema),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const found = await actionFor(deps, c.get('viewer'), c.req.valid('param'));
      const { antwoord, toelichting } = c.req.valid('json');
      const problem = partProblem({ antwoord, toelichting });
      if (problem !== null) throw new ApiProblem(problem, 'Schrijf wat er in de weg zit.');
      const context = await partAbout(found);
      const { milestoneId, partId } = context.link;
      const about = { milestoneId, partId: partId ?? '' };
      const draft = draftPartAnswer(antwoord, toelichting, about);
      return (await submit({ context, draft })) === 'done'
        ? c.json(recorded, 201)
        : c.json(kept, 202);
    },
  );

  async function submit(submission: AnswerSubmission): Promise<Submitted> {
    const submissions = [submission];
    const outcome = await submitAnswers(deps, { channel: 'api', author: '', submissions });
    const [refused] = outcome.refused;
    if (refused !== undefined) {
      throw new ApiProblem(refused.refusal, refusalSentence(refused.refusal));
    }
    return outcome.kept > 0 ? 'kept' : 'done';
  }

  async function ownedAbout({ context, action }: FoundAction): Promise<OpenContext> {
    const owned = await listOwnedActions(deps, context);
    const found = owned.find(({ link }) => link.action.id === action.id);
    if (found !== undefined) return found;
    throw new ApiProblem(
      'not_the_owner',
      'U bent geen actiehouder van deze actie, of de actie loopt niet.',
    );
  }

  async function partAbout({ context, action }: FoundAction): Promise<OpenContext> {
    const parts = await listOwnParts(deps, context);
    const found = parts.find(({ link }) => link.action.id === action.id);
    if (found !== undefined) return found;
    throw new ApiProblem('no_open_part', 'U heeft geen open eigen deel van deze actie.');
  }
}
