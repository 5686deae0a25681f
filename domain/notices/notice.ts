/**
 * A notice is one thing one person must know. Notices travel in mails; a notice that is no longer
 * true when its mail is made is dropped (F17, F18).
 */

import { type ActionState, milestoneById } from '../action/state.ts';
import { partById } from '../action/parts.ts';
import type { IsoDate } from '../calendar.ts';
import type { Audience } from '../plan/ladder.ts';
import type { Role } from '../plan/plan.ts';

/** The closed list of what can be said, worst first: a mail is ordered and named by it. */
export const noticeKinds = [
  'escalation',
  'undecided',
  'last_call',
  'overdue',
  'stuck',
  'not_mine',
  'obstacle',
  'address_refused',
  'owner_left',
  'extension_asked',
  'nudge',
  'reminder',
  'evaluation',
  'check_in',
  'extension_refused',
  'extension_granted',
  'assigned',
  'rescheduled',
  'cancelled',
  'activation',
  'nobody_home',
  'week_state',
  'welcome_back',
  'report',
  'receipt',
  'part_receipt',
  'undone',
  'sign_in',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What happened, in the past tense; the history of an action is a list of these. */
export const eventKinds = [
  'action_activated',
  'step_sent',
  'step_skipped',
  'action_escalated',
  'escalation_postponed',
  'owner_confirmed',
  'part_confirmed',
  'action_confirmed',
  'action_completed',
  'confirmation_undone',
  'progress_reported',
  'ownership_denied',
  'obstacle_reported',
  'owner_nudged',
  'extension_asked',
  'extension_granted',
  'extension_refused',
  'action_reassigned',
  'action_rescheduled',
  'action_paused',
  'action_resumed',
  'action_cancelled',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface ActionEvent {
  kind: EventKind;
  milestoneId: string | null;
  stepId: string | null;
  answerId: string | null;
  /** Dates and words of closed lists only. */
  detail: Record<string, string>;
}

/** A notice before it is known who holds the role it is for. */
export interface NoticeDraft {
  /** Unique within its action: the word, or what else gave rise to it. */
  stepId: string;
  kind: NoticeKind;
  milestoneId: string | null;
  to: Audience[];
  /** The day from which it may be mailed. */
  on: IsoDate;
  /** Due date at that moment: a reminder about a date that moved is no longer true. */
  dueOn: IsoDate | null;
  /** Does not wait for the mail round. */
  immediate: boolean;
  answerId: string | null;
  /** The part it is about; null where it is about the whole. */
  partId: string | null;
}

export interface Notice extends Omit<NoticeDraft, 'to'> {
  /** Unique over everything: see `noticeKey`. */
  key: string;
  /** Null for what is not about one action. */
  actionId: string | null;
  audience: Audience | Role;
  /** The contact's id in the plan. */
  contactId: string;
}

/** A notice with the mailbox it goes to. */
export type AddressedNotice = Notice & { address: string };

export function noticeKey(subjectId: string, stepId: string, contactKey: string): string {
  return `${subjectId}/${stepId}/${contactKey}`;
}

export type StaleReason =
  | 'left'
  | 'not_owner_anymore'
  | 'not_running'
  | 'confirmed'
  | 'date_moved'
  | 'answered'
  | 'decided';

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
  if (action === null || isRecord(notice.kind)) return null;
  const { state } = action;
  if (notice.audience === 'owner' && !action.owners.includes(notice.contactId)) {
    return 'not_owner_anymore';
  }
  if (state.phase !== 'running') return 'not_running';
  if (notice.milestoneId === null) return null;
  const milestone = milestoneById(state, notice.milestoneId);
  if (milestone === null || milestone.confirmedOn !== null) return 'confirmed';
  if (notice.partId !== null && partById(milestone, notice.partId)?.confirmedOn !== null) {
    return 'confirmed';
  }
  if (milestone.dueOn !== notice.dueOn && !mayMove.includes(notice.kind)) return 'date_moved';
  if (notice.kind === 'check_in' && (state.progress?.on ?? '') >= notice.on) return 'answered';
  if (notice.kind === 'escalation' && milestone.escalatedOn === null) return 'decided';
  if (notice.kind === 'extension_asked' && state.extensionRequest === null) return 'answered';
  return null;
}

/** Still worth knowing when the date moved meanwhile. */
const mayMove: readonly NoticeKind[] = ['stuck', 'obstacle', 'not_mine'];

const records: readonly NoticeKind[] = [
  'receipt',
  'part_receipt',
  'undone',
  'cancelled',
  'report',
  'week_state',
  'extension_refused',
  'nobody_home',
  'welcome_back',
];

/** Notices that record what was done stay true whatever happens next. */
function isRecord(kind: Notice['kind']): boolean {
  return records.includes(kind);
}
