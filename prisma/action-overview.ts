/**
 * Everything the dashboard shows, counted by PostgreSQL. Where an action stands follows from its dates
 * and today; no row says "overdue".
 */

import type { ActionState } from '../domain/action/state.ts';
import { type Status, statuses } from '../domain/action/status.ts';
import type { Calm } from '../domain/contact/calm.ts';
import type { ContactHistory } from '../domain/contact/history.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { dateColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { readContactHistories } from './action-contact.ts';

/** Of these a coordinator wants to know what was tried. */
const troubled: Status[] = ['escalated', 'overdue', 'stuck', 'at_risk'];
const unsettled: Calm[] = ['undecided', 'silent', 'parts_missing', 'awaiting'];

/** What the lists are made of: the plan, the day, and where "soon" and "silent" begin. */
export interface Moment {
  municipalityId: string;
  planId: string;
  today: IsoDate;
  soonUntil: IsoDate;
  silentUntil: IsoDate;
}

export interface ActionRow {
  id: string;
  key: string;
  shortName: string;
  what: string;
  status: Status;
  /** Of an action that has nothing worse; null for the others. */
  calm: Calm | null;
  themeName: string;
  ownerName: string;
  ownerLeftOn: IsoDate | null;
  dueOn: IsoDate | null;
  overdueFrom: IsoDate | null;
  escalatedOn: IsoDate | null;
  state: ActionState;
  ladder: Ladder | null;
  /** What parties confirm themselves. */
  parts: { id: string; name: string }[];
}

/** With what passed between plan and owner, where that is worth telling; null where it is not. */
export interface ListedAction extends ActionRow {
  history: ContactHistory | null;
}

export interface StatusCount {
  status: Status;
  calm: Calm | null;
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
  rows: (ListedAction & { ofStatus: boolean; ofOwnerless: boolean })[];
  tasks: OpenTask[];
  taskCount: number;
}

export const perList = 50;

export async function readOverview(db: Db, moment: Moment): Promise<Overview> {
  const { municipalityId } = moment;
  const [counted, rows, tasks, taskCount] = await Promise.all([
    countActions(db, moment),
    firstRows(db, moment),
    openTasks(db, municipalityId),
    db.task.count({ where: { municipalityId, closedAt: null } }),
  ]);
  return { ...counted, rows: await withHistories(db, rows), tasks, taskCount };
}

async function withHistories<T extends ActionRow>(
  db: Db,
  rows: T[],
): Promise<(T & ListedAction)[]> {
  const worthTelling = rows.filter(
    ({ status, calm }) => troubled.includes(status) || (calm !== null && unsettled.includes(calm)),
  );
  const histories = await readContactHistories(
    db,
    worthTelling.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, history: histories.get(row.id) ?? null }));
}

export interface Selection {
  /** Empty for all. */
  statuses: Status[];
  themeKey: string | null;
  partyKey: string | null;
  ownerKey: string | null;
  /** Likewise; only of actions that have nothing worse. */
  calms: Calm[];
  ownerLeft: boolean;
}

/** One page of a list, and how long the whole list is. */
export async function selectActions(
  db: Db,
  moment: Moment,
  selection: Selection,
  page: number,
): Promise<{ rows: ListedAction[]; total: number }> {
  const found = await db.$queryRaw<(ActionRow & { total: number })[]>`
    WITH status AS (${statusSql(moment)})
    SELECT ${rowColumns}, count(*) OVER ()::int AS "total"
    FROM status s ${rowJoins}
    WHERE ${where(selection)}
    ORDER BY s."rank", s."dueOn", s."position" LIMIT ${perList} OFFSET ${(page - 1) * perList}`;
  return { rows: await withHistories(db, found), total: found[0]?.total ?? 0 };
}

interface CountRow {
  set: number;
  themeKey: string | null;
  themeName: string | null;
  partyKey: string | null;
  partyName: string | null;
  status: Status;
  calm: Calm | null;
  ownerLeft: boolean | null;
  count: number;
}

async function countActions(db: Db, moment: Moment) {
  const rows = await db.$queryRaw<CountRow[]>`
    WITH status AS (${statusSql(moment)})
    SELECT GROUPING("themeKey", "partyKey")::int AS "set",
      "themeKey", "themeName", "partyKey", "partyName", "status",
      "calm", "ownerLeft", count(*)::int AS "count"
    FROM status
    GROUP BY GROUPING SETS (
      ("status", "calm", "ownerLeft"),
      ("themeKey", "themeName", "themePosition", "status"),
      ("partyKey", "partyName", "status"))
    ORDER BY "themePosition", "partyName"`;
  return {
    counts: rows.flatMap(({ set, status, calm, ownerLeft, count }) =>
      set === 3 ? [{ status, calm, ownerLeft: ownerLeft === true, count }] : [],
    ),
    themes: rows.flatMap(({ themeKey, themeName, status, count }) =>
      themeKey === null ? [] : [{ key: themeKey, name: themeName ?? '', status, count }],
    ),
    parties: rows.flatMap(({ partyKey, partyName, status, count }) =>
      partyKey === null ? [] : [{ key: partyKey, name: partyName ?? '', status, count }],
    ),
  };
}

type FirstRow = ActionRow & { ofStatus: boolean; ofOwnerless: boolean };

async function firstRows(db: Db, moment: Moment): Promise<FirstRow[]> {
  return db.$queryRaw<FirstRow[]>`
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

/**
 * One narrow row per action of the plan: where it stands today, its theme, and its owner's party. The
 * few themes and contacts are read first, once: PostgreSQL would look them up for each action.
 */
function statusSql({ municipalityId, planId, today, soonUntil, silentUntil }: Moment): Prisma.Sql {
  return Prisma.sql`
    WITH theme AS MATERIALIZED (
      SELECT "id", "key", "name", "position" FROM "Theme" WHERE "planId" = ${planId}
    ), contact AS MATERIALIZED (
      SELECT "id", "key", "name", "partyKey", "leftOn" FROM "Contact"
      WHERE "municipalityId" = ${municipalityId}
    )
    SELECT t.*, array_position(${[...statuses]}::text[], t."status") AS "rank",
      CASE
        WHEN t."status" NOT IN ('due_soon', 'running') THEN NULL
        WHEN t."turnOf" = 'coordinator' THEN 'undecided'
        WHEN t."turnOf" = 'parts' THEN 'parts_missing'
        WHEN t."silentSince" <= ${dateColumn(silentUntil)}::date THEN 'silent'
        WHEN t."silentSince" IS NOT NULL THEN 'awaiting'
        WHEN t."onTrackOn" IS NOT NULL THEN 'on_track'
        ELSE 'unasked'
      END AS "calm"
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
        a."turnOf", a."silentSince", a."onTrackOn",
        th."key" AS "themeKey", th."name" AS "themeName", th."position" AS "themePosition",
        coalesce(party."key", o."key") AS "partyKey", coalesce(party."name", o."name") AS "partyName"
      FROM "Action" a
      JOIN theme th ON th."id" = a."themeId"
      JOIN contact o ON o."id" = a."ownerId"
      LEFT JOIN contact party ON party."key" = o."partyKey"
      WHERE a."planId" = ${planId}
    ) AS t`;
}

const rowJoins = Prisma.sql`
  JOIN "Action" a ON a."id" = s."id"
  JOIN "Contact" o ON o."id" = a."ownerId"`;

const rowColumns = Prisma.sql`
  a."id", a."key", a."shortName", a."what", s."status", s."calm", s."themeName",
  o."name" AS "ownerName", o."leftOn"::text AS "ownerLeftOn", a."dueOn"::text AS "dueOn",
  a."overdueFrom"::text AS "overdueFrom", a."escalatedOn"::text AS "escalatedOn", a."state", a."ladder",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', c."key", 'name', c."name"))
    FROM "Contact" c
    WHERE c."municipalityId" = a."municipalityId" AND c."key" = ANY(a."waitsFor")
  ), '[]') AS "parts"`;

function where(selection: Selection): Prisma.Sql {
  const { statuses: chosen, calms, themeKey, partyKey, ownerKey, ownerLeft } = selection;
  const conditions = [
    Prisma.sql`true`,
    ...(chosen.length === 0 ? [] : [Prisma.sql`s."status" = ANY(${chosen}::text[])`]),
    ...(themeKey === null ? [] : [Prisma.sql`s."themeKey" = ${themeKey}`]),
    ...(partyKey === null ? [] : [Prisma.sql`s."partyKey" = ${partyKey}`]),
    ...(ownerKey === null ? [] : [Prisma.sql`o."key" = ${ownerKey}`]),
    ...(calms.length === 0 ? [] : [Prisma.sql`s."calm" = ANY(${calms}::text[])`]),
    ...(ownerLeft ? [Prisma.sql`s."ownerLeft" AND s."open"`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}
