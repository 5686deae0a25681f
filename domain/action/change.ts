/** What a wake or a command makes of an action, before it is numbered and dated as a transition. */

import type { IsoDate } from '../calendar.ts';
import type { ActionEvent } from './events.ts';
import type { NoticeDraft } from './notice-kinds.ts';
import { type ActionState, type MilestoneState, withDatesGiven } from './state.ts';

export interface Change {
  state: ActionState;
  events: ActionEvent[];
  notices: NoticeDraft[];
}

export function amendMilestone(
  state: ActionState,
  id: string,
  part: Partial<MilestoneState>,
): ActionState {
  const milestones = state.milestones.map((m) => (m.id === id ? { ...m, ...part } : m));
  return { ...state, milestones };
}

/** A new due date is a new start: the ladder, fairness and escalation count from it. */
export function withNewStart(
  state: ActionState,
  milestoneId: string,
  dueOn: IsoDate,
  today: IsoDate,
): ActionState {
  const fresh = { dueOn, since: today, escalatedOn: null, escalateFrom: null };
  return {
    ...amendMilestone(state, milestoneId, fresh),
    processedThrough: today,
    pause: withDatesGiven(state.pause, [milestoneId]),
    extensionRequest: null,
  };
}
