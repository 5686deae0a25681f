/** The coordinator or the TVO decides about an action. */

import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import { contactIdsOf } from '../site/viewer.ts';
import type { Decision } from './draft-decision.ts';
import type { Channel, CommandSubmission, Submit, SubmitResult } from './submit-command.ts';

export interface DecisionRequest {
  channel: Channel;
  context: PageContext;
  action: ActionDetails;
  decision: Decision;
}

export async function takeDecision(
  submit: Submit,
  request: DecisionRequest,
): Promise<SubmitResult> {
  return submit(commandSubmission(request));
}

function commandSubmission({
  channel,
  context,
  action,
  decision,
}: DecisionRequest): CommandSubmission {
  return {
    channel,
    capacity: 'decider',
    municipalityId: context.plan.municipality.id,
    actionId: action.id,
    contactId: contactIdsOf(context.viewer)[0] ?? null,
    author: decision.author,
    at: context.now,
    draft: decision.draft,
  };
}
