/** What was decided about actions outside the meetings since the TVO last met: its members get to know it. */

import { decisionsSince, type DecisionTaken } from '../../prisma/action-decisions.ts';
import { listMeetings } from '../../prisma/meeting-storage.ts';
import type { Deps } from '../site/deps.ts';
import type { IsoDate } from '../../domain/calendar.ts';
import type { FoundMeeting } from './find-meeting.ts';

export interface DecidedElsewhere {
  since: IsoDate;
  decisions: DecisionTaken[];
}

/** Null for who may not read it, and for the other board. */
export async function readDecidedElsewhere(
  { db }: Pick<Deps, 'db'>,
  { context, meeting, access }: FoundMeeting,
): Promise<DecidedElsewhere | null> {
  if (access === 'titles' || meeting.board !== 'tvo') return null;
  const { plan, calendar } = context;
  const meetings = await listMeetings(db, plan.municipality.id);
  const before = meetings.findLast(
    ({ board, state }) =>
      board === 'tvo' && state.on < meeting.state.on && state.phase !== 'cancelled',
  );
  const since = before?.state.on ?? plan.activatedOn;
  const decisions = await decisionsSince(db, plan.planId, calendar.instantOf(since, '00:00'));
  return { since, decisions };
}
