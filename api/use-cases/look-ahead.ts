/** What a decision would change: dates, mails and who reads them, and what to watch for; nothing is changed. */

import type { Refusal } from '../../domain/action/commands.ts';
import { rulesFor } from '../../domain/action/state.ts';
import type { ScheduledStep } from '../../domain/action/schedule.ts';
import { type Consequences, consequencesOf } from '../../domain/ahead/consequences.ts';
import { type Reader, readersOf } from '../../domain/ahead/readers.ts';
import { type DecisionWarning, decisionWarnings } from '../../domain/ahead/warnings.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { Audience } from '../../domain/plan/ladder.ts';
import { accepted, type Result } from '../../domain/result.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import type { PageContext } from '../site/context.ts';
import type { Decision } from './draft-decision.ts';

export interface StepAhead extends ScheduledStep {
  readers: Reader[];
}

export interface Ahead extends Pick<Consequences, 'dates' | 'nextOn'> {
  notices: (Consequences['notices'][number] & { readers: Reader[] })[];
  added: StepAhead[];
  dropped: StepAhead[];
  /** Null where the owner stays. */
  newOwner: { from: string; until: string } | null;
  warnings: DecisionWarning[];
}

export function lookAhead(
  { plan, now, today }: PageContext,
  action: ActionDetails,
  { draft }: Decision,
): Result<Ahead, Refusal> {
  const rules = rulesFor(plan.rules, action.ladder);
  const command = draft.toCommand('');
  const outcome = consequencesOf(action.state, command, now, rules);
  if (!outcome.ok) return outcome;
  const { dates, notices, added, dropped, nextOn } = outcome.value;
  const given = action.candidates.find(({ id }) => id === draft.newOwnerId) ?? null;
  const owner = given ?? action.owner;
  const readers = (to: Audience[], ownerKey: string, on: IsoDate, part: string | null) => {
    const involved = action.involved.map(({ key }) => key);
    return readersOf(to, { owner: ownerKey, involved, part }, action.directory, on);
  };
  const stepsFor = (steps: ScheduledStep[], ownerKey: string) =>
    steps.map((step) => ({ ...step, readers: readers(step.to, ownerKey, step.on, null) }));
  const ownerHears = [...notices, ...added].some(({ to }) => to.includes('owner'));
  const { directory, refusedKeys } = action;
  return accepted({
    dates,
    nextOn,
    notices: notices.map((one) => ({
      ...one,
      readers: readers(one.to, owner.key, today, one.partId),
    })),
    added: stepsFor(added, owner.key),
    dropped: stepsFor(dropped, action.owner.key),
    newOwner: given && { from: action.owner.name, until: given.name },
    warnings: decisionWarnings({
      command: command.kind,
      before: action.state,
      dates,
      rules,
      today,
      ownerKey: owner.key,
      ownerHears: ownerHears || given !== null,
      directory,
      refusedKeys,
    }),
  });
}
