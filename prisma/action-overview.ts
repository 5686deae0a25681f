/** Everything the dashboard shows: counts, the first of each list, and what waits for the coordinator. */

import type { Status } from '../domain/action/status.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Calm } from '../domain/contact/calm.ts';
import {
  type ActionRow,
  type ListedAction,
  type Moment,
  perList,
  rowColumns,
  rowJoins,
  type StatusCount,
  statusSql,
  withHistories,
} from './action-list.ts';
import type { Db } from './client.ts';

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
  /** The date that was asked for, and nobody decided about. */
  requestedUntil: IsoDate | null;
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
      a."key" AS "actionKey", a."shortName" AS "actionName",
      a."requestedUntil"::text AS "requestedUntil"
    FROM "Task" t
    LEFT JOIN "Contact" c ON c."id" = t."contactId"
    LEFT JOIN "Action" a ON a."id" = t."actionId"
    WHERE t."municipalityId" = ${municipalityId} AND t."closedAt" IS NULL
    ORDER BY t."openedAt", t."key" LIMIT ${perList}`;
}
