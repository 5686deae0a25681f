/** Actions as answers about them see them: whose they are, and what waits to be heard. In one query. */

import type { ActionState, Rules } from '../domain/action/state.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { KeptAnswer } from './answer-pending.ts';
import type { Db } from './client.ts';
import { instantOf } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { asJson, readRows } from './json.ts';

export interface AnswerSubject {
  id: string;
  what: string;
  state: ActionState;
  /** Of the plan. */
  rules: Rules;
  /** Its own, where it has one. */
  ladder: Ladder | null;
  owner: { key: string; name: string; jobTitle: string };
  /** In the order of the plan. `part` is what a party confirms itself. */
  involved: { key: string; name: string; part: string | null }[];
  /** Oldest first. */
  kept: KeptAnswer[];
}

/** By id. */
export async function readAnswerSubjects(
  db: Db,
  actionIds: string[],
): Promise<ReadonlyMap<string, AnswerSubject>> {
  if (actionIds.length === 0) return new Map();
  const rows = await readRows<AnswerSubject>(
    db,
    Prisma.sql`
      SELECT a."id", a."what", a."state", p."rules", a."ladder",
        jsonb_build_object('key', o."key", 'name', o."name", 'jobTitle', o."jobTitle") AS "owner",
        ARRAY(
          SELECT jsonb_build_object('key', c."key", 'name', c."name", 'part', i."part")
          FROM "Involved" i JOIN "Contact" c ON c."id" = i."contactId"
          WHERE i."actionId" = a."id" ORDER BY i."position"
        ) AS "involved",
        ARRAY(
          SELECT jsonb_build_object('command', k."command", 'contactId', w."contactId", 'author', w."author",
            'reason', w."reason", 'scope', w."scope", 'newOwnerId', w."newOwnerId",
            'at', ${instantOf(Prisma.sql`w."at"`)})
          FROM "PendingCommand" k JOIN "Answer" w ON w."id" = k."answerId"
          WHERE k."actionId" = a."id" ORDER BY k."storedAt"
        ) AS "kept"
      FROM "Action" a
      JOIN "Plan" p ON p."id" = a."planId"
      JOIN "Contact" o ON o."id" = a."ownerId"
      WHERE a."id" = ANY(ARRAY(SELECT jsonb_array_elements_text(${asJson(actionIds)})))`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
