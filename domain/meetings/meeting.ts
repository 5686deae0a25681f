/**
 * A meeting of a board, and what it is about to do next: JSON only, carried by a workflow and kept in
 * PostgreSQL. Ids and dates; what people wrote about it stays in PostgreSQL.
 */

import type { CalendarData, IsoDate } from '../calendar.ts';

export const boards = ['tvo', 'driehoek'] as const;
export type Board = (typeof boards)[number];

/** What the plan says of the meetings of one board. */
export interface BoardMeetings {
  /** Ascending. */
  on: IsoDate[];
  /** Working days before the day on which the members are invited. */
  conveneDays: number;
  /** Working days before the day on which its papers stop changing. */
  freezeDays: number;
  /** Local times, `HH:mm`; null where the plan gives none: then calendars show a day. */
  times: { from: string; until: string } | null;
}

export const defaultConveneDays = 10;
export const defaultFreezeDays = 5;

export const noMeetings: BoardMeetings = {
  on: [],
  conveneDays: defaultConveneDays,
  freezeDays: defaultFreezeDays,
  times: null,
};

/** One value for each board. */
export function byBoard<T>(of: (board: Board) => T): Record<Board, T> {
  return { tvo: of('tvo'), driehoek: of('driehoek') };
}

/** `closed`: its decisions stand; what comes after is a new decision. */
export const meetingPhases = ['planned', 'convened', 'frozen', 'closed', 'cancelled'] as const;
export type MeetingPhase = (typeof meetingPhases)[number];

export interface MeetingState {
  version: 1;
  /** Transitions recorded so far. */
  seq: number;
  board: Board;
  /** The day on which it is held; its id keeps the day that was planned first. */
  on: IsoDate;
  conveneDays: number;
  freezeDays: number;
  phase: MeetingPhase;
  /** Of the invitation that calendars hold: goes up with each change (RFC 5546). */
  invitation: number;
  /** Every step dated on or before this day has been taken or passed by. */
  processedThrough: IsoDate;
}

export type MeetingCommand =
  | { kind: 'move'; to: IsoDate }
  | { kind: 'cancel' }
  /** The decisions stand, and go to the members and the owners concerned. */
  | { kind: 'close' }
  /** The plan counts other days back, or its municipality works on other days. */
  | { kind: 'reschedule'; conveneDays: number; freezeDays: number; calendar: CalendarData };
export type MeetingCommandKind = MeetingCommand['kind'];

/** `meeting_date_taken`: by another meeting of the board, which only PostgreSQL knows. */
export const meetingRefusals = [
  'meeting_closed',
  'meeting_cancelled',
  'meeting_not_yet',
  'meeting_date_passed',
  'meeting_day_off',
  'meeting_date_taken',
] as const;
export type MeetingRefusal = (typeof meetingRefusals)[number];

/** By another meeting of the board, on which it would fall. */
export function isDayTaken(
  { board, on }: Pick<MeetingState, 'board' | 'on'>,
  others: Pick<MeetingState, 'board' | 'on' | 'phase'>[],
): boolean {
  return others.some(
    (other) => other.board === board && other.on === on && other.phase !== 'cancelled',
  );
}

/** What is decided is written down on the day or after it, until the meeting is closed. */
export function recordingRefusal(
  { phase, on }: Pick<MeetingState, 'phase' | 'on'>,
  today: IsoDate,
): 'meeting_closed' | 'meeting_cancelled' | 'meeting_not_yet' | null {
  if (phase === 'closed') return 'meeting_closed';
  if (phase === 'cancelled') return 'meeting_cancelled';
  return today < on ? 'meeting_not_yet' : null;
}

/** Its decisions can still be written down. */
export function isOpenMeeting({ phase }: Pick<MeetingState, 'phase'>): boolean {
  return phase !== 'closed' && phase !== 'cancelled';
}
