/** The rows of one municipality, by plain SQL: table and column names are all that is known of the code. */

import pg from 'pg';
import type { World } from './world.ts';

type Ledger = Omit<World, 'asOf' | 'line' | 'marks'>;

export async function readLedger(databaseUrl: string, municipalityId: string): Promise<Ledger> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await client.query<T>(sql, [municipalityId])).rows;
  try {
    return {
      calendar: await readCalendar(client, municipalityId),
      contacts: await rows(
        `SELECT id, address, "leftOn"::text AS "leftOn" FROM "Contact" WHERE "municipalityId" = $1`,
      ),
      actions: await rows(
        `SELECT id, ${instant('nextWakeAt')} FROM "Action" WHERE "municipalityId" = $1`,
      ),
      answers: await rows(`SELECT id, "newOwnerId" FROM "Answer" WHERE "municipalityId" = $1`),
      events: await rows(
        `SELECT "actionId", seq, kind, ${instant('at')}, "milestoneId", "stepId", "answerId",
           data ->> 'dueOn' AS "dueOn"
         FROM "Event" WHERE "municipalityId" = $1 ORDER BY "actionId", seq, position`,
      ),
      meetingEvents: await rows(
        `SELECT "meetingId", kind FROM "MeetingEvent" WHERE "municipalityId" = $1`,
      ),
      notices: await rows(
        `SELECT key, "actionId", "milestoneId", "stepId", kind, audience, "contactId",
           "on"::text AS on, "dueOn"::text AS "dueOn", immediate, "answerId", status, "droppedBecause", "mailId"
         FROM "Notice" WHERE "municipalityId" = $1`,
      ),
      mails: await rows(
        `SELECT id, "contactId", lower(address) AS address, routine, "on"::text AS on,
           "messageId", status, repeated
         FROM "Mail" WHERE "municipalityId" = $1`,
      ),
      tasks: await rows(
        `SELECT key, kind, "contactId", detail FROM "Task" WHERE "municipalityId" = $1`,
      ),
    };
  } finally {
    await client.end();
  }
}

async function readCalendar(client: pg.Client, municipalityId: string) {
  const { rows } = await client.query<Ledger['calendar']>(
    `SELECT rules->'calendar'->>'zone' AS zone, rules->'calendar'->'closedOn' AS "closedOn",
       settings->>'roundAt' AS "roundAt"
     FROM "Plan" WHERE "municipalityId" = $1 ORDER BY year DESC LIMIT 1`,
    [municipalityId],
  );
  return rows[0] ?? { zone: 'UTC', closedOn: [], roundAt: '00:00' };
}

function instant(column: string): string {
  const format = 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"';
  return `to_char("${column}" AT TIME ZONE 'UTC', '${format}') AS "${column}"`;
}
