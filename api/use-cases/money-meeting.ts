/** The meeting of a board in which money was moved: its list of decisions shows the move. */

import type { IsoDate } from '../../domain/calendar.ts';
import { firstDayOfMeeting, meetingIdOf } from '../../domain/ids.ts';
import { type Board, recordingRefusal } from '../../domain/meetings/meeting.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import type { Db } from '../../prisma/client.ts';
import { findMeeting, listMeetings, type MeetingRow } from '../../prisma/meeting-storage.ts';
import type { PageContext } from '../site/context.ts';

export type MeetingProblem =
  'unknown_meeting' | 'before_meeting' | NonNullable<ReturnType<typeof recordingRefusal>>;

interface Decided {
  board: Board | null;
  meetingDay: string | null;
  on: IsoDate;
}

/** Null where nobody names one. */
export async function decidedIn(
  db: Db,
  { plan, today }: PageContext,
  { board, meetingDay, on }: Decided,
): Promise<Result<MeetingRow | null, MeetingProblem>> {
  if (meetingDay === null) return accepted(null);
  const id = meetingIdOf(plan.municipality.id, board ?? '', meetingDay);
  const meeting = await findMeeting(db, id);
  if (meeting?.planId !== plan.planId) return refused('unknown_meeting');
  const refusal = recordingRefusal(meeting.state, today);
  if (refusal !== null) return refused(refusal);
  return on < meeting.state.on ? refused('before_meeting') : accepted(meeting);
}

/** A board and the first day of its meeting, as forms and addresses name them: `tvo/2024-07-04`. */
export function deciderOf({ id, board }: Pick<MeetingRow, 'id' | 'board'>): string {
  return `${board}/${firstDayOfMeeting(id)}`;
}

/** Those in which money can be moved now, ascending. */
export async function listDecidingMeetings(
  db: Db,
  { plan, today }: PageContext,
): Promise<MeetingRow[]> {
  const meetings = await listMeetings(db, plan.municipality.id);
  return meetings.filter(
    ({ planId, state }) => planId === plan.planId && recordingRefusal(state, today) === null,
  );
}
