/** The ledger of mails as a list to read. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { instantOrNull, isoDate } from './dates.ts';
import type { Prisma } from './generated/client.ts';

export interface ListedMail {
  id: string;
  on: IsoDate;
  deliveredAt: Instant | null;
  name: string;
  address: string;
  subject: string;
  kind: string;
  status: string;
  attempts: number;
  repeated: boolean;
  serverResponse: string | null;
}

export interface MailSelection {
  /** Part of a name or an address; empty for all. */
  who: string;
  status: string | null;
  /** One mail alone; null for all. */
  id: string | null;
}

export const mailsPerPage = 50;

/** Newest first: what is still to go before what went, and within a day the last before the first. */
export async function listMails(
  db: Db,
  municipalityId: string,
  { who, status, id }: MailSelection,
  page: number,
): Promise<{ mails: ListedMail[]; total: number }> {
  const text = { contains: who, mode: 'insensitive' } as const;
  const where: Prisma.MailWhereInput = {
    municipalityId,
    ...(id === null ? {} : { id }),
    ...(status === null ? {} : { status }),
    ...(who === '' ? {} : { OR: [{ address: text }, { contact: { name: text } }] }),
  };
  const [rows, total] = await Promise.all([
    db.mail.findMany({
      where,
      include: { contact: { select: { name: true } } },
      orderBy: [{ on: 'desc' }, { deliveredAt: { sort: 'desc', nulls: 'first' } }, { key: 'asc' }],
      take: mailsPerPage,
      skip: (page - 1) * mailsPerPage,
    }),
    db.mail.count({ where }),
  ]);
  return { mails: rows.map(listed), total };
}

function listed(row: Prisma.MailGetPayload<{ include: { contact: { select: { name: true } } } }>) {
  const { id, on, contact, address, subject, kind, status } = row;
  const { attempts, repeated, serverResponse } = row;
  return {
    id,
    on: isoDate(on),
    deliveredAt: instantOrNull(row.deliveredAt),
    name: contact.name,
    address,
    subject,
    kind,
    status,
    attempts,
    repeated,
    serverResponse,
  };
}
