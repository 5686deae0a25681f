/** Meetings, what happened to them and what boards decided, by plain SQL. */

import type pg from 'pg';
import { instant } from './instant.ts';
import type { BoardDecisionRow, MeetingEventRow, MeetingRow, Rows } from './rows.ts';

type MeetingRows = Pick<Rows, 'meetings' | 'meetingEvents' | 'boardDecisions'>;

export async function readMeetings(
  client: pg.Client,
  municipalityId: string,
): Promise<MeetingRows> {
  const meetings = await client.query<MeetingRow>(
    `SELECT id, board, (state->>'freezeDays')::int AS "freezeDays"
     FROM "Meeting" WHERE "municipalityId" = $1 ORDER BY id`,
    [municipalityId],
  );
  const meetingEvents = await client.query<MeetingEventRow>(
    `SELECT "meetingId", kind, ${instant('at')}, data FROM "MeetingEvent"
     WHERE "municipalityId" = $1 ORDER BY "meetingId", seq, position`,
    [municipalityId],
  );
  return {
    meetings: meetings.rows,
    meetingEvents: meetingEvents.rows,
    boardDecisions: await readDecisions(client, municipalityId),
  };
}

async function readDecisions(
  client: pg.Client,
  municipalityId: string,
): Promise<BoardDecisionRow[]> {
  const { rows } = await client.query<BoardDecisionRow>(
    `SELECT i."meetingId", i."planId" || '/' || (i.subject->>'actionKey') AS "actionId",
       d.number, d.kind, d."decidedBy", a.until::text AS until, a."newOwnerId",
       to_char(d.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM "MeetingDecision" d JOIN "MeetingItem" i ON i.id = d."itemId"
     LEFT JOIN "Answer" a ON a.id = d."answerId"
     WHERE d."municipalityId" = $1 AND a.refusal IS NULL ORDER BY d.at, d.number`,
    [municipalityId],
  );
  return rows;
}
