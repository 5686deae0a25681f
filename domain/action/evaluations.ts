/** What came of the evaluations of an ongoing action: found in its history, in the words of who did them. */

import type { IsoDate } from '../calendar.ts';
import type { Occurrence } from './events.ts';
import type { ActionState } from './state.ts';

export interface EvaluationResult {
  milestoneId: string;
  dueOn: IsoDate;
  doneOn: IsoDate;
  author: string;
  /** What was found, and what changes. */
  text: string;
}

/** One happening with the answer that caused it, oldest first. */
export interface AnsweredEvent {
  event: Occurrence;
  author: string;
  reason: string;
}

/** Those that hold: what was taken back is no result. */
export function evaluationResults(
  { milestones }: ActionState,
  events: AnsweredEvent[],
): EvaluationResult[] {
  return milestones.flatMap(({ id, kind, dueOn, confirmedOn }) => {
    const last = events.findLast(
      ({ event }) => event.kind === 'action_confirmed' && event.data.evaluationId === id,
    );
    if (kind !== 'evaluation' || confirmedOn === null || last === undefined) return [];
    const { author, reason } = last;
    return [{ milestoneId: id, dueOn, doneOn: confirmedOn, author, text: reason }];
  });
}
