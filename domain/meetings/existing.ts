/** The meetings that there are, whichever plan or page planned them. */

import type { IsoDate } from '../calendar.ts';
import type { Board, MeetingState } from './meeting.ts';

export interface ExistingMeeting {
  id: string;
  state: MeetingState;
}

/** Days on which a board meets or met; what was cancelled is free again. */
export function heldDays(meetings: ExistingMeeting[], board: Board): ReadonlySet<IsoDate> {
  const held = meetings.filter(({ state }) => state.board === board && state.phase !== 'cancelled');
  return new Set(held.map(({ state }) => state.on));
}
