/**
 * Lists of actions, searched, narrowed and sorted by PostgreSQL. Where an action stands follows from its
 * dates and today; no row says "overdue".
 */

import type { ActionState } from '../domain/action/state.ts';
import { type Status, statuses } from '../domain/action/status.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Calm } from '../domain/contact/calm.ts';
import type { ContactHistory } from '../domain/contact/history.ts';
import type { Ladder } from '../domain/plan/ladder.ts';
import type { Particulars } from '../domain/plan/particulars.ts';
import { readContactHistories } from './action-contact.ts';
import type { Db } from './client.ts';
import { dateColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';

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
  /** Of the theme that it is shown with as well; null for one theme only. */
  secondThemeName: string | null;
  particulars: Particulars;
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

export const perList = 50;

/** Counted from 1. */
export interface ListPage {
  page: number;
  size: number;
}

export function pageOf(page: number): ListPage {
  return { page, size: perList };
}

export const sortings = ['status', 'due', 'owner', 'theme'] as const;
/** Worst first, or by what people look for. */
export type Sorting = (typeof sortings)[number];

export interface Selection {
  /** Part of what the action is called, how it is done or whose it is; empty for all. */
  search: string;
  sorting: Sorting;
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
  { page, size }: ListPage,
): Promise<{ rows: ListedAction[]; total: number }> {
  const found = await db.$queryRaw<(ActionRow & { total: number })[]>`
    WITH status AS (${statusSql(moment)})
    SELECT ${rowColumns}, count(*) OVER ()::int AS "total"
    FROM status s ${rowJoins}
    WHERE ${where(selection)}
    ORDER BY ${orderOf(selection)} LIMIT ${size} OFFSET ${(page - 1) * size}`;
  return { rows: await withHistories(db, found), total: found[0]?.total ?? 0 };
}

/** Those with these keys, worst first. */
export async function selectByKeys(
  db: Db,
  moment: Moment,
  keys: string[],
): Promise<ListedAction[]> {
  if (keys.length === 0) return [];
  const found = await db.$queryRaw<ActionRow[]>`
    WITH status AS (${statusSql(moment)})
    SELECT ${rowColumns} FROM status s ${rowJoins}
    WHERE a."key" = ANY(${keys}::text[])
    ORDER BY ${orders.status}`;
  return withHistories(db, found);
}

/** How many there are of each kind in what a list shows. */
export async function countSelected(
  db: Db,
  moment: Moment,
  selection: Selection,
): Promise<StatusCount[]> {
  return db.$queryRaw<StatusCount[]>`
    WITH status AS (${statusSql(moment)})
    SELECT s."status", s."calm", s."ownerLeft", count(*)::int AS "count"
    FROM status s ${rowJoins}
    WHERE ${where(selection)}
    GROUP BY s."status", s."calm", s."ownerLeft"`;
}

export async function withHistories<T extends ActionRow>(
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

/**
 * One narrow row per action of the plan: where it stands today, its theme, and its owner's party. The
 * few themes and contacts are read first, once: PostgreSQL would look them up for each action.
 */
export function statusSql({
  municipalityId,
  planId,
  today,
  soonUntil,
  silentUntil,
}: Moment): Prisma.Sql {
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
        second."name" AS "secondThemeName",
        coalesce(party."key", o."key") AS "partyKey", coalesce(party."name", o."name") AS "partyName"
      FROM "Action" a
      JOIN theme th ON th."id" = a."themeId"
      LEFT JOIN theme second ON second."key" = a."secondThemeKey"
      JOIN contact o ON o."id" = a."ownerId"
      LEFT JOIN contact party ON party."key" = o."partyKey"
      WHERE a."planId" = ${planId}
    ) AS t`;
}

export const rowJoins = Prisma.sql`
  JOIN "Action" a ON a."id" = s."id"
  JOIN "Contact" o ON o."id" = a."ownerId"`;

export const rowColumns = Prisma.sql`
  a."id", a."key", a."shortName", a."what", s."status", s."calm", s."themeName",
  s."secondThemeName", a."particulars",
  o."name" AS "ownerName", o."leftOn"::text AS "ownerLeftOn", a."dueOn"::text AS "dueOn",
  a."overdueFrom"::text AS "overdueFrom", a."escalatedOn"::text AS "escalatedOn", a."state", a."ladder",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', c."key", 'name', c."name"))
    FROM "Contact" c
    WHERE c."municipalityId" = a."municipalityId" AND c."key" = ANY(a."waitsFor")
  ), '[]') AS "parts"`;

const orders: Record<Sorting, Prisma.Sql> = {
  status: Prisma.sql`s."rank", s."dueOn", s."position"`,
  due: Prisma.sql`s."dueOn" NULLS LAST, s."rank", s."position"`,
  owner: Prisma.sql`o."name", s."rank", s."dueOn", s."position"`,
  theme: Prisma.sql`s."themePosition", s."rank", s."dueOn", s."position"`,
};

function orderOf({ sorting }: Selection): Prisma.Sql {
  return orders[sorting];
}

/** As it is typed: what stands for "anything" in a pattern means itself. */
function patternOf(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

function where(selection: Selection): Prisma.Sql {
  const { search, statuses: chosen, calms, themeKey, partyKey, ownerKey, ownerLeft } = selection;
  const conditions = [
    Prisma.sql`true`,
    ...(search === ''
      ? []
      : [
          Prisma.sql`concat_ws(' ', a."particulars"->>'number', a."what", a."shortName", a."how", o."name")
            ILIKE ${patternOf(search)}`,
        ]),
    ...(chosen.length === 0 ? [] : [Prisma.sql`s."status" = ANY(${chosen}::text[])`]),
    ...(themeKey === null ? [] : [Prisma.sql`s."themeKey" = ${themeKey}`]),
    ...(partyKey === null ? [] : [Prisma.sql`s."partyKey" = ${partyKey}`]),
    ...(ownerKey === null ? [] : [Prisma.sql`o."key" = ${ownerKey}`]),
    ...(calms.length === 0 ? [] : [Prisma.sql`s."calm" = ANY(${calms}::text[])`]),
    ...(ownerLeft ? [Prisma.sql`s."ownerLeft" AND s."open"`] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}
