/** Who reads a notice on the day it is mailed: who is away has a deputy, who is back reads it again. */

import { traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import type { Directory } from '../plan/directory.ts';
import { mailboxesOf, presentMailboxes, responders } from '../who/mailboxes.ts';
import { type Addressee, addressees } from '../who/recipients.ts';
import type { AddressedNotice } from './notice.ts';

/**
 * To whoever can do something with it today. What is for an owner who is away, without anybody in their
 * place, goes to the coordinator, as what it then is: no reminder of the owner (V10). `ownerId` is null
 * for what is about no action.
 */
export function forPresentReader(
  notice: AddressedNotice,
  ownerId: string | null,
  directory: Directory,
  on: IsoDate,
): AddressedNotice {
  // A sign-in link is of one person: whoever has it is taken for them.
  if (traitsOf(notice.kind).mail.about === 'sign_in') return notice;
  return ownerId !== null && isForOwner(notice, ownerId, directory, on)
    ? forOwner(notice, ownerId, directory, on)
    : readBy(notice, othersReading(notice, directory, on));
}

function othersReading(
  { contactId, audience }: AddressedNotice,
  directory: Directory,
  on: IsoDate,
): Addressee[] {
  return mailboxesOf(contactId, directory, on).map((contact) => ({ contact, audience }));
}

/** And not for the owner that was: what they still hear is theirs alone. */
function isForOwner(
  { audience, contactId, on: arisenOn }: AddressedNotice,
  ownerId: string,
  directory: Directory,
  on: IsoDate,
): boolean {
  const days = [on, arisenOn];
  return (
    audience === 'owner' &&
    days.some((day) => responders(ownerId, directory, day).includes(contactId))
  );
}

/** First who is reached in the place of whom the notice was for. */
function forOwner(
  notice: AddressedNotice,
  ownerId: string,
  directory: Directory,
  on: IsoDate,
): AddressedNotice {
  const own = presentMailboxes(notice.contactId, directory, on);
  const parties = { owner: ownerId, involved: [], part: null };
  const all = addressees(['owner'], parties, directory, on);
  const inPlace = all.filter(({ contact }) => own.some(({ id }) => id === contact.id));
  // Without a coordinator, too, it waits for the owner; nobody was reminded by it.
  if (all.length === 0) return { ...notice, audience: 'coordinator' };
  return readBy(notice, [...inPlace, ...all]);
}

function readBy(notice: AddressedNotice, readers: Addressee[]): AddressedNotice {
  const reader = readers.find(({ contact }) => contact.id === notice.contactId) ?? readers[0];
  if (reader === undefined) return notice;
  const { contact, audience } = reader;
  const { id, address } = contact;
  const isSame = id === notice.contactId && audience === notice.audience;
  // Nearly always: a simulated year asks this tens of thousands of times.
  if (isSame && address === notice.address) return notice;
  return { ...notice, audience, contactId: id, address };
}
