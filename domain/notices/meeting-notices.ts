/** Who hears of a meeting: its members, its secretary, and whom its decisions concern. */

import { traitsOf } from '../action/notice-kinds.ts';
import { meetingStepId } from '../ids.ts';
import { boardRoles } from '../meetings/board-roles.ts';
import type { MeetingNoticeDraft, MeetingTransition } from '../meetings/process.ts';
import type { Directory } from '../plan/directory.ts';
import type { Role } from '../plan/plan.ts';
import { presentMailboxes } from '../who/mailboxes.ts';
import { type AddressedNotice, noticeKey } from './notice.ts';
import { aboutNoAction, roleNotices } from './role-notices.ts';

export interface MeetingReaders {
  meetingId: string;
  directory: Directory;
  /** Ids in the plan of the owners of the actions about which something was decided. */
  owners: readonly string[];
}

/** Once per mailbox: whoever is a member and an owner gets the list of decisions once (F26). */
export function meetingNotices(
  { state, notices }: MeetingTransition,
  readers: MeetingReaders,
): AddressedNotice[] {
  return notices.flatMap((draft) => {
    const about = {
      ...readers,
      draft,
      stepId: meetingStepId(draft.kind, readers.meetingId, state.seq),
    };
    const toRoles = roleNotices({
      kind: draft.kind,
      subjectId: readers.meetingId,
      stepId: about.stepId,
      roles: rolesIn(draft, state.board),
      directory: readers.directory,
      on: draft.on,
    });
    const reached = new Set(toRoles.map(({ address }) => address.toLowerCase()));
    const toOwners = draft.to.includes('concerned') ? ownerNotices(about) : [];
    return [...toRoles, ...toOwners.filter(({ address }) => !reached.has(address.toLowerCase()))];
  });
}

function rolesIn({ to }: MeetingNoticeDraft, board: keyof typeof boardRoles): Role[] {
  const { members, secretary } = boardRoles[board];
  return to.flatMap((reader): Role[] => {
    switch (reader) {
      case 'members':
        return members;
      case 'secretary':
        return [secretary];
      case 'coordinator':
        return ['coordinator'];
      case 'concerned':
        return [];
    }
  });
}

function ownerNotices({
  meetingId,
  directory,
  owners,
  draft: { kind, on },
  stepId,
}: MeetingReaders & { draft: MeetingNoticeDraft; stepId: string }): AddressedNotice[] {
  const reached = owners.flatMap((id) => presentMailboxes(id, directory, on));
  const once = new Map(reached.map((contact) => [contact.address.toLowerCase(), contact]));
  return [...once.values()].map((contact) => ({
    ...aboutNoAction,
    key: noticeKey(meetingId, stepId, contact.id),
    stepId,
    kind,
    audience: 'owner',
    contactId: contact.id,
    address: contact.address,
    on,
    immediate: traitsOf(kind).mail.immediate,
  }));
}
