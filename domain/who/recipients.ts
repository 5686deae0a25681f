/** Who hears a notice: by audience or role, once per mailbox. */

import type { IsoDate } from '../calendar.ts';
import type { Directory, NoticeParties } from '../plan/directory.ts';
import type { Audience } from '../plan/ladder.ts';
import type { Role } from '../plan/plan.ts';
import { mailboxesOf, presentMailboxes, type Reached } from './mailboxes.ts';

export interface Addressee {
  contact: Reached;
  audience: Audience | Role;
}

/** First whose mail has a button to answer with, then who decides. */
const mostUsefulFirst: readonly string[] = ['owner', 'part', 'tvo', 'coordinator', 'involved'];

/** Of two roles in one mailbox the lower one has the more useful version of a notice. */
export function usefulness(audience: Audience | Role): number {
  const found = mostUsefulFirst.indexOf(audience);
  return found === -1 ? mostUsefulFirst.length : found;
}

/**
 * Who gets a notice, once per mailbox (F26): in the role in which one can do most. A party without a
 * mailbox is reached through its people; an owner who left, or is away without anybody in their place,
 * through the coordinator (F11, V10).
 */
export function addressees(
  to: Audience[],
  parties: NoticeParties,
  directory: Directory,
  today: IsoDate,
): Addressee[] {
  const byUse = [...to].sort((a, b) => usefulness(a) - usefulness(b));
  return oncePerMailbox(byUse.flatMap((a) => recipients(a, parties, directory, today)));
}

/** The people or mailboxes behind roles, the ones who left excepted; the first role of a mailbox counts. */
export function roleHolders(roles: Role[], directory: Directory, today: IsoDate): Addressee[] {
  return oncePerMailbox(
    roles.flatMap((role) =>
      directory.roles[role]
        .flatMap((id) => mailboxesOf(id, directory, today))
        .map((contact) => ({ contact, audience: role })),
    ),
  );
}

function oncePerMailbox(all: Addressee[]): Addressee[] {
  const found = new Map<string, Addressee>();
  for (const addressee of all) {
    const mailbox = addressee.contact.address.toLowerCase();
    if (!found.has(mailbox)) found.set(mailbox, addressee);
  }
  return [...found.values()];
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
      // Only who reads it is reminded: promise 2 rests on it.
      const owner = presentMailboxes(parties.owner, directory, today);
      if (owner.length === 0) return reach(coordinator, 'coordinator');
      return owner.map((contact) => ({ contact, audience: 'owner' }));
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
