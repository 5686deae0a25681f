/** Mails of the ledger as the letters they are. */

import { groupBy } from '../domain/group-by.ts';
import type { Letter } from '../domain/notices/mail-round.ts';
import { isNoticeKind } from '../domain/action/notice-kinds.ts';
import type { Db } from './client.ts';
import type { KnownContacts } from './person-contacts.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { addressedAll, type NoticeRow, readNotices } from './notice-rows.ts';

export interface LetterRow {
  id: string;
  messageId: string;
  letter: Letter;
  notices: NoticeRow[];
}

interface MailRow extends Omit<Letter, 'kind' | 'items' | 'merged'> {
  id: string;
  messageId: string;
  kind: string;
}

/** `condition` is about the mails, `m`. Sorted by key. */
export async function readLetterRows(
  db: Db,
  condition: Prisma.Sql,
  contacts: KnownContacts,
): Promise<LetterRow[]> {
  const mails = await readRows<MailRow>(
    db,
    Prisma.sql`SELECT m.* FROM "Mail" m WHERE ${condition} ORDER BY m."key"`,
  );
  const notices = await readNotices(
    db,
    Prisma.sql`JOIN "Mail" m ON m."id" = n."mailId" WHERE ${condition} AND n."status" <> 'dropped'`,
  );
  const byMail = groupBy(notices, (notice) => notice.mailId);
  return mails.flatMap((mail) => letterRow(mail, byMail.get(mail.id) ?? [], contacts));
}

function letterRow(mail: MailRow, notices: NoticeRow[], contacts: KnownContacts): LetterRow[] {
  const { id, messageId, key, address, kind, routine, on } = mail;
  if (!isNoticeKind(kind)) return [];
  const within = (status: string) =>
    addressedAll(
      notices.filter((notice) => notice.status === status),
      contacts,
    );
  const contactId = contacts.keyOf(mail.contactId);
  const content = { items: within('mailed'), merged: within('merged') };
  const letter: Letter = { key, address, contactId, on, kind, routine, ...content };
  return [{ id, messageId, letter, notices }];
}
