/** What a wake or a command makes of an action, before it is numbered and dated as a decision. */

import type { ActionState, MilestoneState, Rules } from './state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import type { ActionEvent, EventKind } from './events.ts';
import { type NoticeDraft, type NoticeKind, traitsOf } from './notice-kinds.ts';

export interface Change {
  state: ActionState;
  events: ActionEvent[];
  notices: NoticeDraft[];
}

/** What a command is carried out in. */
export interface CommandContext {
  state: ActionState;
  today: IsoDate;
  rules: Rules;
  calendar: Calendar;
}

export function amendMilestone(
  state: ActionState,
  id: string,
  part: Partial<MilestoneState>,
): ActionState {
  const milestones = state.milestones.map((m) => (m.id === id ? { ...m, ...part } : m));
  return { ...state, milestones };
}

export function event(kind: EventKind, answerId: string, milestoneId: string | null): ActionEvent {
  return { kind, milestoneId, stepId: null, answerId, detail: {} };
}

/** The decision number is part of the id: two receipts on one day are two notices. */
export function notice(
  context: CommandContext,
  kind: NoticeKind,
  to: NoticeDraft['to'],
  answerId: string,
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
    answerId,
    partId: null,
  };
}

/** The first day on which an evaluation can be answered. */
export function opensOn({ calendar, rules }: CommandContext, { dueOn }: MilestoneState): IsoDate {
  const anchor = calendar.lastWorkingDayOnOrBefore(dueOn);
  return calendar.addWorkingDays(anchor, 1 - rules.ladder.evaluationOpensDays);
}
