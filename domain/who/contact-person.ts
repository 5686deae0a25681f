/** Whom people turn to with questions: the Reply-To of mails, and the name on pages (V11). */

import type { IsoDate } from '../calendar.ts';
import type { Directory } from '../plan/directory.ts';
import { mailboxesOf, presentMailboxes, type Reached } from './mailboxes.ts';

export interface ContactPerson {
  name: string;
  address: string;
}

/**
 * A coordinator who is there; else the deputy of one, then whose mail waits for their return, then the
 * secretary of the TVO. A mailbox that the mail server refuses comes last. `refused` holds contact ids.
 */
export function contactPerson(
  directory: Directory,
  today: IsoDate,
  refused: ReadonlySet<string>,
): ContactPerson | null {
  const candidates = candidatesOf(directory, today);
  const found = candidates.find(({ id }) => !refused.has(id)) ?? candidates[0];
  return found === undefined ? null : { name: found.name, address: found.address };
}

function candidatesOf(directory: Directory, today: IsoDate): Reached[] {
  const { coordinator, tvo_secretary } = directory.roles;
  const present = coordinator.flatMap((id) => presentMailboxes(id, directory, today));
  return [
    ...present.filter(({ id, partyId }) =>
      [id, partyId].some((one) => coordinator.includes(one ?? '')),
    ),
    ...present,
    ...[...coordinator, ...tvo_secretary].flatMap((id) => mailboxesOf(id, directory, today)),
  ];
}
