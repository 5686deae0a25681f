/**
 * Everything the dashboard shows, counted by PostgreSQL. Where an action stands follows from its dates
 * and today; no row says "overdue".
 */

import { type Status, statuses } from '../domain/action/status.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { dateColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readContactAttempts, type ContactAttempts } from './action-contact-attempts.ts';

/** Of these a coordinator wants to know what was tried. */
const troubled: Status[] = ['escalated', 'overdue', 'stuck', 'at_risk'];

/** What the lists are made of: the plan, the day, and the day until which a due date is soon. */
export interface Moment {
  planId: string;
  zone: string;
  today: IsoDate;
  soonUntil: IsoDate;
}

export interface ActionRow {
  key: string;
  shortName: string;
  what: string;
  status: Status;
  themeName: string;
  ownerName: string;
  ownerLeftOn: IsoDate | null;
  dueOn: IsoDate | null;
  /** An ongoing action: what is due is the word on a quarter, not the action. */
  evaluated: boolean;
  /** Of what is due; null where nothing is. */
  milestoneId: string | null;
  overdueFrom: IsoDate | null;
  escalatedOn: IsoDate | null;
  progress: string | null;
  progressOn: IsoDate | null;
  closedOn: IsoDate | null;
  requestedUntil: IsoDate | null;
  /** Day of the question the owner has not answered yet. */
  askedOn: IsoDate | null;
  /** The owner is done and waits for the parts of these parties. */
  ownerDoneOn: IsoDate | null;
  waitsFor: string[];
}

export interface StatusCount {
  status: Status;
  waiting: boolean;
  ownerLeft: boolean;
  count: number;
}

export interface GroupCount {
  key: string;
  name: string;
  status: Status;
  count: number;
}

export interface OpenTask {
  key: string;
  kind: string;
  detail: string;
  openedAt: Date;
  contactName: string | null;
  actionKey: string | null;
  actionName: string | null;
}

export interface Overview {
  counts: StatusCount[];
  themes: GroupCount[];
  parties: GroupCount[];
  /** The first `perList` of every status, and of the actions without owner. */
  rows: (ActionRow & { ofStatus: boolean; ofOwnerless: boolean })[];
  /** By key, of the rows that do not go well. */
  attempts: ReadonlyMap<string, ContactAttempts>;
  tasks: OpenTask[];
  taskCount: number;
}

export const perList = 50;

export async function readOverview(
  db: Db,
  municipalityId: string,
  moment: Moment,
): Promise<Overview> {
  const [counted, rows, tasks, taskCount] = await Promise.all([
    countActions(db, moment),
    firstRows(db, moment),
    openTasks(db, municipalityId),
    db.task.count({ where: { municipalityId, closedAt: null } }),
  ]);
  const badly = rows.filter(({ status }) => troubled.includes(status)).map(({ key }) => key);
  const attempts = await readContactAttempts(db, moment.planId, moment.zone, badly);
  return { ...counted, rows, attempts, tasks, taskCount };
}

export interface Selection {
  /** Empty for all. */
  statuses: Status[];
  themeKey: string | null;
  partyKey: string | null;
  ownerKey: string | null;
  /** Whether the owner was asked how it goes and has not answered; null for either. */
  waiting: boolean | null;
  ownerLeft: boolean;
}

/** One page of a list, and how long the whole list is. */
export async function selectActions(
  db: Db,
  moment: Moment,
  selection: Selection,
  page: number,
): Promise<{ rows: ActionRow[]; total: number }> {
  const found = await db.$queryRaw<(ActionRow & { total: number })[]>`
    WITH status AS (${statusSql(moment)})
    SELECT ${rowColumns}, count(*) OVER ()::int AS "total"
    FROM status s ${rowJoins}
    WHERE ${where(selection)}
    ORDER BY s."rank", s."dueOn", s."position" LIMIT ${perList} OFFSET ${(page - 1) * perList}`;
  return { rows: found, total: found[0]?.total ?? 0 };
}

interface CountRow {
  set: number;
  themeKey: string | null;
  themeName: string | null;
  partyKey: string | null;
  partyName: string | null;
  status: Status;
  waiting: boolean | null;
  ownerLeft: boolean | null;
  count: number;
}

async function countActions(db: Db, moment: Moment) {
  const rows = await db.$queryRaw<CountRow[]>`
    WITH status AS (${statusSql(moment)})
    SELECT GROUPING("themeKey", "partyKey")::int AS "set",
      "themeKey", "themeName", "partyKey", "partyName", "status",
      "askedOn" IS NOT NULL AS "waiting", "ownerLeft", count(*)::int AS "count"
    FROM status
    GROUP BY GROUPING SETS (
      ("status", "askedOn" IS NOT NULL, "ownerLeft"),
      ("themeKey", "themeName", "themePosition", "status"),
      ("partyKey", "partyName", "status"))
    ORDER BY "themePosition", "partyName"`;
  return {
    counts: rows.flatMap(({ set, status, waiting, ownerLeft, count }) =>
      set === 3
        ? [{ status, waiting: waiting === true, ownerLeft: ownerLeft === true, count }]
        : [],
    ),
    themes: rows.flatMap(({ themeKey, themeName, status, count }) =>
      themeKey === null ? [] : [{ key: themeKey, name: themeName ?? '', status, count }],
    ),
    parties: rows.flatMap(({ partyKey, partyName, status, count }) =>
      partyKey === null ? [] : [{ key: partyKey, name: partyName ?? '', status, count }],
    ),
  };
}

async function firstRows(db: Db, moment: Moment): Promise<Overview['rows']> {
  return db.$queryRaw<Overview['rows']>`
    WITH status AS (${statusSql(moment)}),
    placed AS (
      SELECT "id",
        row_number() OVER (PARTITION BY "rank" ORDER BY "dueOn", "position") AS "place",
        row_number() OVER (PARTITION BY "ownerLeft" AND "open" ORDER BY "rank", "dueOn") AS "leftPlace"
      FROM status)
    SELECT ${rowColumns}, p."place" <= ${perList} AS "ofStatus",
      s."ownerLeft" AND s."open" AND p."leftPlace" <= ${perList} AS "ofOwnerless"
    FROM placed p JOIN status s ON s."id" = p."id" ${rowJoins}
    WHERE p."place" <= ${perList} OR (s."ownerLeft" AND s."open" AND p."leftPlace" <= ${perList})
    ORDER BY s."rank", s."dueOn", a."position"`;
}

async function openTasks(db: Db, municipalityId: string): Promise<OpenTask[]> {
  return db.$queryRaw<OpenTask[]>`
    SELECT t."key", t."kind", t."detail", t."openedAt", c."name" AS "contactName",
      a."key" AS "actionKey", a."shortName" AS "actionName"
    FROM "Task" t
    LEFT JOIN "Contact" c ON c."id" = t."contactId"
    LEFT JOIN "Action" a ON a."id" = t."actionId"
    WHERE t."municipalityId" = ${municipalityId} AND t."closedAt" IS NULL
    ORDER BY t."openedAt", t."key" LIMIT ${perList}`;
}

/** One narrow row per action of the plan: where it stands today, its theme, and its owner's party. */
function statusSql({ planId, zone, today, soonUntil }: Moment): Prisma.Sql {
  return Prisma.sql`
    SELECT t.*, array_position(${[...statuses]}::text[], t."status") AS "rank"
    FROM (
      SELECT a."id", a."position", a."dueOn", a."phase" IN ('running', 'paused') AS "open",
        CASE
          WHEN a."phase" <> 'running' THEN a."phase"
          WHEN a."escalatedOn" IS NOT NULL THEN 'escalated'
          WHEN a."overdueFrom" <= ${dateColumn(today)}::date THEN 'overdue'
          WHEN a."progress" IN ('stuck', 'at_risk') THEN a."progress"
          WHEN a."dueOn" <= ${dateColumn(soonUntil)}::date THEN 'due_soon'
          ELSE 'running'
        END AS "status",
        coalesce(o."leftOn" <= ${dateColumn(today)}::date, false) AS "ownerLeft",
        CASE WHEN a."phase" = 'running'
          AND coalesce((a."lastAnswerAt" AT TIME ZONE ${zone})::date < a."lastAskedOn", true)
          THEN a."lastAskedOn"
        END AS "askedOn",
        th."key" AS "themeKey", th."name" AS "themeName", th."position" AS "themePosition",
        coalesce(party."key", o."key") AS "partyKey", coalesce(party."name", o."name") AS "partyName"
      FROM "Action" a
      JOIN "Theme" th ON th."id" = a."themeId"
      JOIN "Contact" o ON o."id" = a."ownerId"
      LEFT JOIN "Contact" party
        ON party."municipalityId" = o."municipalityId" AND party."key" = o."partyKey"
      WHERE a."planId" = ${planId}
    ) AS t`;
}

const rowJoins = Prisma.sql`
  JOIN "Action" a ON a."id" = s."id"
  JOIN "Contact" o ON o."id" = a."ownerId"`;

const rowColumns = Prisma.sql`
  a."key", a."shortName", a."what", s."status", s."themeName", o."name" AS "ownerName",
  o."leftOn"::text AS "ownerLeftOn", a."dueOn"::text AS "dueOn", a."overdueFrom"::text AS "overdueFrom",
  a."escalatedOn"::text AS "escalatedOn", a."progress", a."progressOn"::text AS "progressOn",
  a."closedOn"::text AS "closedOn", a."requestedUntil"::text AS "requestedUntil",
  s."askedOn"::text AS "askedOn", a."milestoneKind" = 'evaluation' AS "evaluated",
  a."milestoneId",
  a."ownerDoneOn"::text AS "ownerDoneOn",
  ARRAY(
    SELECT c."name" FROM unnest(a."waitsFor") WITH ORDINALITY AS w("key", "place")
    JOIN "Contact" c ON c."municipalityId" = a."municipalityId" AND c."key" = w."key"
    ORDER BY w."place"
  ) AS "waitsFor"`;

const stillAsked = Prisma.sql`s."askedOn" IS NOT NULL AND s."status" IN ('due_soon', 'running')`;

function where(selection: Selection): Prisma.Sql {
  const { statuses: chosen, themeKey, partyKey, ownerKey, waiting, ownerLeft } = selection;
  const conditions = [
    Prisma.sql`true`,
    ...(chosen.length === 0 ? [] : [Prisma.sql`s."status" = ANY(${chosen}::text[])`]),
    ...(themeKey === null ? [] : [Prisma.sql`s."themeKey" = ${themeKey}`]),
    ...(partyKey === null ? [] : [Prisma.sql`s."partyKey" = ${partyKey}`]),
    ...(ownerKey === null ? [] : [Prisma.sql`o."key" = ${ownerKey}`]),
    ...(waiting === null ? [] : [waiting ? stillAsked : Prisma.sql`NOT (${stillAsked})`]),
    ...(ownerLeft ? [Prisma.sql`s."ownerLeft" AND s."open"`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}
