/** Meetings as their workflows leave them behind, for tests of what is made of them. */

import { meetingIdOf } from '../domain/ids.ts';
import type { IsoDate } from '../domain/calendar.ts';
import {
  type Board,
  defaultConveneDays,
  defaultFreezeDays,
  type MeetingPhase,
  type MeetingState,
} from '../domain/meetings/meeting.ts';
import type { Db } from '../prisma/client.ts';
import { dateColumn } from '../prisma/dates.ts';
import { toJson } from '../prisma/json.ts';
import { findMeeting, type MeetingRow } from '../prisma/meeting-storage.ts';

interface Seeded {
  municipalityId?: string;
  board: Board;
  on: IsoDate;
  phase?: MeetingPhase;
}

export async function seedMeeting(
  db: Db,
  { municipalityId = 'westerkwartier', board, on, phase = 'convened' }: Seeded,
): Promise<MeetingRow> {
  const state: MeetingState = {
    version: 1,
    seq: 1,
    board,
    on,
    phase,
    invitation: 0,
    processedThrough: '2024-07-03',
    conveneDays: defaultConveneDays,
    freezeDays: defaultFreezeDays,
  };
  const id = meetingIdOf(municipalityId, board, on);
  const row = { id, municipalityId, board, planId: `${municipalityId}/2024`, seq: 1 };
  const data = { ...row, state: toJson(state), on: dateColumn(on), phase };
  await db.meeting.upsert({ where: { id }, create: data, update: data });
  return readMeeting(db, id);
}

export async function setPhase(db: Db, id: string, phase: MeetingPhase): Promise<void> {
  const { state } = await readMeeting(db, id);
  await db.meeting.update({
    where: { id },
    data: { phase, state: toJson({ ...state, phase }) },
  });
}

async function readMeeting(db: Db, id: string): Promise<MeetingRow> {
  const row = await findMeeting(db, id);
  if (row === null) throw new Error(`no meeting ${id}`);
  return row;
}
