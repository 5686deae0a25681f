/** The meetings of a municipality and what they decided, for the summary of a rehearsal. */

import type { IsoDate } from '../domain/calendar.ts';
import { type MeetingDecisionKind, meetingDecisionKinds } from '../domain/meetings/decisions.ts';
import type { Board } from '../domain/meetings/meeting.ts';
import type { Db } from './client.ts';
import { isUndecided, readMeetingItems } from './meeting-items.ts';
import { listMeetings } from './meeting-storage.ts';

export interface HeldMeeting {
  board: Board;
  on: IsoDate;
  items: number;
  undecided: number;
}

/** In the order in which they were held; those that were called off are left out. */
export async function readMeetingLedger(db: Db, municipalityId: string): Promise<HeldMeeting[]> {
  const held: HeldMeeting[] = [];
  for (const meeting of await listMeetings(db, municipalityId)) {
    const { board, state } = meeting;
    if (state.phase === 'cancelled') continue;
    const items = await readMeetingItems(db, meeting, state.on);
    const onAgenda = items.filter(({ leftOutBecause }) => leftOutBecause === null);
    const undecided = items.filter(isUndecided).length;
    held.push({ board, on: state.on, items: onAgenda.length, undecided });
  }
  return held;
}

/** One for each decision, corrections included. */
export async function readBoardDecisions(
  db: Db,
  municipalityId: string,
): Promise<MeetingDecisionKind[]> {
  const rows = await db.meetingDecision.findMany({ where: { municipalityId } });
  return rows.flatMap(({ kind }) => meetingDecisionKinds.find((known) => known === kind) ?? []);
}
