/** Decisions with the consequences that were stated, and what then happened: do the two agree? */

import { isNoticeKind } from '../domain/action/notice-kinds.ts';
import type { StatedNotice } from '../domain/ahead/stated-notices.ts';
import type { WhatHappened } from '../domain/ahead/statement-holds.ts';
import type { Statement } from '../domain/ahead/statement.ts';
import type { Calendar, Instant, IsoDate } from '../domain/calendar.ts';
import { audiences } from '../domain/plan/ladder.ts';
import { roles } from '../domain/plan/plan.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';

export interface KeptStatement {
  answerId: string;
  statement: Statement;
  happened: WhatHappened;
}

/** Of decisions that were carried out, the oldest first. `through`: the last day whose mails have gone. */
export async function readKeptStatements(
  db: Db,
  planId: string,
  { calendar, through }: { calendar: Calendar; through: IsoDate },
): Promise<KeptStatement[]> {
  const decided = await readDecided(db, planId);
  return Promise.all(
    decided.map(async ({ answerId, actionId, municipalityId, at, statement }) => {
      const about = { answerId, actionId, municipalityId, at };
      const changedAt = await readChange(db, about);
      const changedOn = changedAt === null ? null : calendar.dateOf(changedAt);
      const notices = await readMailed(db, about);
      return { answerId, statement, happened: { actionId, notices, changedOn, through } };
    }),
  );
}

interface Decided {
  answerId: string;
  actionId: string;
  municipalityId: string;
  at: Instant;
}

async function readDecided(
  db: Db,
  planId: string,
): Promise<(Decided & { statement: Statement })[]> {
  return readRows(
    db,
    Prisma.sql`
      SELECT w."id" AS "answerId", w."actionId", w."municipalityId", w."at", w."statement"
      FROM "Answer" w JOIN "Action" a ON a."id" = w."actionId"
      WHERE a."planId" = ${planId} AND w."statement" IS NOT NULL
        AND EXISTS (SELECT 1 FROM "Event" e WHERE e."actionId" = a."id" AND e."answerId" = w."id")
      ORDER BY w."at", w."id"`,
  );
}

/**
 * When something happened that a statement says nothing of: another answer about the action, a changed file,
 * somebody who leaves, is away or has another address, or an address that is refused. Null while nothing did.
 */
async function readChange(
  db: Db,
  { answerId, actionId, municipalityId, at }: Decided,
): Promise<Instant | null> {
  const [first] = await readRows<{ at: Instant | null }>(
    db,
    Prisma.sql`
      SELECT min(c."at") AS "at" FROM (
        SELECT e."at" FROM "Event" e
        WHERE e."actionId" = ${actionId} AND e."answerId" IS DISTINCT FROM ${answerId}::uuid
          AND e."answerId" IS NOT NULL
        UNION ALL SELECT p."at" FROM "PersonEvent" p WHERE p."municipalityId" = ${municipalityId}
        UNION ALL SELECT v."appliedAt" FROM "PlanVersion" v
          WHERE v."municipalityId" = ${municipalityId} AND v."appliedAt" IS NOT NULL
        UNION ALL SELECT coalesce(m."deliveredAt", m."on"::timestamptz) FROM "Mail" m
          WHERE m."municipalityId" = ${municipalityId} AND m."status" IN ('rejected', 'unknown')
      ) AS c WHERE c."at" > ${at}::timestamptz`,
  );
  return first?.at ?? null;
}

interface MailedRow extends Omit<StatedNotice, 'kind' | 'audience'> {
  kind: string;
  audience: string;
}

/** A round before the decision on its day is none of its consequences. */
async function readMailed(db: Db, { actionId, at }: Decided): Promise<StatedNotice[]> {
  const rows = await readRows<MailedRow>(
    db,
    Prisma.sql`
      SELECT n."actionId", n."kind", n."milestoneId", n."partId", n."audience",
        c."key" AS "contactId", m."on"
      FROM "Notice" n
      JOIN "Mail" m ON m."id" = n."mailId" JOIN "Contact" c ON c."id" = n."contactId"
      WHERE n."actionId" = ${actionId} AND n."status" = 'mailed'
        AND m."status" IN ('accepted', 'rejected', 'unknown') AND m."deliveredAt" >= ${at}::timestamptz
      ORDER BY m."on", n."key"`,
  );
  return rows.flatMap((row): StatedNotice[] => {
    const audience = [...audiences, ...roles].find((known) => known === row.audience);
    const { kind } = row;
    return isNoticeKind(kind) && audience !== undefined ? [{ ...row, kind, audience }] : [];
  });
}
