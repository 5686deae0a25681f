/** Notices become rows here: a reminder exists because a row with its unique key exists (promise 1). */

import { audiences } from '../domain/plan/ladder.ts';
import type { AddressedNotice } from '../domain/notices/notice.ts';
import { isReceipt, receiptKinds } from '../domain/notices/receipts.ts';
import { isNoticeKind } from '../domain/action/notice-kinds.ts';
import { roles } from '../domain/plan/plan.ts';
import type { Tx } from './client.ts';
import type { KnownContacts } from './person-contacts.ts';
import { dateColumn, dateColumnOrNull } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { insertNew, readRows } from './json.ts';

/** Adds what is new; a key that exists already is left as it is. */
export async function addNotices(
  tx: Tx,
  owner: { municipalityId: string; planId: string },
  notices: AddressedNotice[],
  contacts: KnownContacts,
): Promise<void> {
  const rows = notices.map((notice): Prisma.NoticeCreateManyInput => ({
    ...owner,
    key: notice.key,
    actionId: notice.actionId,
    milestoneId: notice.milestoneId,
    stepId: notice.stepId,
    kind: notice.kind,
    audience: notice.audience,
    contactId: contacts.idOf(notice.contactId),
    on: dateColumn(notice.on),
    dueOn: dateColumnOrNull(notice.dueOn),
    immediate: notice.immediate,
    answerId: notice.answerId === '' ? null : notice.answerId,
    partId: notice.partId,
  }));
  await insertNew(tx, 'Notice', rows);
}

/** Who of the readers of these notices had a receipt at once on their day. */
export async function receiptReceivers(
  tx: Tx,
  notices: AddressedNotice[],
  contacts: KnownContacts,
): Promise<ReadonlySet<string>> {
  const receipts = notices.filter(isReceipt);
  const [first] = receipts;
  if (first === undefined) return new Set();
  const rows = await tx.notice.findMany({
    where: {
      contactId: { in: receipts.map(({ contactId }) => contacts.idOf(contactId)) },
      kind: { in: [...receiptKinds] },
      on: dateColumn(first.on),
      immediate: true,
    },
    select: { contactId: true },
  });
  return new Set(rows.map(({ contactId }) => contacts.keyOf(contactId)));
}

/** A row as JSON: days are strings already. `contactId` is the database's. */
export interface NoticeRow extends Omit<AddressedNotice, 'kind' | 'audience' | 'address'> {
  planId: string | null;
  kind: string;
  audience: string;
  status: string;
  mailId: string | null;
}

/** `selection` may join other tables to the notices, `n`. */
export async function readNotices(db: Tx, selection: Prisma.Sql): Promise<NoticeRow[]> {
  return readRows<NoticeRow>(db, Prisma.sql`SELECT n.* FROM "Notice" n ${selection}`);
}

export function addressedAll(rows: NoticeRow[], contacts: KnownContacts): AddressedNotice[] {
  return rows.flatMap((row): AddressedNotice[] => {
    const audience = [...audiences, ...roles].find((known) => known === row.audience);
    const contactId = contacts.keyOf(row.contactId);
    const address = contacts.addressOf(contactId);
    const { kind } = row;
    if (!isNoticeKind(kind) || audience === undefined || address === null) return [];
    const { key, stepId, actionId, milestoneId, on, dueOn, immediate, answerId, partId } = row;
    const about = { actionId, milestoneId, partId, on, dueOn, immediate, answerId };
    return [{ key, stepId, kind, audience, contactId, address, ...about }];
  });
}
