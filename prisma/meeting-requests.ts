/** What somebody wants of a meeting: stored first, so that the engine carries no names and no texts. */

import type { Instant } from '../domain/calendar.ts';
import type { MeetingCommandKind } from '../domain/meetings/meeting.ts';
import type { Tx } from './client.ts';
import { instantColumn } from './dates.ts';

export interface NewMeetingRequest {
  municipalityId: string;
  meetingId: string;
  kind: MeetingCommandKind | 'add';
  at: Instant;
  channel: 'page' | 'api' | 'plan_file' | 'plan_stop';
  authorId: string | null;
  /** Empty for who did not sign in. */
  author: string;
  reason: string;
}

export async function storeRequest(db: Tx, request: NewMeetingRequest): Promise<string> {
  const { id } = await db.meetingRequest.create({
    data: { ...request, at: instantColumn(request.at) },
  });
  return id;
}

/** It was refused: nothing of it stays. */
export async function withdrawRequest(db: Tx, id: string): Promise<void> {
  await db.meetingRequest.deleteMany({ where: { id, events: { none: {} } } });
}
