/** Who is who, and through which mailboxes they are reached on a day. */

import { type Absence, absenceOn } from './absence.ts';
import type { IsoDate } from '../calendar.ts';
import type { Audience } from './ladder.ts';
import type { Contact, Role } from './plan.ts';

export interface Directory {
  contacts: Contact[];
  roles: Record<Role, string[]>;
  absences: readonly Absence[];
}

export interface Parties {
  owner: string;
  involved: string[];
}

/** The parties as one notice sees them. */
export interface NoticeParties extends Parties {
  /** Whose part it is about; null where it is about the whole. */
  part: string | null;
}

/** At the start of a plan nobody is away. */
export function directoryOf({ contacts, roles }: Pick<Directory, 'contacts' | 'roles'>): Directory {
  return { contacts, roles, absences: [] };
}

export interface Addressee {
  contact: Contact & { address: string };
  audience: Audience | Role;
}

/**
 * Who gets a notice, once per mailbox (F26): the first audience that reaches it counts. A party without
 * a mailbox is reached through its people; an owner who left through the coordinator (F11).
 */
export function addressees(
  to: Audience[],
  parties: NoticeParties,
  directory: Directory,
  today: IsoDate,
): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const addressee of to.flatMap((a) => recipients(a, parties, directory, today))) {
    const box = addressee.contact.address.toLowerCase();
    if (!found.has(box)) found.set(box, addressee);
  }
  return [...found.values()];
}

/** The people or mailboxes behind a role, the ones who left excepted. */
export function roleHolders(role: Role, directory: Directory, today: IsoDate): Addressee[] {
  return directory.roles[role]
    .flatMap((id) => mailboxesOf(id, directory, today))
    .map((contact) => ({ contact, audience: role }));
}

function recipients(
  audience: Audience,
  parties: NoticeParties,
  directory: Directory,
  today: IsoDate,
): Addressee[] {
  const { coordinator, tvo_secretary, tvo_member } = directory.roles;
  const reach = (ids: string[], as: Audience): Addressee[] =>
    ids
      .flatMap((id) => mailboxesOf(id, directory, today))
      .map((contact) => ({ contact, audience: as }));
  switch (audience) {
    case 'owner': {
      const owner = reach([parties.owner], 'owner');
      return owner.length > 0 ? owner : reach(coordinator, 'coordinator');
    }
    case 'involved':
      return reach(parties.involved, 'involved');
    case 'part':
      return reach(parties.part === null ? [] : [parties.part], 'part');
    case 'coordinator':
      return reach(coordinator, 'coordinator');
    case 'tvo':
      return reach([...tvo_secretary, ...tvo_member], 'tvo');
  }
}

/** Mailboxes that reach a contact on a day: of the deputy while it is away, or else its own. */
export function mailboxesOf(
  contactId: string,
  directory: Directory,
  today: IsoDate,
): Addressee['contact'][] {
  const own = ownMailboxes(contactId, directory, today);
  return own.flatMap((contact) => {
    const absence = absenceOn(directory.absences, contact.id, today);
    const deputies = absence === null ? [] : ownMailboxes(absence.deputyId, directory, today);
    return deputies.length > 0 ? deputies : [contact];
  });
}

/** Who may answer for a contact: itself, also while away, and its deputy meanwhile. */
export function responders(
  contactId: string,
  directory: Directory,
  today: IsoDate,
): Addressee['contact'][] {
  const all = [
    ...mailboxesOf(contactId, directory, today),
    ...ownMailboxes(contactId, directory, today),
  ];
  return all.filter((one, index) => all.findIndex(({ id }) => id === one.id) === index);
}

/** Who may confirm the part of a party: whoever speaks for it, and everybody who belongs to it. */
export function partHolders(partId: string, directory: Directory, today: IsoDate): string[] {
  const people = directory.contacts.filter(
    (contact) => contact.partyId === partId && !hasLeft(contact, today),
  );
  return [...responders(partId, directory, today), ...people].map(({ id }) => id);
}

/** Its own mailbox, or those of its people. */
function ownMailboxes(
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
