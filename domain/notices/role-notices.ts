/** Notices to whoever holds a role, one per mailbox. */

import { type NoticeKind, traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { type Addressee, type Directory, roleHolders } from '../plan/directory.ts';
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
  const { kind, subjectId, stepId, on } = draft;
  return oncePerMailbox(draft).map(({ contact, audience }) => ({
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

function oncePerMailbox({ roles, directory, on }: RoleNotice): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const addressee of roles.flatMap((role) => roleHolders(role, directory, on))) {
    const mailbox = addressee.contact.address.toLowerCase();
    if (!found.has(mailbox)) found.set(mailbox, addressee);
  }
  return [...found.values()];
}
