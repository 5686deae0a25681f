/** Mails that were accepted, as the letters they were: for the people of a rehearsal and for comparing ledgers. */

import type { Instant } from '../domain/calendar.ts';
import type { Letter } from '../domain/mail-round.ts';
import { noticeKinds } from '../domain/notices.ts';
import type { Db } from './client.ts';
import { readContacts } from './contacts.ts';
import { instantColumn, isoDate } from './dates.ts';
import { addressed } from './ledger.ts';

/** The letters of one municipality that the mail server accepted at this moment of the plan's clock. */
export async function lettersAcceptedAt(
  db: Db,
  municipalityId: string,
  at: Instant,
): Promise<Letter[]> {
  const rows = await db.mail.findMany({
    where: { municipalityId, status: 'accepted', answeredAt: instantColumn(at) },
    include: { notices: { include: { contact: true } } },
    orderBy: { key: 'asc' },
  });
  if (rows.length === 0) return [];
  const contacts = await readContacts(db, municipalityId);
  return rows.flatMap((row) => {
    const kind = noticeKinds.find((known) => known === row.kind);
    if (kind === undefined) return [];
    const shown = (status: string) =>
      row.notices.filter((n) => n.status === status).flatMap((n) => addressed(n, contacts));
    const { key, address, routine } = row;
    const contactId = contacts.keyOf(row.contactId);
    const on = isoDate(row.on);
    const items = shown('mailed');
    return [{ key, address, contactId, on, kind, routine, items, merged: shown('merged') }];
  });
}
