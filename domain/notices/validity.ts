/** Stale or current: a notice that is no longer true when its mail is made is dropped (F17, F18). */

import { traitsOf } from '../action/notice-kinds.ts';
import { partById } from '../action/parts.ts';
import { type ActionState, milestoneById } from '../action/state.ts';
import { isOpenMeeting, type MeetingState } from '../meetings/meeting.ts';
import type { Notice } from './notice.ts';

export type StaleReason =
  | 'left'
  | 'not_owner_anymore'
  | 'not_running'
  | 'confirmed'
  | 'date_moved'
  | 'answered'
  | 'decided'
  | 'meeting_over';

/**
 * Why a notice should no longer be mailed; null while it is still true. `action` is null for what is
 * not about one action; `owners` are the contacts its owner is reached by today.
 */
export function staleReason(
  notice: Pick<
    Notice,
    'kind' | 'milestoneId' | 'partId' | 'dueOn' | 'on' | 'audience' | 'contactId'
  >,
  action: { state: ActionState; owners: string[] } | null,
  left: boolean,
): StaleReason | null {
  if (left) return 'left';
  const { holds, whilePaused } = traitsOf(notice.kind);
  if (action === null || holds === 'always') return null;
  const { state } = action;
  if (notice.audience === 'owner' && !action.owners.includes(notice.contactId)) {
    return 'not_owner_anymore';
  }
  const runs = state.phase === 'running' || (state.phase === 'paused' && whilePaused);
  if (!runs) return 'not_running';
  if (notice.milestoneId === null) return null;
  const milestone = milestoneById(state, notice.milestoneId);
  if (milestone === null || milestone.confirmedOn !== null) return 'confirmed';
  if (notice.partId !== null && partById(milestone, notice.partId)?.confirmedOn !== null) {
    return 'confirmed';
  }
  if (milestone.dueOn !== notice.dueOn && holds === 'until_moved') return 'date_moved';
  if (notice.kind === 'check_in' && (state.progress?.on ?? '') >= notice.on) return 'answered';
  if (notice.kind === 'escalation' && milestone.escalatedOn === null) return 'decided';
  if (notice.kind === 'extension_asked' && state.extensionRequest === null) return 'answered';
  return null;
}

/** Nobody is asked what a meeting decided once that is recorded, or while it is still to come. */
export function staleAboutMeeting(
  { kind, on }: Pick<Notice, 'kind' | 'on'>,
  meeting: MeetingState,
): StaleReason | null {
  if (kind !== 'meeting_record_asked' && kind !== 'meeting_record_missing') return null;
  if (!isOpenMeeting(meeting)) return 'meeting_over';
  return meeting.on < on ? null : 'date_moved';
}
