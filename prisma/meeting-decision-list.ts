/** What a meeting decided, in the order of its agenda: for its page, its mail and its document. */

import { actionIdOf } from '../domain/ids.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Tx } from './client.ts';
import type { AgendaMeeting } from './meeting-agenda.ts';
import type { RecordedDecision } from './meeting-decisions.ts';
import { readMeetingItems } from './meeting-items.ts';

export interface DecisionListEntry {
  /** The `subjectKey`. */
  key: string;
  title: string;
  /** Null for what is about no action. */
  actionId: string | null;
  /** The one that holds. */
  decision: RecordedDecision;
  /** What it corrected, or what its action refused. */
  earlier: RecordedDecision[];
}

export async function readDecisionList(
  db: Tx,
  meeting: AgendaMeeting,
  today: IsoDate,
): Promise<DecisionListEntry[]> {
  const items = await readMeetingItems(db, meeting, today);
  return items.flatMap(({ key, title, subject, decisions }) => {
    const decision = decisions.findLast(({ progress }) => progress !== 'refused');
    if (decision === undefined) return [];
    const actionId =
      subject.kind === 'action' ? actionIdOf(meeting.planId, subject.actionKey) : null;
    return [
      { key, title, actionId, decision, earlier: decisions.filter((one) => one !== decision) },
    ];
  });
}
