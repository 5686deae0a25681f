/** Notices to whoever holds a role, one per mailbox. */

import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import type { Directory } from '../plan/directory.ts';
import { roleHolders } from '../who/recipients.ts';
import type { Role } from '../plan/plan.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';

export interface RoleNotice {
  kind: NoticeKind;
  /** The plan or the action it is about; part of its key. */
  subjectId: string;
  stepId: string;
  roles: Role[];
  directory: Directory;
  on: IsoDate;
}

export function roleNotices(draft: RoleNotice): AddressedNotice[] {
  const { kind, subjectId, stepId, roles, directory, on } = draft;
  return roleHolders(roles, directory, on).map(({ contact, audience }) => ({
    ...aboutNoAction,
    key: noticeKey(subjectId, stepId, contact.id),
    stepId,
    kind,
    audience,
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: traitsOf(kind).mail.immediate,
  }));
}

export const aboutNoAction = {
  actionId: null,
  milestoneId: null,
  dueOn: null,
  answerId: null,
  partId: null,
};
