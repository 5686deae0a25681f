/** What was tried about actions that do not go well: the mails to who answers for them, and what came back. */

import type { ActionState } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

export interface ContactAttempts {
  key: string;
  /** Mails about the present date that the mail server took, and that it did not. */
  accepted: number;
  refused: number;
  mailedOn: IsoDate | null;
  /** The last response of an owner, about whatever date. */
  author: string | null;
  respondedOn: IsoDate | null;
  state: ActionState;
  ladder: Ladder | null;
}

const ownersCommands = ['confirm', 'undo', 'report_progress', 'ask_extension', 'deny_ownership'];

export async function readContactAttempts(
  db: Db,
  planId: string,
  zone: string,
  keys: string[],
): Promise<ReadonlyMap<string, ContactAttempts>> {
  if (keys.length === 0) return new Map();
  const rows = await readRows<ContactAttempts>(
    db,
    Prisma.sql`
      SELECT a."key", a."state", a."ladder", mailed.*, response."author", response."respondedOn"
      FROM "Action" a
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT m."id") FILTER (WHERE m."status" = 'accepted')::int AS "accepted",
          count(DISTINCT m."id") FILTER (WHERE m."status" = 'rejected')::int AS "refused",
          max(m."on") FILTER (WHERE m."status" = 'accepted') AS "mailedOn"
        FROM "Notice" n JOIN "Mail" m ON m."id" = n."mailId"
        WHERE n."actionId" = a."id" AND n."audience" = 'owner' AND n."dueOn" = a."dueOn"
      ) mailed
      LEFT JOIN LATERAL (
        SELECT w."author", (w."at" AT TIME ZONE ${zone})::date AS "respondedOn" FROM "Answer" w
        WHERE w."actionId" = a."id" AND w."kind" = ANY(${ownersCommands}::text[])
        ORDER BY w."at" DESC LIMIT 1
      ) response ON true
      WHERE a."planId" = ${planId} AND a."key" = ANY(${keys}::text[])`,
  );
  return new Map(rows.map((row) => [row.key, row]));
}
