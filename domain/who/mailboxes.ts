/** Who is reached on a day, and who speaks for whom: itself, a deputy, or the deputy of a deputy (V10). */

import type { IsoDate } from '../calendar.ts';
import { absenceOn } from '../plan/absence.ts';
import { type Directory, hasLeft } from '../plan/directory.ts';
import type { Contact } from '../plan/plan.ts';

export type Reached = Contact & { address: string };

/** Who reads today what is for a contact. Empty while it is away and none of its deputies is there. */
export function presentMailboxes(
  contactId: string,
  directory: Directory,
  today: IsoDate,
): Reached[] {
  const own = ownMailboxes(contactId, directory, today);
  return onceEach(
    own.flatMap((contact) =>
      chainFrom(contact, directory, today).filter(({ id }) => !isAway(id, directory, today)),
    ),
  );
}

/** The same, or else its own mailbox: what cannot be read today waits there. */
export function mailboxesOf(contactId: string, directory: Directory, today: IsoDate): Reached[] {
  const present = presentMailboxes(contactId, directory, today);
  return present.length > 0 ? present : ownMailboxes(contactId, directory, today);
}

/**
 * Ids of who may answer for a contact: itself, also while away, everybody who belongs to it, and
 * meanwhile its deputies and theirs.
 */
export function responders(contactId: string, directory: Directory, today: IsoDate): string[] {
  const { contacts } = directory;
  const own = contacts.filter(({ id, partyId }) => id === contactId || partyId === contactId);
  const present = own.filter((contact) => !hasLeft(contact, today));
  const chains = ownMailboxes(contactId, directory, today).flatMap((contact) =>
    chainFrom(contact, directory, today),
  );
  return [...new Set([...chains, ...present].map(({ id }) => id))];
}

/** Ids of all for whom these contacts may answer. */
export function spokenForBy(
  contactIds: readonly string[],
  directory: Directory,
  today: IsoDate,
): string[] {
  const ids = directory.contacts.map(({ id }) => id);
  return ids.filter((id) =>
    responders(id, directory, today).some((one) => contactIds.includes(one)),
  );
}

/** Whose place somebody takes who is reached for a contact; null for the contact itself and its people. */
export function standsInFor(
  readerId: string,
  contactId: string,
  directory: Directory,
  today: IsoDate,
): Contact | null {
  const reader = directory.contacts.find(({ id }) => id === readerId);
  if (reader === undefined || readerId === contactId || reader.partyId === contactId) return null;
  const own = ownMailboxes(contactId, directory, today);
  const away = own.find((contact) =>
    chainFrom(contact, directory, today).some(({ id }) => id === readerId),
  );
  return away ?? null;
}

/** A contact, its deputy while it is away, the deputy of that one, and so on; each once, so no circle turns. */
function chainFrom(contact: Reached, directory: Directory, today: IsoDate): Reached[] {
  const chain = [contact];
  // Grows while it is walked.
  for (const { id } of chain) {
    const deputyId = absenceOn(directory.absences, id, today)?.deputyId;
    const deputies = deputyId === undefined ? [] : ownMailboxes(deputyId, directory, today);
    chain.push(...deputies.filter((one) => !chain.some(({ id: known }) => known === one.id)));
  }
  return chain;
}

function isAway(contactId: string, { absences }: Directory, today: IsoDate): boolean {
  return absenceOn(absences, contactId, today) !== null;
}

/** Its own mailbox, or those of its people. */
export function ownMailboxes(contactId: string, directory: Directory, today: IsoDate): Reached[] {
  const contact = directory.contacts.find((candidate) => candidate.id === contactId);
  if (contact === undefined || hasLeft(contact, today)) return [];
  if (contact.address !== null) return [{ ...contact, address: contact.address }];
  return directory.contacts.flatMap((person) =>
    person.partyId === contact.id && person.address !== null && !hasLeft(person, today)
      ? [{ ...person, address: person.address }]
      : [],
  );
}

function onceEach(contacts: Reached[]): Reached[] {
  return contacts.filter(
    ({ id }, index) => contacts.findIndex((other) => other.id === id) === index,
  );
}
