/** Where a meeting stands, from what happened to it. */

import type { BoardDecisionRow, MeetingEventRow, MeetingRow, Rows } from './rows.ts';

export interface MeetingStanding extends MeetingRow {
  on: string;
  /** Days it was on before, the last one last. */
  movedFrom: string[];
  phase: 'planned' | 'convened' | 'frozen' | 'closed' | 'cancelled';
  /** When its papers stopped changing. */
  frozenAt: string | null;
  decisions: BoardDecisionRow[];
}

export function standingMeetings({ meetings, meetingEvents, boardDecisions }: Rows) {
  return meetings.flatMap((meeting) => {
    const events = meetingEvents.filter(({ meetingId }) => meetingId === meeting.id);
    if (events.length === 0) return [];
    const decisions = boardDecisions.filter(({ meetingId }) => meetingId === meeting.id);
    return [standingOf(meeting, events, decisions)];
  });
}

function standingOf(
  meeting: MeetingRow,
  events: MeetingEventRow[],
  decisions: BoardDecisionRow[],
): MeetingStanding {
  const standing: MeetingStanding = {
    ...meeting,
    on: '',
    movedFrom: [],
    phase: 'planned',
    frozenAt: null,
    decisions,
  };
  for (const event of events) follow(standing, event);
  return standing;
}

function follow(standing: MeetingStanding, { kind, at, data }: MeetingEventRow): void {
  switch (kind) {
    case 'meeting_planned':
      standing.on = data['on'] ?? '';
      break;
    case 'meeting_convened':
      standing.phase = 'convened';
      break;
    case 'papers_frozen':
      standing.phase = 'frozen';
      standing.frozenAt = at;
      break;
    case 'papers_thawed':
      standing.phase = 'convened';
      standing.frozenAt = null;
      break;
    case 'meeting_moved':
      standing.movedFrom.push(standing.on);
      standing.on = data['to'] ?? '';
      break;
    case 'meeting_cancelled':
      standing.phase = 'cancelled';
      break;
    case 'meeting_closed':
      standing.phase = 'closed';
      standing.frozenAt ??= at;
      break;
  }
}
