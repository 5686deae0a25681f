/** What a board decides about one item; with `proef` only a look ahead. */

import { createRoute, type z } from '@hono/zod-openapi';
import { accepted } from '../../domain/result.ts';
import { readAction } from '../../prisma/action-details.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import {
  agreedStatement,
  type AgreementProblem,
  agreementSentences,
} from '../use-cases/agree-consequences.ts';
import { nothingChanged } from '../use-cases/decision-kinds.ts';
import type { FoundMeeting } from '../use-cases/find-meeting.ts';
import {
  type MeetingDecisionRefusal,
  meetingDecisionSentence,
} from '../use-cases/meeting-decision-problems.ts';
import {
  draftMeetingDecision,
  type MeetingDecisionInput,
  recordMeetingDecision,
  stateDecision,
} from '../use-cases/record-meeting-decision.ts';
import type { Api } from './api.ts';
import { jsonBody, keptFor, ok } from './json.ts';
import { meetingFor } from './meetings.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { meetingDecisionSchema, newMeetingDecisionSchema } from './schemas/meetings.ts';
import { meetingPath } from './schemas/paths.ts';
import { agreementText } from './schemas/statements.ts';
import { statementJson } from './statement-json.ts';

export function meetingDecisionRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/overleggen/{overleg}/{dag}/besluiten',
      middleware: requirePermission('hold_meeting'),
      summary: 'Leg een besluit van een overleg vast, of kijk met `proef` wat het zou doen',
      description: agreementText,
      request: { params: meetingPath, ...jsonBody(newMeetingDecisionSchema) },
      responses: {
        ...ok(meetingDecisionSchema, 'Het besluit en wat het verandert'),
        ...keptFor(meetingDecisionSchema),
        ...problems,
        ...conflicts,
      },
    }),
    async (c) => {
      const found = await meetingFor(deps, c.get('viewer'), c.req.valid('param'));
      const sent = c.req.valid('json');
      const input = await inputOf(deps, found, sent);
      const drafted = await draftMeetingDecision(deps, found, input);
      if (!drafted.ok) throw decisionProblem(drafted.refusal);
      const { punt, besluit, proef } = sent;
      const decided = { punt, besluit, vastgelegd: !proef, bewaard: false, gevolgen: null };
      const state = async () => {
        const stated = await stateDecision(deps.db, found, drafted.value);
        return stated.ok ? accepted(stated.value?.stated ?? null) : stated;
      };
      if (proef) {
        const stated = await state();
        if (!stated.ok) throw decisionProblem(stated.refusal);
        return c.json({ ...decided, gevolgen: stated.value && statementJson(stated.value) }, 200);
      }
      const agreed = await agreedStatement(sent, state);
      if (!agreed.ok) throw decisionProblem(agreed.refusal);
      const statement = agreed.value;
      const request = { channel: 'api', found, input, drafted: drafted.value, statement } as const;
      const recorded = await recordMeetingDecision(deps, request);
      if (!recorded.ok) throw decisionProblem(recorded.refusal);
      return recorded.value === 'done'
        ? c.json(decided, 200)
        : c.json({ ...decided, bewaard: true }, 202);
    },
  );
}

/** A program knows people by their key in the plan. */
async function inputOf(
  { db }: Deps,
  { context, meeting, items }: FoundMeeting,
  sent: z.infer<typeof newMeetingDecisionSchema>,
): Promise<MeetingDecisionInput> {
  const subject = items.find(({ key }) => key === sent.punt)?.subject;
  const { municipalityId, planId } = meeting;
  const action =
    subject?.kind === 'action' && sent.actiehouder !== undefined
      ? await readAction(db, { municipalityId, planId, key: subject.actionKey }, context.today)
      : null;
  const owner = action?.candidates.find(({ key }) => key === sent.actiehouder);
  return {
    itemKey: sent.punt,
    number: sent.nummer,
    kind: sent.besluit,
    decidedBy: sent.namens,
    reason: sent.reden,
    scope: sent.wat,
    milestoneId: sent.moment ?? '',
    until: sent.tot ?? null,
    newOwnerId: owner?.id ?? '',
  };
}

function decisionProblem(refusal: MeetingDecisionRefusal | AgreementProblem): ApiProblem {
  if (refusal === 'consequences_unseen' || refusal === 'consequences_changed') {
    return new ApiProblem(refusal, nothingChanged(agreementSentences[refusal]));
  }
  return new ApiProblem(refusal, nothingChanged(meetingDecisionSentence(refusal)));
}
