/** Mails that were accepted, as the letters they were: for the people of a rehearsal and for comparing ledgers. */

import type { Instant } from '../domain/calendar.ts';
import type { Letter } from '../domain/notices/mail-round.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readLetterRows } from './mail-letter-rows.ts';

/** The letters of one municipality that the mail server accepted at this moment of the plan's clock. */
export async function lettersAcceptedAt(
  db: Db,
  municipalityId: string,
  at: Instant,
): Promise<Letter[]> {
  const deliveredAt = instantColumn(at);
  const accepted = { municipalityId, status: 'accepted', deliveredAt };
  if ((await db.mail.count({ where: accepted })) === 0) return [];
  const rows = await readLetterRows(
    db,
    Prisma.sql`m."municipalityId" = ${municipalityId} AND m."status" = 'accepted'
      AND m."deliveredAt" = ${deliveredAt}`,
    await readContacts(db, municipalityId),
  );
  return rows.map(({ letter }) => letter);
}
