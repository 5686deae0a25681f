/** The moments at which something is asked of an owner, as they follow from when the action is due. */

import { type IsoDate, type Quarter, quarterEnd, quarters } from '../calendar.ts';
import type { ActionPart } from '../plan/plan.ts';
import type { Timing } from '../plan/timing.ts';

export interface Part {
  /** The id in the plan of the party whose part it is; one part per party and action. */
  id: string;
  /** Without it the milestone is not complete. */
  required: boolean;
  confirmedOn: IsoDate | null;
}

/** One moment at which something is asked of the owner: a deadline, or the evaluation of an ongoing action. */
export interface Milestone {
  /** `q1` … `q4`, stable when the date moves. */
  id: string;
  kind: 'deadline' | 'evaluation';
  /** Last calendar day on which it is in time. */
  dueOn: IsoDate;
  /** What parties confirm themselves; an evaluation has none. */
  parts: Part[];
}

/** An evaluation is the owner's alone; every deadline has all parts. */
export function milestonesOf(
  { timing, parts }: { timing: Timing; parts: ActionPart[] },
  year: number,
): Milestone[] {
  const deadline = (quarter: Quarter): Milestone => ({
    ...milestone(quarter, 'deadline', year),
    parts: parts.map(({ contactId, required }) => ({ id: contactId, required, confirmedOn: null })),
  });
  switch (timing.kind) {
    case 'by_quarter':
      return [deadline(timing.quarter)];
    case 'by_quarters':
      return timing.quarters.map(deadline);
    case 'ongoing':
      return quarters.map((quarter) => milestone(quarter, 'evaluation', year));
  }
}

function milestone(quarter: Quarter, kind: Milestone['kind'], year: number): Milestone {
  return { id: `q${quarter}`, kind, dueOn: quarterEnd(year, quarter), parts: [] };
}
