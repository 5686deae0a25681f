/** The rows of one municipality, by plain SQL: table and column names are all that is known of the code. */

import pg from 'pg';
import { instant } from './instant.ts';
import { readMeans } from './read-means.ts';
import { readMeetings } from './read-meetings.ts';
import type { ActionRow, Rows } from './rows.ts';

export async function readRows(databaseUrl: string, municipalityId: string): Promise<Rows> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await client.query<T>(sql, [municipalityId])).rows;
  try {
    const plan = await readPlan(client, municipalityId);
    return {
      ...plan,
      ...(await readMeans(client, plan.planId)),
      planTexts: await readPlanTexts(client, municipalityId),
      actions: await readActions(client, municipalityId),
      people: await rows(
        `SELECT c.id, c.name, coalesce(p.name, c.name) AS party, c.address,
           c."leftOn"::text AS "leftOn"
         FROM "Contact" c LEFT JOIN "Contact" p
           ON p."municipalityId" = c."municipalityId" AND p.key = c."partyKey"
         WHERE c."municipalityId" = $1`,
      ),
      events: await rows(
        `SELECT "actionId", kind, ${instant('at')}, "milestoneId", "answerId", data
         FROM "Event" WHERE "municipalityId" = $1 ORDER BY "actionId", seq, position`,
      ),
      answers: await rows(
        `SELECT id, author, "newOwnerId" FROM "Answer" WHERE "municipalityId" = $1`,
      ),
      notices: await rows(
        `SELECT "actionId", "milestoneId", kind, audience, "contactId", "on"::text AS on,
           "dueOn"::text AS "dueOn", "answerId", "mailId"
         FROM "Notice" WHERE "municipalityId" = $1`,
      ),
      mails: await rows(
        `SELECT id, "contactId", "messageId", "on"::text AS on, status, ${instant('deliveredAt')}
         FROM "Mail" WHERE "municipalityId" = $1`,
      ),
      ...(await readMeetings(client, municipalityId)),
    };
  } finally {
    await client.end();
  }
}

type PlanColumns = Pick<Rows, 'planId' | 'calendar' | 'capacity' | 'activatedOn' | 'reportedOn'>;

async function readPlan(client: pg.Client, municipalityId: string) {
  const { rows } = await client.query<PlanColumns>(
    `SELECT id AS "planId", "activatedOn"::text AS "activatedOn",
       (SELECT coalesce(json_agg("on"::text ORDER BY "on"), '[]') FROM "Report"
        WHERE "municipalityId" = $1) AS "reportedOn", json_build_object('zone', rules->'calendar'->>'zone',
       'closedOn', rules->'calendar'->'closedOn') AS calendar,
       json_build_object('regularFte', settings->'capacity'->'statedRegularFte',
       'priorityFte', settings->'capacity'->'statedPriorityFte') AS capacity
     FROM "Plan" WHERE "municipalityId" = $1 ORDER BY year DESC LIMIT 1`,
    [municipalityId],
  );
  const [plan] = rows;
  if (plan === undefined) throw new Error(`${municipalityId} has no plan that runs`);
  return plan;
}

async function readPlanTexts(client: pg.Client, municipalityId: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(
    `SELECT DISTINCT jsonb_path_query(content, '$.** ? (@.type() == "string")') #>> '{}' AS text
     FROM "PlanVersion" WHERE "municipalityId" = $1`,
    [municipalityId],
  );
  return rows.map(({ text }) => text);
}

type TimingColumn =
  | { kind: 'by' | 'yearly'; moments: MomentColumn[] }
  | { kind: 'ongoing'; evaluations: MomentColumn[] };

type MomentColumn =
  | { kind: 'quarter'; quarter: number }
  | { kind: 'half'; half: number }
  | { kind: 'month'; month: number }
  | { kind: 'day'; month: number; day: number };

interface PlannedColumns extends Omit<ActionRow, 'moments' | 'momentKind'> {
  year: number;
  timing: TimingColumn;
}

/** Each as the first applied version that has it: what happened since is told by the events. */
async function readActions(client: pg.Client, municipalityId: string): Promise<ActionRow[]> {
  const { rows } = await client.query<PlannedColumns>(
    `WITH first AS (
       SELECT DISTINCT ON (planned->>'id') planned, (content->>'year')::int AS year
       FROM "PlanVersion", jsonb_array_elements(content->'actions') planned
       WHERE "municipalityId" = $1 AND "appliedAt" IS NOT NULL
       ORDER BY planned->>'id', "appliedAt"
     )
     SELECT a.id, a.what, a."shortName", t.name AS "themeName",
       a."costCents", owner.id AS "firstOwnerId",
       first.year, first.planned->'timing' AS timing,
       (SELECT coalesce(json_agg(c.name ORDER BY i.position), '[]')
        FROM "Involved" i JOIN "Contact" c ON c.id = i."contactId"
        WHERE i."actionId" = a.id) AS involved,
       (SELECT coalesce(json_agg(json_build_object('id', c.key, 'name', c.name,
            'required', i."partRequired") ORDER BY i.position), '[]')
        FROM "Involved" i JOIN "Contact" c ON c.id = i."contactId"
        WHERE i."actionId" = a.id AND i.part IS NOT NULL) AS parts
     FROM "Action" a JOIN "Theme" t ON t.id = a."themeId", first, "Contact" owner
     WHERE a."municipalityId" = $1 AND first.planned->>'id' = a.key
       AND owner."municipalityId" = $1 AND owner.key = first.planned->>'owner'
     ORDER BY a.position`,
    [municipalityId],
  );
  return rows.map(({ year, timing, ...action }) => ({
    ...action,
    momentKind: timing.kind === 'ongoing' ? 'evaluation' : 'deadline',
    moments: (timing.kind === 'ongoing' ? timing.evaluations : timing.moments).map((moment) =>
      dated(moment, year),
    ),
  }));
}

function dated(moment: MomentColumn, year: number): { id: string; dueOn: string } {
  switch (moment.kind) {
    case 'quarter':
      return { id: `q${String(moment.quarter)}`, dueOn: monthEnd(year, moment.quarter * 3) };
    case 'half':
      return { id: `h${String(moment.half)}`, dueOn: monthEnd(year, moment.half * 6) };
    case 'month':
      return { id: `m${twoDigits(moment.month)}`, dueOn: monthEnd(year, moment.month) };
    case 'day': {
      const [month, day] = [twoDigits(moment.month), twoDigits(moment.day)];
      return { id: `d${month}${day}`, dueOn: `${String(year)}-${month}-${day}` };
    }
  }
}

function monthEnd(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
