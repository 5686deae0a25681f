/** Meetings of boards as they stand. */

import type { Instant } from '../domain/calendar.ts';
import type { Board, MeetingState } from '../domain/meetings/meeting.ts';
import type { Tx } from './client.ts';
import { instantOrNull } from './dates.ts';
import type { Prisma } from './generated/client.ts';
import { fromJson } from './json.ts';

export interface MeetingRow {
  id: string;
  municipalityId: string;
  planId: string;
  board: Board;
  introduction: string;
  state: MeetingState;
  nextWakeAt: Instant | null;
}

export async function findMeeting(db: Tx, id: string): Promise<MeetingRow | null> {
  const row = await db.meeting.findUnique({ where: { id } });
  return row === null ? null : rowOf(row);
}

/** Ascending by day. */
export async function listMeetings(db: Tx, municipalityId: string): Promise<MeetingRow[]> {
  const rows = await db.meeting.findMany({ where: { municipalityId }, orderBy: { on: 'asc' } });
  return rows.map(rowOf);
}

function rowOf(row: Prisma.MeetingGetPayload<object>): MeetingRow {
  const { id, municipalityId, planId, introduction } = row;
  const state = fromJson<MeetingState>(row.state);
  const nextWakeAt = instantOrNull(row.nextWakeAt);
  return { id, municipalityId, planId, board: state.board, introduction, state, nextWakeAt };
}
