/** What a wake or a command makes of an action, before it is numbered and dated as a decision. */

import type { ActionState, MilestoneState } from './action-state.ts';
import type { ActionEvent, NoticeDraft } from './notices.ts';

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
