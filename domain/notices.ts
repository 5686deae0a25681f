/**
 * A notice is one thing one person must know. Notices travel in mails; a notice that is no longer
 * true when its mail is made is dropped (F17, F18).
 */

import { type ActionState, milestoneById } from './action-state.ts';
import type { IsoDate } from './calendar.ts';
import type { Audience } from './ladder.ts';
import type { Contact, Role } from './plan.ts';

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
  'week_state',
  'report',
  'receipt',
  'undone',
  'sign_in',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What happened, in the past tense; the history of an action is a list of these. */
export const eventKinds = [
  'action_activated',
  'word_given',
  'word_passed_by',
  'action_escalated',
  'escalation_postponed',
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
  wordId: string | null;
  answerId: string | null;
  /** Dates and words of closed lists only. */
  detail: Record<string, string>;
}

/** A notice before it is known who holds the role it is for. */
export interface NoticeDraft {
  /** Unique within its action: the word, or what else gave rise to it. */
  wordId: string;
  kind: NoticeKind;
  milestoneId: string | null;
  to: Audience[];
  /** The day from which it may be mailed. */
  on: IsoDate;
  /** Due date at that moment: a reminder about a date that moved is no longer true. */
  dueOn: IsoDate | null;
  /** Does not wait for the mail round. */
  atOnce: boolean;
  answerId: string | null;
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

export function noticeKey(subjectId: string, wordId: string, contactKey: string): string {
  return `${subjectId}/${wordId}/${contactKey}`;
}

export interface Directory {
  contacts: Contact[];
  roles: Record<Role, string[]>;
}

export interface Parties {
  owner: string;
  involved: string[];
}

export interface Addressee {
  contact: Contact & { address: string };
  audience: Audience | Role;
}

/**
 * Who hears a word, once per mailbox (F26): the first audience that reaches it counts. A party without
 * a mailbox is reached through its people; an owner who left through the coordinator (F11).
 */
export function addressees(
  to: Audience[],
  parties: Parties,
  directory: Directory,
  today: IsoDate,
): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const addressee of to.flatMap((a) => heardBy(a, parties, directory, today))) {
    const box = addressee.contact.address.toLowerCase();
    if (!found.has(box)) found.set(box, addressee);
  }
  return [...found.values()];
}

/** The people or mailboxes behind a role, the ones who left excepted. */
export function roleHolders(role: Role, directory: Directory, today: IsoDate): Addressee[] {
  return directory.roles[role]
    .flatMap((id) => reachable(id, directory, today))
    .map((contact) => ({ contact, audience: role }));
}

function heardBy(
  audience: Audience,
  parties: Parties,
  directory: Directory,
  today: IsoDate,
): Addressee[] {
  const { coordinator, tvo_secretary, tvo_member } = directory.roles;
  const reach = (ids: string[], as: Audience): Addressee[] =>
    ids
      .flatMap((id) => reachable(id, directory, today))
      .map((contact) => ({ contact, audience: as }));
  switch (audience) {
    case 'owner': {
      const owner = reach([parties.owner], 'owner');
      return owner.length > 0 ? owner : reach(coordinator, 'coordinator');
    }
    case 'involved':
      return reach(parties.involved, 'involved');
    case 'coordinator':
      return reach(coordinator, 'coordinator');
    case 'tvo':
      return reach([...tvo_secretary, ...tvo_member], 'tvo');
  }
}

/** Mailboxes that reach a contact on a day: its own, or those of its people. */
export function reachable(
  contactId: string,
  directory: Directory,
  today: IsoDate,
): Addressee['contact'][] {
  const contact = directory.contacts.find((candidate) => candidate.id === contactId);
  if (contact === undefined || hasLeft(contact, today)) return [];
  if (contact.address !== null) return [{ ...contact, address: contact.address }];
  return directory.contacts.flatMap((person) =>
    person.partyId === contact.id && person.address !== null && !hasLeft(person, today)
      ? [{ ...person, address: person.address }]
      : [],
  );
}

export function hasLeft(contact: Pick<Contact, 'leftOn'>, today: IsoDate): boolean {
  return contact.leftOn !== null && contact.leftOn <= today;
}

export type Untrue =
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
export function untrue(
  notice: Pick<Notice, 'kind' | 'milestoneId' | 'dueOn' | 'on' | 'audience' | 'contactId'>,
  action: { state: ActionState; owners: string[] } | null,
  left: boolean,
): Untrue | null {
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
  if (milestone.dueOn !== notice.dueOn && !mayMove.includes(notice.kind)) return 'date_moved';
  if (notice.kind === 'check_in' && (state.progress?.on ?? '') >= notice.on) return 'answered';
  if (notice.kind === 'escalation' && milestone.escalatedOn === null) return 'decided';
  if (notice.kind === 'extension_asked' && state.asked === null) return 'answered';
  return null;
}

/** Still worth knowing when the date moved meanwhile. */
const mayMove: readonly NoticeKind[] = ['stuck', 'obstacle', 'not_mine'];

/** Notices that record what was done stay true whatever happens next. */
function isRecord(kind: Notice['kind']): boolean {
  return ['receipt', 'undone', 'cancelled', 'report', 'week_state', 'extension_refused'].includes(
    kind,
  );
}
