/** The mails that went out about an action. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { instantOrNull, isoDate } from './dates.ts';
import type { Prisma } from './generated/client.ts';

export interface MailAbout {
  id: string;
  on: IsoDate;
  kind: string;
  audience: string;
  name: string;
  address: string;
  subject: string;
  status: string;
  attempts: number;
  repeated: boolean;
  deliveredAt: Instant | null;
  serverResponse: string | null;
}

type NoticeRow = Prisma.NoticeGetPayload<{ include: { mail: true; contact: true } }>;

export function mailAbout(notice: NoticeRow): MailAbout[] {
  const { mail } = notice;
  if (mail === null) return [];
  const { id, address, subject, status, attempts, repeated, serverResponse } = mail;
  return [
    {
      id,
      address,
      subject,
      status,
      attempts,
      repeated,
      serverResponse,
      on: isoDate(mail.on),
      kind: notice.kind,
      audience: notice.audience,
      name: notice.contact.name,
      deliveredAt: instantOrNull(mail.deliveredAt),
    },
  ];
}

/** By the day of its round, and within a day by when it went; what is still to go comes before that. */
export function newestFirst(a: MailAbout, b: MailAbout): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  const [first, second] = [a, b].map(({ deliveredAt }) => deliveredAt ?? '9999');
  return (second ?? '').localeCompare(first ?? '');
}
