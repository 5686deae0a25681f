/** What an action's own pages say about it, as claims. */

import { rulesFor } from '../../domain/action/state.ts';
import type { ClaimSubject } from '../../domain/contact/claims.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';

export function claimSubject({ plan }: PageContext, action: ActionDetails): ClaimSubject {
  const { state, ladder, owner, history, parts } = action;
  return { state, rules: rulesFor(plan.rules, ladder), owner, history, parts };
}
