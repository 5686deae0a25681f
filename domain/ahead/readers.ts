/** Who will really read a mail of an action on its day: the deputy, the people of a party, or who stands in. */

import type { IsoDate } from '../calendar.ts';
import type { Directory, NoticeParties } from '../plan/directory.ts';
import type { Audience } from '../plan/ladder.ts';
import { addressees } from '../who/recipients.ts';

export interface Reader {
  audience: Audience;
  /** Of the people whose mailboxes get it; empty where it reaches nobody. */
  names: string[];
  /** The owner, where only others read it: a deputy or the coordinator. Null otherwise. */
  insteadOf: string | null;
}

export function readersOf(
  to: Audience[],
  parties: NoticeParties,
  directory: Directory,
  on: IsoDate,
): Reader[] {
  return to.map((audience) => {
    const contacts = addressees([audience], parties, directory, on).map(({ contact }) => contact);
    const names = [...new Set(contacts.map(({ name }) => name))];
    const isTheirs = contacts.some(({ id, partyId }) => [id, partyId].includes(parties.owner));
    const owner = directory.contacts.find(({ id }) => id === parties.owner);
    const standsIn = audience === 'owner' && !isTheirs;
    return { audience, names, insteadOf: standsIn ? (owner?.name ?? null) : null };
  });
}
