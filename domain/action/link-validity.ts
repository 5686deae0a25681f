/** When a link from a mail no longer leads to a form, and why. */

import { type ActionState, milestoneById, undoUntil } from './state.ts';
import { confirmedOnOf } from './confirmation-handlers.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import type { LinkPurpose } from './link-purposes.ts';

export type DeadLink =
  | 'left'
  | 'not_owner'
  | 'cancelled'
  | 'unknown_milestone'
  | 'confirmed'
  | 'not_confirmed'
  | 'undo_too_late';

export interface LinkState {
  purpose: LinkPurpose;
  milestoneId: string;
  /** Of a link about one part. */
  partId: string | null;
  state: ActionState;
  holder: {
    left: boolean;
    isOwner: boolean;
    isInvolved: boolean;
    isCoordinator: boolean;
    /** The part of the link is theirs. */
    hasPart: boolean;
  };
}

/** Null while the link works. */
export function whyDead(link: LinkState, today: IsoDate, calendar: Calendar): DeadLink | null {
  const { state, holder } = link;
  if (holder.left) return 'left';
  if (!concerns(link)) return 'not_owner';
  if (state.phase === 'cancelled') return 'cancelled';
  const milestone = milestoneById(state, link.milestoneId);
  if (milestone === null) return 'unknown_milestone';
  if (link.purpose === 'answer' || link.purpose === 'obstacle') {
    return milestone.confirmedOn === null ? null : 'confirmed';
  }
  const confirmedOn = confirmedOnOf(milestone, link.partId);
  if (link.purpose === 'part') {
    return confirmedOn === null && milestone.confirmedOn === null ? null : 'confirmed';
  }
  if (confirmedOn === null) return 'not_confirmed';
  return today > undoUntil(confirmedOn, calendar) ? 'undo_too_late' : null;
}

/** An answer is the owner's; a receipt reaches the coordinator, too; an obstacle is anybody's who takes part. */
function concerns({ purpose, holder }: LinkState): boolean {
  switch (purpose) {
    case 'answer':
      return holder.isOwner;
    case 'undo':
      return holder.isOwner || holder.isCoordinator || holder.hasPart;
    case 'obstacle':
      return holder.isOwner || holder.isInvolved;
    case 'part':
      return holder.hasPart;
  }
}
