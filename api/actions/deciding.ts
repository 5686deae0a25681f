/** Decisions of a coordinator or the TVO: looked at beforehand, and carried out. */

import { rulesFor } from '../../domain/action/state.ts';
import { type Consequences, consequencesOf } from '../../domain/ahead/consequences.ts';
import type { Refusal } from '../../domain/action/commands.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { storeAnswer, withdrawAnswer } from '../../prisma/answer-storage.ts';
import type { DecisionSubmission } from './decision-form.ts';
import type { Deps } from '../site/deps.ts';
import type { PageContext } from '../site/context.ts';
import type { OutcomeCode } from './outcome.tsx';

/** What would happen; nothing does. */
export function lookAhead(
  context: PageContext,
  action: ActionDetails,
  decided: DecisionSubmission,
): Consequences | Refusal {
  const rules = rulesFor(context.plan.rules, action.ladder);
  const ahead = consequencesOf(action.state, decided.command(''), context.now, rules);
  return ahead.ok ? ahead.value : ahead.refusal;
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. */
export async function executeDecision(
  deps: Deps,
  context: PageContext,
  action: ActionDetails,
  decided: DecisionSubmission,
  channel: 'page' | 'api' = 'page',
): Promise<OutcomeCode> {
  const { command, ...said } = decided;
  const { viewer, plan, now } = context;
  const answerId = await storeAnswer(deps.db, {
    ...said,
    municipalityId: plan.municipality.id,
    actionId: action.id,
    channel,
    contactId: viewer.kind === 'person' ? (viewer.contactIds[0] ?? null) : null,
    at: now,
  });
  const result = await deps.temporal.command(action.id, command(answerId));
  switch (result.kind) {
    case 'done':
      return decided.kind;
    case 'refused':
      await withdrawAnswer(deps.db, answerId);
      return result.why;
    case 'unavailable':
      // The command may still arrive, and then needs its answer.
      return 'unavailable';
  }
}
