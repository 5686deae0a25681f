/** What a command would change about the mails of an action, before anybody decides: the same `decide`, not carried out. */

import { type ActionState, milestoneById, openMilestones, type Rules } from '../action/state.ts';
import { calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import type { Command, Refusal } from '../action/commands.ts';
import { accepted, type Result } from '../result.ts';
import { decide } from '../action/decide.ts';
import type { NoticeKind } from '../action/notice-kinds.ts';
import type { Audience } from '../plan/ladder.ts';
import { type ScheduledStep, upcomingSteps } from '../action/schedule.ts';

/** A moment of the action that gets another date. */
export interface DateChange {
  milestoneId: string;
  from: IsoDate;
  until: IsoDate;
}

export interface Consequences {
  /** Of the moments that are not done yet. */
  dates: DateChange[];
  /** Because of the decision itself. */
  notices: { kind: NoticeKind; to: Audience[]; immediate: boolean; partId: string | null }[];
  /** Mails that will now be sent, and would not have been. */
  added: ScheduledStep[];
  /** Mails that will now not be sent. */
  dropped: ScheduledStep[];
  /** The first mail that stays as it was; null when none does. */
  nextOn: IsoDate | null;
}

export function consequencesOf(
  state: ActionState,
  command: Command,
  at: Instant,
  rules: Rules,
): Result<Consequences, Refusal> {
  const outcome = decide(state, { kind: 'command', at, command }, rules);
  if (!outcome.ok) return outcome;
  const calendar = calendarOf(rules.calendar);
  const before = upcomingSteps(state, rules, calendar);
  const after = upcomingSteps(outcome.value.state, rules, calendar);
  const without = (steps: ScheduledStep[], others: ScheduledStep[]) =>
    steps.filter((step) => !others.some(({ id }) => id === step.id));
  return accepted({
    dates: dateChanges(state, outcome.value.state),
    notices: outcome.value.notices.map(({ kind, to, immediate, partId }) => ({
      kind,
      to,
      immediate,
      partId,
    })),
    added: without(after, before),
    dropped: without(before, after),
    nextOn: after.find((step) => before.some(({ id }) => id === step.id))?.on ?? null,
  });
}

function dateChanges(before: ActionState, after: ActionState): DateChange[] {
  return openMilestones(after).flatMap(({ id, dueOn }) => {
    const was = milestoneById(before, id);
    return was === null || was.dueOn === dueOn
      ? []
      : [{ milestoneId: id, from: was.dueOn, until: dueOn }];
  });
}
