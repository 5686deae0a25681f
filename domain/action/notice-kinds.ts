/** What an action may have to say, before it is known who hears it. */

import type { IsoDate } from '../calendar.ts';
import type { Audience } from '../plan/ladder.ts';

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

/** A notice before it is known who holds the role it is for. */
export interface NoticeDraft {
  /** Unique within its action: the scheduled step, or what else gave rise to it. */
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
