/** A notice is one thing one person must know. Notices travel in mails. */

import type { NoticeDraft } from '../action/notice-kinds.ts';
import type { Audience } from '../plan/ladder.ts';
import type { Role } from '../plan/plan.ts';

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
