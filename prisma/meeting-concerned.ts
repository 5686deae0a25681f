/** The owners of the actions about which a meeting decided something. */

import { Prisma } from './generated/client.ts';
import type { Tx } from './client.ts';
import { readRows } from './json.ts';

/** Ids in the plan, in the order of the actions. */
export async function readConcerned(db: Tx, meetingId: string): Promise<string[]> {
  const rows = await readRows<{ key: string }>(
    db,
    Prisma.sql`
      SELECT o."key" FROM "Action" a JOIN "Contact" o ON o."id" = a."ownerId"
      WHERE EXISTS (
        SELECT 1 FROM "MeetingItem" i JOIN "MeetingDecision" d ON d."itemId" = i."id"
        WHERE i."meetingId" = ${meetingId} AND i."planId" = a."planId"
          AND i."subjectKey" = 'action/' || a."key"
      ) ORDER BY a."position"`,
  );
  return [...new Set(rows.map(({ key }) => key))];
}
