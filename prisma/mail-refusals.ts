/** What a round learned about who can be reached becomes tasks of the coordinator, and ends them (F13, V15, V16). */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import { refusedNotices } from '../domain/notices/plan-notices.ts';
import { judgeRefusals, type AnsweredMail } from '../domain/notices/refusals.ts';
import type { Db, Tx } from './client.ts';
import { instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';
import { addNotices } from './notice-rows.ts';
import { readContacts } from './person-contacts.ts';
import { closeReachTasks, reachTaskKeys } from './task-closing.ts';

/** A round, by the clock of the plan. */
export interface RoundMoment {
  municipalityId: string;
  on: IsoDate;
  at: Instant;
}

/**
 * Read from the ledger, so that a round that was broken off says the same when it goes on. Returns how many mails
 * go again.
 */
export async function reportRefusals(db: Db, moment: RoundMoment): Promise<number> {
  const answered = await readAnswered(db, moment);
  if (answered.length === 0 || (await isAsExpected(db, moment, answered))) return 0;
  return db.$transaction(async (tx) => {
    const { toEverybody, addresses, waiting, reached } = judgeRefusals(answered);
    const again = toEverybody === null ? 0 : await keepRefused(tx, moment, toEverybody);
    if (toEverybody === null && reached.length > 0) await closeSenderTask(tx, moment);
    for (const mail of addresses) await reportAddress(tx, moment, mail);
    for (const mail of waiting) await reportWaiting(tx, moment, mail);
    if (reached.length > 0) await closeReachTasks(tx, moment, reached);
    return again;
  });
}

/** Everything was taken, and nothing was known to be wrong with those who were reached: of nearly every round. */
async function isAsExpected(
  db: Db,
  { municipalityId }: RoundMoment,
  answered: AnsweredMail[],
): Promise<boolean> {
  if (answered.some(({ isAccepted }) => !isAccepted)) return false;
  const reached = reachTaskKeys(answered.map(({ contactId }) => contactId));
  const keys = asJson([senderTaskKey(municipalityId), ...reached]);
  const open = await readRows(
    db,
    Prisma.sql`SELECT 1 FROM "Task" WHERE "municipalityId" = ${municipalityId} AND "closedAt" IS NULL
      AND "key" IN (SELECT jsonb_array_elements_text(${keys}::jsonb)) LIMIT 1`,
  );
  return open.length === 0;
}

async function readAnswered(db: Db, { municipalityId, at }: RoundMoment): Promise<AnsweredMail[]> {
  return db.$queryRaw<AnsweredMail[]>`
    SELECT m."id", m."contactId", m."status" = 'accepted' AS "isAccepted", m."refusal",
      coalesce(m."serverResponse", '') AS "response"
    FROM "Mail" m JOIN "Contact" c ON c."id" = m."contactId"
    WHERE m."municipalityId" = ${municipalityId} AND m."deliveredAt" >= ${instantColumn(at)}
      AND (m."status" = 'accepted' OR m."refusal" IS NOT NULL) AND lower(m."address") = lower(c."address")
    ORDER BY m."key"`;
}

/** It was not about them: their mails go again, so many. */
async function keepRefused(tx: Tx, moment: RoundMoment, response: string): Promise<number> {
  const { municipalityId, at } = moment;
  const { count } = await tx.mail.updateMany({
    where: { municipalityId, status: 'rejected', deliveredAt: { gte: instantColumn(at) } },
    data: { status: 'planned' },
  });
  await openTask(tx, moment, { kind: 'sender_refused', about: municipalityId, detail: response });
  return count;
}

async function closeSenderTask(tx: Tx, { municipalityId, at }: RoundMoment): Promise<void> {
  await tx.task.updateMany({
    where: { key: senderTaskKey(municipalityId), closedAt: null },
    data: { closedAt: instantColumn(at) },
  });
}

function senderTaskKey(municipalityId: string): string {
  return `sender_refused/${municipalityId}`;
}

/** Who was refused for good: the coordinator hears of it once, and must find another address. */
async function reportAddress(tx: Tx, moment: RoundMoment, mail: AnsweredMail): Promise<void> {
  const { contactId, response } = mail;
  const task: NewTask = { kind: 'address_refused', about: contactId, contactId, detail: response };
  const isNew = await openTask(tx, moment, task);
  const { municipalityId, on } = moment;
  const latest = await tx.notice.findFirst({
    where: { contactId, planId: { not: null } },
    orderBy: { on: 'desc' },
    select: { planId: true },
  });
  const planId = latest?.planId ?? null;
  if (!isNew || planId === null) return;
  const contacts = await readContacts(tx, municipalityId);
  const notices = refusedNotices(planId, contacts.keyOf(contactId), contacts.directory, on);
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}

async function reportWaiting(tx: Tx, moment: RoundMoment, mail: AnsweredMail): Promise<void> {
  const { contactId, response } = mail;
  await openTask(tx, moment, { kind: 'mail_waits', about: contactId, contactId, detail: response });
}

interface NewTask {
  kind: 'address_refused' | 'mail_waits' | 'sender_refused';
  /** Whom or what it is about: one such task is open at a time. */
  about: string;
  contactId?: string;
  detail: string;
}

/** False when it was open already. */
async function openTask(tx: Tx, moment: RoundMoment, task: NewTask): Promise<boolean> {
  const { kind, about, contactId = null, detail } = task;
  const opened = await tx.$executeRaw`
    INSERT INTO "Task" AS t ("key", "municipalityId", "kind", "contactId", "openedAt", "detail")
    VALUES (${`${kind}/${about}`}, ${moment.municipalityId}, ${kind}, ${contactId}::uuid,
      ${instantColumn(moment.at)}, ${detail})
    ON CONFLICT ("key") DO UPDATE
    SET "openedAt" = EXCLUDED."openedAt", "detail" = EXCLUDED."detail", "closedAt" = NULL
    WHERE t."closedAt" IS NOT NULL`;
  return opened > 0;
}
