/** What a wake or a command makes of an action, before it is numbered and dated as a decision. */

import type { ActionState, MilestoneState, Rules } from './state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import type { ActionEvent, EventKind, NoticeDraft, NoticeKind } from '../notices/notice.ts';

export interface Change {
  state: ActionState;
  events: ActionEvent[];
  notices: NoticeDraft[];
}

/** What a command is carried out in. */
export interface Scene {
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
  return { kind, milestoneId, wordId: null, answerId, detail: {} };
}

/** The decision number is part of the id: two receipts on one day are two notices. */
export function notice(
  scene: Scene,
  kind: NoticeKind,
  to: NoticeDraft['to'],
  answerId: string,
  milestone: MilestoneState | null,
): NoticeDraft {
  return {
    wordId: `${kind}/${String(scene.state.seq + 1)}`,
    kind,
    milestoneId: milestone?.id ?? null,
    to,
    on: scene.today,
    dueOn: milestone?.dueOn ?? null,
    atOnce: false,
    answerId,
    partId: null,
  };
}

/** The first day on which an evaluation can be answered. */
export function opensOn({ calendar, rules }: Scene, { dueOn }: MilestoneState): IsoDate {
  const anchor = calendar.lastWorkingDayOnOrBefore(dueOn);
  return calendar.addWorkingDays(anchor, 1 - rules.ladder.evaluationOpensDays);
}
