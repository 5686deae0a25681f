/**
 * A meeting of a board, and what it is about to do next: JSON only, carried by a workflow and kept in
 * PostgreSQL. Ids and dates; what people wrote about it stays in PostgreSQL.
 */

import type { IsoDate } from '../calendar.ts';
import type { Role } from '../plan/plan.ts';

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
}

export const defaultConveneDays = 10;
export const defaultFreezeDays = 5;

/** Who reads the mails of a board, and who writes down what it decides. */
export const boardRoles: Record<Board, { members: Role[]; secretary: Role }> = {
  tvo: { members: ['tvo_secretary', 'tvo_member', 'tvo_partner'], secretary: 'tvo_secretary' },
  driehoek: { members: ['driehoek'], secretary: 'coordinator' },
};

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
  | { kind: 'close' };

export const meetingRefusals = [
  'meeting_closed',
  'meeting_cancelled',
  'meeting_not_yet',
  'meeting_date_passed',
  'meeting_date_taken',
] as const;
export type MeetingRefusal = (typeof meetingRefusals)[number];
