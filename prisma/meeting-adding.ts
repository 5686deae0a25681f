/** A meeting that is put on the calendar on the site, before its workflow runs. */

import type { Instant } from '../domain/calendar.ts';
import type { MeetingTransition } from '../domain/meetings/process.ts';
import type { Db } from './client.ts';
import { instantOrNull } from './dates.ts';
import { fromJson } from './json.ts';
import { type NewMeetingRequest, storeRequest } from './meeting-requests.ts';
import { storeMeetings } from './meeting-storage.ts';
import type { MeetingRefusal, MeetingState } from '../domain/meetings/meeting.ts';

export async function addMeeting(
  db: Db,
  planId: string,
  request: NewMeetingRequest,
  transition: MeetingTransition,
): Promise<MeetingRefusal | null> {
  const { municipalityId, meetingId } = request;
  return db.$transaction(async (tx) => {
    const planned = new Map([[meetingId, transition]]);
    const stored = await storeMeetings(tx, { municipalityId, planId }, planned);
    if (!stored.has(meetingId)) return 'meeting_date_taken';
    await tx.meeting.update({ where: { id: meetingId }, data: { startsLater: true } });
    const requestId = await storeRequest(tx, request);
    await tx.meetingEvent.updateMany({ where: { meetingId, seq: 1 }, data: { requestId } });
    return null;
  });
}

export interface UnstartedMeeting {
  meetingId: string;
  municipalityId: string;
  state: MeetingState;
  nextWakeAt: Instant | null;
}

/** Added on the site; the engine was away, or the site was killed before it asked. */
export async function listUnstarted(db: Db): Promise<UnstartedMeeting[]> {
  const rows = await db.meeting.findMany({ where: { startsLater: true }, orderBy: { id: 'asc' } });
  return rows.map(({ id: meetingId, municipalityId, state, nextWakeAt }) => ({
    meetingId,
    municipalityId,
    state: fromJson<MeetingState>(state),
    nextWakeAt: instantOrNull(nextWakeAt),
  }));
}

export async function markStarted(db: Db, id: string): Promise<void> {
  await db.meeting.update({ where: { id }, data: { startsLater: false } });
}
