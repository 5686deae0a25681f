/** What a command is handled in, and the events and notices that come of it. */

import type { Calendar, IsoDate } from '../calendar.ts';
import type { Result } from '../result.ts';
import type { Change } from './change.ts';
import type { Refusal } from './commands.ts';
import type { ActionEvent, Occurrence } from './events.ts';
import { type NoticeDraft, type NoticeKind, traitsOf } from './notice-kinds.ts';
import type { ActionState, MilestoneState, Rules } from './state.ts';

export interface CommandContext {
  state: ActionState;
  /** The answer that the command came with. */
  answerId: string;
  today: IsoDate;
  rules: Rules;
  calendar: Calendar;
}

export type Handled = Result<Change, Refusal>;

export function event(
  { answerId }: CommandContext,
  occurrence: Occurrence,
  milestoneId: string | null,
): ActionEvent {
  return { ...occurrence, milestoneId, stepId: null, answerId };
}

/** The transition's number is part of the id: two receipts on one day are two notices. */
export function notice(
  context: CommandContext,
  kind: NoticeKind,
  to: NoticeDraft['to'],
  milestone: MilestoneState | null,
): NoticeDraft {
  return {
    stepId: `${kind}/${String(context.state.seq + 1)}`,
    kind,
    milestoneId: milestone?.id ?? null,
    to,
    on: context.today,
    dueOn: milestone?.dueOn ?? null,
    immediate: traitsOf(kind).mail.immediate,
    answerId: context.answerId,
    partId: null,
  };
}

/** The first day on which an evaluation can be answered. */
export function opensOn({ calendar, rules }: CommandContext, { dueOn }: MilestoneState): IsoDate {
  const anchor = calendar.lastWorkingDayOnOrBefore(dueOn);
  return calendar.addWorkingDays(anchor, 1 - rules.ladder.evaluationOpensDays);
}
