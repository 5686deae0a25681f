/** A mail that nobody knows about, and that does not go again: a task for the coordinator (V46). */

import type { Instant } from '../domain/calendar.ts';
import { mostDoubts } from '../domain/notices/delivery.ts';
import type { Db } from './client.ts';
import { instantColumn } from './dates.ts';

export async function reportUnknown(db: Db, municipalityId: string, at: Instant): Promise<void> {
  await db.$executeRaw`
    INSERT INTO "Task" ("key", "municipalityId", "kind", "contactId", "openedAt", "detail")
    SELECT 'mail_unknown/' || "id", "municipalityId", 'mail_unknown', "contactId",
      ${instantColumn(at)}, concat_ws(': ', "subject", "serverResponse")
    FROM "Mail"
    WHERE "municipalityId" = ${municipalityId} AND "status" = 'unknown' AND "doubts" >= ${mostDoubts}
    ON CONFLICT DO NOTHING`;
}
