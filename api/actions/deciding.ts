/** Decisions of a coordinator or the TVO: looked at beforehand, and carried out. */

import { rulesFor } from '../../domain/action/state.ts';
import { type Consequences, consequencesOf } from '../../domain/ahead/consequences.ts';
import type { Refusal } from '../../domain/action/commands.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { storeAnswer, withdrawAnswer } from '../../prisma/answer-storage.ts';
import type { Decided } from './decision-form.ts';
import type { Deps } from '../site/deps.ts';
import type { Scene } from '../site/context.ts';
import type { OutcomeCode } from './outcome.tsx';

/** What would happen; nothing does. */
export function lookAhead(
  scene: Scene,
  action: ActionDetails,
  decided: Decided,
): Consequences | Refusal {
  const rules = rulesFor(scene.plan.rules, action.ladder);
  return consequencesOf(action.state, decided.command(''), scene.now, rules);
}

/** What was said is stored first and travels as an id; a refusal leaves nothing behind. */
export async function carryOut(
  deps: Deps,
  scene: Scene,
  action: ActionDetails,
  decided: Decided,
  channel: 'page' | 'api' = 'page',
): Promise<OutcomeCode> {
  const { command, ...said } = decided;
  const { visitor, plan, now } = scene;
  const answerId = await storeAnswer(deps.db, {
    ...said,
    municipalityId: plan.municipality.id,
    actionId: action.id,
    channel,
    contactId: visitor.kind === 'person' ? (visitor.contactIds[0] ?? null) : null,
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
