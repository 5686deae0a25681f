/** Notices become rows here: a reminder exists because a row with its unique key exists (promise 1). */

import type { AddressedNotice } from '../domain/notices.ts';
import type { Tx } from './client.ts';
import type { KnownContacts } from './contacts.ts';
import { dateColumn, dateColumnOrNull } from './dates.ts';

/** Adds what is new; a key that exists already is left as it is. */
export async function addNotices(
  tx: Tx,
  owner: { municipalityId: string; planId: string },
  notices: AddressedNotice[],
  contacts: KnownContacts,
): Promise<void> {
  if (notices.length === 0) return;
  await tx.notice.createMany({
    skipDuplicates: true,
    data: notices.map((notice) => ({
      ...owner,
      key: notice.key,
      actionId: notice.actionId,
      milestoneId: notice.milestoneId,
      wordId: notice.wordId,
      kind: notice.kind,
      audience: notice.audience,
      contactId: contacts.idOf(notice.contactId),
      on: dateColumn(notice.on),
      dueOn: dateColumnOrNull(notice.dueOn),
      atOnce: notice.atOnce,
      answerId: notice.answerId === '' ? null : notice.answerId,
    })),
  });
}
