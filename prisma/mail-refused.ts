/** A mail server refused an address for good: a task for the coordinator, who hears of it once (F13). */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { refusedNotices } from '../domain/notices/plan-notices.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { instantColumn } from './dates.ts';
import type { DeliveryResult } from './mail-sending.ts';
import { addNotices } from './notice-rows.ts';

/** When mails were handed over, by the clock of the plan. */
interface DeliveryMoment {
  municipalityId: string;
  on: IsoDate;
  at: Instant;
}

export async function reportRefused(
  db: Db,
  results: DeliveryResult[],
  moment: DeliveryMoment,
): Promise<void> {
  const refused = results.filter(({ status }) => status === 'rejected');
  for (const result of refused) await reportOne(db, result, moment);
}

async function reportOne(
  db: Db,
  { mailId, response }: DeliveryResult,
  { municipalityId, on, at }: DeliveryMoment,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const mail = await tx.mail.findUniqueOrThrow({
      where: { id: mailId },
      include: { notices: { where: { planId: { not: null } }, take: 1 } },
    });
    const planId = mail.notices[0]?.planId ?? null;
    const key = `address_refused/${mail.contactId}`;
    const open = await tx.task.findFirst({ where: { key, closedAt: null } });
    if (open !== null || planId === null) return;
    const task = {
      kind: 'address_refused',
      contactId: mail.contactId,
      detail: response,
      openedAt: instantColumn(at),
      closedAt: null,
    };
    await tx.task.upsert({
      where: { key },
      create: { ...task, key, municipalityId },
      update: task,
    });
    const contacts = await readContacts(tx, municipalityId);
    const about = contacts.keyOf(mail.contactId);
    const notices = refusedNotices(planId, about, contacts.directory, on);
    await addNotices(tx, { municipalityId, planId }, notices, contacts);
  });
}
