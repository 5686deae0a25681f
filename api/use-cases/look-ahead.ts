/** What a decision would change about the mails of an action; nothing is changed. */

import type { Refusal } from '../../domain/action/commands.ts';
import { rulesFor } from '../../domain/action/state.ts';
import { type Consequences, consequencesOf } from '../../domain/ahead/consequences.ts';
import type { Result } from '../../domain/result.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import type { Decision } from './draft-decision.ts';

export function lookAhead(
  { plan, now }: PageContext,
  action: ActionDetails,
  { draft }: Decision,
): Result<Consequences, Refusal> {
  const rules = rulesFor(plan.rules, action.ladder);
  return consequencesOf(action.state, draft.toCommand(''), now, rules);
}
