/** The coordinator or the TVO decides about one action. */

import type { Result } from '../../domain/result.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { contactIdsOf } from '../site/viewer.ts';
import type { Decision } from './draft-decision.ts';
import { type Channel, type CommandRefusal, submitCommand } from './submit-command.ts';

interface DecisionRequest {
  channel: Channel;
  context: PageContext;
  action: ActionDetails;
  decision: Decision;
}

export async function takeDecision(
  deps: Deps,
  { channel, context, action, decision }: DecisionRequest,
): Promise<Result<null, CommandRefusal>> {
  return submitCommand(deps, {
    channel,
    municipalityId: context.plan.municipality.id,
    actionId: action.id,
    contactId: contactIdsOf(context.viewer)[0] ?? null,
    author: decision.author,
    at: context.now,
    draft: decision.draft,
  });
}
