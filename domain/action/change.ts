/** What a wake or a command makes of an action, before it is numbered and dated as a transition. */

import type { ActionEvent } from './events.ts';
import type { NoticeDraft } from './notice-kinds.ts';
import type { ActionState, MilestoneState } from './state.ts';

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
