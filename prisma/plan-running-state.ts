/** How a plan runs, for the simulation to go on from: see domain/ahead/running-world.ts. */

import { reminderKinds } from '../domain/action/evidence.ts';
import { openPhases, type Rules } from '../domain/action/state.ts';
import { rememberedDays, type Running } from '../domain/ahead/running-world.ts';
import type { SimulatedNotice } from '../domain/ahead/world.ts';
import { addDays, calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Tx } from './client.ts';
import { dateColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { fromJson, readRows } from './json.ts';
import { addressedAll, type NoticeRow } from './notice-rows.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';
import { readExisting } from './plan-existing.ts';
import { readReportProgress } from './report-source.ts';

/** Null where no plan runs. */
export async function readRunningState(
  db: Tx,
  planId: string,
  today: IsoDate,
): Promise<Running | null> {
  const plan = await db.plan.findUnique({
    where: { id: planId },
    select: { municipalityId: true, versionId: true, rules: true },
  });
  const progress = await readReportProgress(db, planId);
  if (plan === null || progress === null) return null;
  const version = await db.planVersion.findUniqueOrThrow({ where: { id: plan.versionId } });
  const contacts = await readContacts(db, plan.municipalityId);
  const rows = await readRemembered(db, plan.municipalityId, today);
  const calendar = calendarOf(fromJson<Rules>(plan.rules).calendar);
  return {
    existing: await readExisting(db, fromJson<Plan>(version.content)),
    absences: contacts.directory.absences,
    progress,
    notices: noticesOf(rows, contacts),
    accepted: rows.flatMap(({ mailKey: key, acceptedAt: at }) =>
      key === null || at === null ? [] : [{ key, on: calendar.dateOf(at) }],
    ),
    refused: [...contacts.refused],
  };
}

interface RememberedRow extends NoticeRow {
  mailKey: string | null;
  /** Null for what the mail server did not accept. */
  acceptedAt: Instant | null;
}

/** Those of `isRemembered`. */
async function readRemembered(
  db: Tx,
  municipalityId: string,
  today: IsoDate,
): Promise<RememberedRow[]> {
  return readRows<RememberedRow>(
    db,
    Prisma.sql`
      SELECT n.*, m."key" AS "mailKey",
        CASE WHEN m."status" = 'accepted' THEN m."deliveredAt" END AS "acceptedAt"
      FROM "Notice" n
      LEFT JOIN "Mail" m ON m."id" = n."mailId"
      LEFT JOIN "Action" a ON a."id" = n."actionId"
      WHERE n."municipalityId" = ${municipalityId} AND (
        n."status" = 'pending' OR n."on" >= ${dateColumn(addDays(today, -rememberedDays))}::date
        OR (n."audience" = 'owner' AND n."kind" = ANY(${[...reminderKinds]}::text[])
          AND a."phase" = ANY(${[...openPhases]}::text[]))
      )
      ORDER BY n."on", n."key"`,
  );
}

function noticesOf(rows: RememberedRow[], contacts: KnownContacts): SimulatedNotice[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  return addressedAll(rows, contacts).flatMap((notice) => {
    const row = byKey.get(notice.key);
    const status = statuses.find((known) => known === row?.status);
    if (row === undefined || status === undefined) return [];
    return [{ ...notice, status, mailKey: row.mailKey }];
  });
}

const statuses = ['pending', 'mailed', 'merged', 'dropped'] as const;
