/** What passed between the plan and the owners of actions, read for many at once; and what lists need of it. */

import {
  attemptKinds,
  type ContactAttempt,
  type ContactHistory,
  historyEvents,
  noHistory,
  type OwnerResponse,
  responseEvent,
} from '../domain/contact/history.ts';
import { calmBasis } from '../domain/contact/calm.ts';
import { onTrackSince, presentFacts } from '../domain/contact/facts.ts';
import type { Occurrence } from '../domain/action/events.ts';
import type { ActionState } from '../domain/action/state.ts';
import { addDays, type Instant, type IsoDate } from '../domain/calendar.ts';
import { groupBy } from '../domain/group-by.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn, instantOf } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { allRows, asJson, fromJson, readRows } from './json.ts';

export async function readContactHistories(
  db: Db | Tx,
  actionIds: string[],
): Promise<ReadonlyMap<string, ContactHistory>> {
  if (actionIds.length === 0) return new Map();
  const found = await readHistoryRows(db, actionIds);
  const attempts = groupBy(found.attempts, ({ actionId }) => actionId);
  const events = groupBy(found.events, ({ actionId }) => actionId);
  return new Map(
    actionIds.map((id) => [
      id,
      { attempts: attempts.get(id) ?? [], responses: presentResponses(events.get(id) ?? []) },
    ]),
  );
}

interface HistoryRows {
  attempts: (ContactAttempt & { actionId: string })[];
  events: EventRow[];
}

type EventRow = Pick<OwnerResponse, 'milestoneId' | 'author' | 'reason' | 'on' | 'at'> &
  Pick<Occurrence, 'kind' | 'data'> & { actionId: string };

async function readHistoryRows(db: Db | Tx, actionIds: string[]): Promise<HistoryRows> {
  const ids = idsIn(actionIds);
  const [found] = await readRows<HistoryRows>(
    db,
    Prisma.sql`
      SELECT ${allRows(attemptsOf(ids))} AS "attempts", ${allRows(eventsOf(ids))} AS "events"`,
  );
  return found ?? { attempts: [], events: [] };
}

function attemptsOf(actionIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT n."actionId", n."milestoneId", n."on" AS "arisenOn", m."on", m."status" AS "result",
      ${instantOf(Prisma.sql`coalesce(m."deliveredAt", m."on"::timestamptz)`)} AS "at"
    FROM "Notice" n JOIN "Mail" m ON m."id" = n."mailId"
    WHERE n."actionId" = ANY(${actionIds})
      AND n."audience" = 'owner' AND n."kind" = ANY(${[...attemptKinds]}::text[])
      AND n."status" <> 'dropped' AND m."status" IN ('accepted', 'rejected', 'unknown')
    ORDER BY "at", n."key"`;
}

function eventsOf(actionIds: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH zone AS MATERIALIZED (
      SELECT p."id", p."rules" -> 'calendar' ->> 'zone' AS "name" FROM "Plan" p
      WHERE p."id" IN (SELECT "planId" FROM "Action" WHERE "id" = ANY(${actionIds}))
    )
    SELECT e."actionId", e."kind", e."data", e."milestoneId", a."author", a."reason",
      ${instantOf(Prisma.sql`e."at"`)} AS "at", (e."at" AT TIME ZONE z."name")::date AS "on"
    FROM "Event" e
    JOIN "Action" c ON c."id" = e."actionId"
    JOIN zone z ON z."id" = c."planId"
    LEFT JOIN "Answer" a ON a."id" = e."answerId"
    WHERE e."actionId" = ANY(${actionIds})
      AND e."kind" = ANY(${[...historyEvents]}::text[])
    ORDER BY e."seq", e."position"`;
}

/** What an owner before this one answered is not held for or against this one. */
function presentResponses(rows: EventRow[]): OwnerResponse[] {
  const handedOver = rows.findLastIndex(({ kind }) => kind === 'action_reassigned');
  return rows.slice(handedOver + 1).flatMap((row) => {
    const event = responseEvent(fromJson<Occurrence>({ kind: row.kind, data: row.data }));
    if (event === null) return [];
    const { milestoneId, author, reason, on, at } = row;
    return [{ event, milestoneId, author, reason, on, at }];
  });
}

/**
 * Writes what lists sort and count by, in the transaction of whatever changed it: an answer, a decision,
 * or mails that were accepted.
 */
export async function refreshContact(tx: Db | Tx, actionIds: string[]): Promise<void> {
  if (actionIds.length === 0) return;
  const histories = await readContactHistories(tx, actionIds);
  const states = await readRows<{ id: string; state: ActionState }>(
    tx,
    Prisma.sql`SELECT "id", "state" FROM "Action" WHERE "id" = ANY(${idsIn(actionIds)})`,
  );
  const columns = states.map(({ id, state }) => {
    const facts = presentFacts(state, histories.get(id) ?? noHistory);
    return { id, ...calmBasis(facts, onTrackSince(state)) };
  });
  await tx.$executeRaw`
    UPDATE "Action" AS a
    SET "turnOf" = c."turnOf", "silentSince" = c."silentSince", "onTrackOn" = c."onTrackOn"
    FROM jsonb_to_recordset(${asJson(columns)})
      AS c("id" text, "turnOf" text, "silentSince" date, "onTrackOn" date)
    WHERE a."id" = c."id" AND (a."turnOf", a."silentSince", a."onTrackOn")
      IS DISTINCT FROM (c."turnOf", c."silentSince", c."onTrackOn")`;
}

/** Mails of an earlier day may be accepted as late as this. */
const latestDays = 31;

/**
 * After mails went out: of every action whose owner was mailed since `since`, and was not waited for yet:
 * a second mail changes nothing of what lists need, unless it is of an earlier day. Safe to repeat.
 */
export async function refreshMailed(
  db: Db,
  municipalityId: string,
  { today, since }: { today: IsoDate; since: Instant },
): Promise<void> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT n."actionId" AS "id"
    FROM "Mail" m JOIN "Notice" n ON n."mailId" = m."id" JOIN "Action" a ON a."id" = n."actionId"
    WHERE m."municipalityId" = ${municipalityId}
      AND (a."silentSince" IS NULL OR m."on" < a."silentSince")
      AND m."on" > ${dateColumn(addDays(today, -latestDays))}::date
      AND m."deliveredAt" >= ${since}::timestamptz
      AND n."audience" = 'owner' AND n."kind" = ANY(${[...attemptKinds]}::text[])`;
  await refreshContact(
    db,
    rows.map(({ id }) => id),
  );
}

function idsIn(ids: string[]): Prisma.Sql {
  return Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(${asJson(ids)}))`;
}
