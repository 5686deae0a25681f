/** Who gets a notice while somebody is away. */

import { traitsOf } from '../action/notice-kinds.ts';
import type { IsoDate } from '../calendar.ts';
import { absenceOn } from '../plan/absence.ts';
import { type Directory, mailboxesOf } from '../plan/directory.ts';
import type { AddressedNotice } from './notice.ts';

/** What arose before somebody went away, and is mailed while they are, goes to the deputy. */
export function forDeputy(
  notice: AddressedNotice,
  directory: Directory,
  on: IsoDate,
): AddressedNotice {
  const absence = absenceOn(directory.absences, notice.contactId, on);
  // A sign-in link is of one person: whoever has it is taken for them.
  if (absence === null || traitsOf(notice.kind).mail.about === 'sign_in') return notice;
  const [deputy] = mailboxesOf(notice.contactId, directory, on);
  if (deputy === undefined) return notice;
  return { ...notice, contactId: deputy.id, address: deputy.address };
}
