/** A mail that nobody knows about, and that does not go again: a task for the coordinator (V46). */

import type { Instant } from '../domain/calendar.ts';
import { mostDoubts } from '../domain/notices/delivery.ts';
import type { Db } from './client.ts';
import { instantColumn } from './dates.ts';

/**
 * Opens what nobody knows about, and closes what is known by now: at the end of each round. It was accepted after
 * all, or a later mail to the same person was: that one says what still holds.
 */
export async function reportUnknown(db: Db, municipalityId: string, at: Instant): Promise<void> {
  await db.$executeRaw`
    WITH opened AS (
      INSERT INTO "Task" ("key", "municipalityId", "kind", "contactId", "openedAt", "detail")
      SELECT 'mail_unknown/' || "id", "municipalityId", 'mail_unknown', "contactId",
        ${instantColumn(at)}, concat_ws(': ', "subject", "serverResponse")
      FROM "Mail"
      WHERE "municipalityId" = ${municipalityId} AND "status" = 'unknown' AND "doubts" >= ${mostDoubts}
      ON CONFLICT DO NOTHING
    )
    UPDATE "Task" t SET "closedAt" = ${instantColumn(at)}
    WHERE t."municipalityId" = ${municipalityId} AND t."kind" = 'mail_unknown'
      AND t."closedAt" IS NULL AND EXISTS (
        SELECT 1 FROM "Mail" m
        WHERE m."municipalityId" = t."municipalityId" AND m."status" = 'accepted'
          AND (t."key" = 'mail_unknown/' || m."id"
            OR (m."contactId" = t."contactId" AND m."deliveredAt" > t."openedAt")))`;
}
