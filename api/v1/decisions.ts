/** Decisions of the coordinator and the TVO; with `proef` only a look ahead. */

import { createRoute, type z } from '@hono/zod-openapi';
import type { Refusal } from '../../domain/action/commands.ts';
import type { Reader } from '../../domain/ahead/readers.ts';
import { describeWarning } from '../../domain/dutch/index.ts';
import type { Result } from '../../domain/result.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  agreedStatement,
  type AgreementProblem,
  agreementSentences,
} from '../use-cases/agree-consequences.ts';
import { decisionProblemSentences, nothingChanged } from '../use-cases/decision-kinds.ts';
import { type DecisionInput, draftDecision } from '../use-cases/draft-decision.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { lookAhead } from '../use-cases/look-ahead.ts';
import {
  changeOf,
  type Stated,
  stateConsequences,
  withStatement,
} from '../use-cases/state-consequences.ts';
import { type CommandRefusal, refusalSentence, submitterOf } from '../use-cases/submit-command.ts';
import { takeDecision } from '../use-cases/take-decision.ts';
import { stepJson } from './action-json.ts';
import type { Api } from './api.ts';
import { actionFor } from './env.ts';
import { jsonBody, keptFor, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { decisionSchema, newDecisionSchema } from './schemas/answers.ts';
import { actionPath } from './schemas/paths.ts';
import { agreementText } from './schemas/statements.ts';
import { statementJson } from './statement-json.ts';

export function decisionRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/besluiten',
      middleware: requirePermission('decide'),
      summary: 'Neem een besluit, of kijk met `proef` wat het zou doen',
      description: agreementText,
      request: { params: actionPath, ...jsonBody(newDecisionSchema) },
      responses: {
        ...ok(decisionSchema, 'Het besluit en wat het verandert aan de mails'),
        ...keptFor(decisionSchema),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const found = await actionFor(deps, viewer, c.req.valid('param'));
      const sent = c.req.valid('json');
      const drafted = draftDecision(viewer, found.action, inputOf(sent, found));
      if (!drafted.ok) {
        const sentence = decisionProblemSentences[drafted.refusal];
        throw new ApiProblem(drafted.refusal, nothingChanged(sentence));
      }
      const decision = drafted.value;
      const ahead = lookAhead(found.context, found.action, decision);
      if (!ahead.ok) throw refusalProblem(ahead.refusal);
      const { notices, added, dropped, dates, newOwner, warnings } = ahead.value;
      const decided = {
        besluit: sent.besluit,
        uitgevoerd: false,
        bewaard: false,
        meldt: notices.map(({ kind, immediate, readers }) => ({
          soort: kind,
          meteen: immediate,
          aan: namesOf(readers),
        })),
        gaatUit: added.map((step) => ({ ...stepJson(step), aan: namesOf(step.readers) })),
        vervalt: dropped.map((step) => ({ ...stepJson(step), aan: namesOf(step.readers) })),
        data: dates.map(({ milestoneId, from, until }) => ({
          moment: milestoneId,
          was: from,
          wordt: until,
        })),
        actiehouder: newOwner && { was: newOwner.from, wordt: newOwner.until },
        waarschuwingen: warnings.map((warning) => ({
          soort: warning.kind,
          zin: describeWarning(warning, found.context.today),
        })),
        gevolgen: null,
      };
      const state = () =>
        stateConsequences(deps.db, found.context, changeOf([{ ...found, decision }]));
      if (sent.proef) return c.json({ ...decided, gevolgen: await lookedAt(state) }, 200);
      const agreed = await agreedStatement(sent, state);
      if (!agreed.ok) throw refusalProblem(agreed.refusal);
      const request = {
        ...found,
        channel: 'api',
        decision: withStatement(decision, agreed.value),
      } as const;
      const taken = await takeDecision(submitterOf(deps), request);
      if (!taken.ok) throw refusalProblem(taken.refusal);
      return taken.value === 'done'
        ? c.json({ ...decided, uitgevoerd: true }, 200)
        : c.json({ ...decided, bewaard: true }, 202);
    },
  );
}

/** The rest of the year is simulated for it, which takes its time. */
async function lookedAt(state: () => Promise<Result<Stated, Refusal>>) {
  const stated = await state();
  if (!stated.ok) throw refusalProblem(stated.refusal);
  return statementJson(stated.value);
}

function namesOf(readers: Reader[]): string[] {
  return [...new Set(readers.flatMap(({ names }) => names))];
}

function inputOf(sent: z.infer<typeof newDecisionSchema>, { action }: FoundAction): DecisionInput {
  const owner = action.candidates.find(({ key }) => key === sent.actiehouder);
  return {
    kind: sent.besluit,
    deciderId: null,
    reason: sent.reden.trim(),
    scope: sent.wat.trim(),
    milestoneId: sent.moment ?? '',
    until: sent.tot ?? null,
    newOwnerId: owner?.id ?? '',
    partId: sent.onderdeel ?? '',
  };
}

function refusalProblem(refusal: CommandRefusal | AgreementProblem): ApiProblem {
  switch (refusal) {
    case 'consequences_unseen':
    case 'consequences_changed':
      return new ApiProblem(refusal, nothingChanged(agreementSentences[refusal]));
    default:
      return new ApiProblem(refusal, refusalSentence(refusal));
  }
}
