/** When a link from a mail no longer leads to a form, and why. */

import { type ActionState, milestoneById, undoUntil } from './action-state.ts';
import type { Calendar, IsoDate } from './calendar.ts';

export type DeadLink =
  | 'left'
  | 'not_owner'
  | 'cancelled'
  | 'unknown_milestone'
  | 'confirmed'
  | 'not_confirmed'
  | 'undo_too_late';

export interface LinkFacts {
  purpose: 'answer' | 'undo';
  milestoneId: string;
  state: ActionState;
  holder: { left: boolean; isOwner: boolean; isCoordinator: boolean };
}

/** Null while the link works. */
export function whyDead(link: LinkFacts, today: IsoDate, calendar: Calendar): DeadLink | null {
  const { state, holder } = link;
  if (holder.left) return 'left';
  if (!holder.isOwner && !(link.purpose === 'undo' && holder.isCoordinator)) return 'not_owner';
  if (state.phase === 'cancelled') return 'cancelled';
  const milestone = milestoneById(state, link.milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const { confirmedOn } = milestone;
  if (link.purpose === 'answer') return confirmedOn === null ? null : 'confirmed';
  if (confirmedOn === null) return 'not_confirmed';
  return today > undoUntil(confirmedOn, calendar) ? 'undo_too_late' : null;
}
