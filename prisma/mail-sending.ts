/** The ledger while mails are handed over: open, claimed, and what the mail server answered. */

import type { Instant, IsoDate } from '../domain/calendar.ts';
import type { LetterLink } from '../domain/letters/input.ts';
import { inSendingOrder, isOpen, leaseMs, mostDoubts } from '../domain/notices/delivery.ts';
import type { RefusalSubject } from '../domain/notices/refusals.ts';
import type { Db } from './client.ts';
import { instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';

/** What the mail server answered, or that nobody knows. */
export interface DeliveryResult {
  mailId: string;
  status: 'accepted' | 'rejected' | 'unknown' | 'planned';
  refusal: RefusalSubject | null;
  response: string;
}

export interface OpenMails {
  /** To be handed over: planned ones, and once more those nobody knows about. */
  open: string[];
  /** Claimed by this or another worker. */
  sending: number;
}

export async function readOpenMails(db: Db, municipalityId: string): Promise<OpenMails> {
  const rows = await readRows<OpenMailRow>(
    db,
    Prisma.sql`
      SELECT "id", "status", "doubts", "on", "kind", "key" FROM "Mail"
      WHERE "municipalityId" = ${municipalityId} AND "status" IN ('planned', 'sending', 'unknown')`,
  );
  const sending = rows.filter(({ status }) => status === 'sending').length;
  return {
    open: rows
      .filter(isOpen)
      .sort(inSendingOrder)
      .map(({ id }) => id),
    sending,
  };
}

interface OpenMailRow {
  id: string;
  status: string;
  doubts: number;
  on: IsoDate;
  kind: string;
  key: string;
}

/** A link of which only the hash of its token is kept: who reads the database cannot answer for anybody. */
export interface NewLink extends LetterLink {
  tokenHash: string;
  mailId: string;
  /** Database id. */
  contactId: string;
}

/** What is kept of a letter that was written: its subject, and the hashes of its links. */
export interface Claim {
  id: string;
  subject: string;
  links: NewLink[];
}

/** A round of one worker. */
export interface RoundAtWork {
  municipalityId: string;
  roundId: string;
  /** When its links are made, by the clock of the plan. */
  at: Instant;
}

/** What a round has to tell the ledger, and what it asks of it. */
export interface Exchange {
  /** What the mail server answered. */
  results: DeliveryResult[];
  /** When it did, by the clock of the plan. */
  deliveredAt: Instant;
  /** The letters that go next. */
  claims: Claim[];
}

/**
 * Enters what the mail server answered and claims the next mails, with their links, in one statement.
 * Returns those this round won, and whether each may have arrived before. Two rounds that ask for the
 * same mail never both get it (F1); a round that asks again, because it did not hear whether it won, gets
 * the same answer.
 *
 * What may have arrived before stays unknown until it is accepted: were it planned or rejected, another
 * mail could say the same again.
 */
export async function enterAndClaim(
  db: Db,
  { municipalityId, roundId, at }: RoundAtWork,
  { results, deliveredAt, claims }: Exchange,
): Promise<Map<string, { isRepeat: boolean }>> {
  const mails = claims.map(({ id, subject }) => ({ id, subject }));
  const links = claims.flatMap((letter) => letter.links);
  const won = await db.$queryRaw<{ id: string; isRepeat: boolean }[]>`
    WITH entered AS (
      UPDATE "Mail" AS m
      SET "status" = CASE WHEN m."doubts" > 0 AND r.status <> 'accepted' THEN 'unknown' ELSE r.status END,
        "doubts" = CASE r.status
          WHEN 'unknown' THEN m."doubts" + 1
          WHEN 'rejected' THEN ${mostDoubts}
          ELSE m."doubts" END,
        "repeated" = m."repeated" OR (m."doubts" > 0 AND r.status IN ('accepted', 'unknown')),
        "refusal" = r.refusal, "serverResponse" = r.response, "deliveredAt" = ${instantColumn(deliveredAt)}
      FROM jsonb_to_recordset(${asJson(results)}) AS r(
        "mailId" uuid, status text, refusal text, response text)
      WHERE m."id" = r."mailId" AND m."status" = 'sending' AND m."claimedBy" = ${roundId}::uuid
    ), won AS (
      UPDATE "Mail" AS m
      SET "status" = 'sending', "subject" = c.subject, "claimedBy" = ${roundId}::uuid, "claimedAt" = now(),
        "attempts" = m."attempts" + CASE m."status" WHEN 'sending' THEN 0 ELSE 1 END
      FROM jsonb_to_recordset(${asJson(mails)}) AS c(id uuid, subject text)
      WHERE m."id" = c.id
        AND (m."status" = 'planned' OR (m."status" = 'unknown' AND m."doubts" < ${mostDoubts})
          OR (m."status" = 'sending' AND m."claimedBy" = ${roundId}::uuid))
      RETURNING m."id", m."doubts" > 0 AS "isRepeat"
    ), linked AS (
      INSERT INTO "Link"
        ("municipalityId", "createdAt", "tokenHash", "mailId", "contactId", "actionId", "milestoneId", "purpose",
          "partId", "subjectId")
      SELECT ${municipalityId}, ${instantColumn(at)}, l.* FROM jsonb_to_recordset(${asJson(links)}) AS l(
        "tokenHash" text, "mailId" uuid, "contactId" uuid, "actionId" text, "milestoneId" text,
        "purpose" text, "partId" text, "subjectId" text)
      WHERE l."mailId" IN (SELECT "id" FROM won)
      ON CONFLICT DO NOTHING
    )
    SELECT "id", "isRepeat" FROM won`;
  return new Map(won.map(({ id, isRepeat }) => [id, { isRepeat }]));
}

/** A sign of life for all that a round has claimed. */
export async function keepClaims(db: Db, roundId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Mail" SET "claimedAt" = now() WHERE "claimedBy" = ${roundId}::uuid AND "status" = 'sending'`;
}

/** Who claimed a mail, gave no sign of life and did not enter what came of it is dead: nobody knows (F14). */
export async function markAbandoned(db: Db, municipalityId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Mail"
    SET "status" = 'unknown', "doubts" = "doubts" + 1, "repeated" = "repeated" OR "doubts" > 0,
      "serverResponse" = 'afgebroken tijdens het versturen'
    WHERE "municipalityId" = ${municipalityId} AND "status" = 'sending'
      AND "claimedAt" < now() - ${leaseMs} * interval '1 millisecond'`;
}
