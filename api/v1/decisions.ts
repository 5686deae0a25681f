/** Decisions of the coordinator and the TVO; with `proef` only a look ahead. */

import { createRoute, type z } from '@hono/zod-openapi';
import type { Reader } from '../../domain/ahead/readers.ts';
import { describeWarning } from '../../domain/dutch/index.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { decisionProblemSentences, nothingChanged } from '../use-cases/decision-kinds.ts';
import { type Decision, type DecisionInput, draftDecision } from '../use-cases/draft-decision.ts';
import type { FoundAction } from '../use-cases/find-action.ts';
import { lookAhead } from '../use-cases/look-ahead.ts';
import { changeOf, stateConsequences } from '../use-cases/state-consequences.ts';
import { type CommandRefusal, refusalSentence, submitterOf } from '../use-cases/submit-command.ts';
import { takeDecision } from '../use-cases/take-decision.ts';
import { stepJson } from './action-json.ts';
import type { Api } from './api.ts';
import { actionFor } from './env.ts';
import { jsonBody, keptFor, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { decisionSchema, newDecisionSchema } from './schemas/answers.ts';
import { actionPath } from './schemas/paths.ts';
import { statementJson } from './statement-json.ts';

export function decisionRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/acties/{actie}/besluiten',
      middleware: requirePermission('decide'),
      summary: 'Neem een besluit, of kijk met `proef` wat het zou doen',
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
          ...{ soort: kind, meteen: immediate, aan: namesOf(readers) },
        })),
        gaatUit: added.map((step) => ({ ...stepJson(step), aan: namesOf(step.readers) })),
        vervalt: dropped.map((step) => ({ ...stepJson(step), aan: namesOf(step.readers) })),
        data: dates.map(({ milestoneId, from, until }) => ({
          ...{ moment: milestoneId, was: from, wordt: until },
        })),
        actiehouder: newOwner && { was: newOwner.from, wordt: newOwner.until },
        waarschuwingen: warnings.map((warning) => ({
          soort: warning.kind,
          zin: describeWarning(warning, found.context.today),
        })),
        gevolgen: sent.proef ? await statedFor(found, decision) : null,
      };
      if (sent.proef) return c.json(decided, 200);
      const taken = await takeDecision(submitterOf(deps), { ...found, channel: 'api', decision });
      if (!taken.ok) throw refusalProblem(taken.refusal);
      return taken.value === 'done'
        ? c.json({ ...decided, uitgevoerd: true }, 200)
        : c.json({ ...decided, bewaard: true }, 202);
    },
  );

  /** The rest of the year is simulated for it, which takes its time. */
  async function statedFor({ context, action }: FoundAction, decision: Decision) {
    const change = changeOf([{ action, decision }]);
    const stated = await stateConsequences(deps.db, context, change);
    if (!stated.ok) throw refusalProblem(stated.refusal);
    return statementJson(stated.value.statement);
  }
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

function refusalProblem(refusal: CommandRefusal): ApiProblem {
  return new ApiProblem(refusal, refusalSentence(refusal));
}
