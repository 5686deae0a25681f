/** Meetings of a plan in a test, by the days the software proposes. */

import type { IsoDate } from '../domain/calendar.ts';
import { type Board, type BoardMeetings, noMeetings } from '../domain/meetings/meeting.ts';

export function meetingsOn(tvo: IsoDate[], driehoek: IsoDate[] = []): Record<Board, BoardMeetings> {
  return { tvo: { ...noMeetings, on: tvo }, driehoek: { ...noMeetings, on: driehoek } };
}
