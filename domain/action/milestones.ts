/** The moments at which something is asked of an owner, as they follow from when the action is due. */

import type { IsoDate } from '../calendar.ts';
import { lastDayOf, type Moment, momentId, momentOfId } from '../plan/moment.ts';
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
  /** Of its moment: `q1`, `h2`, `m05`, `d0501`; stable when the date moves. */
  id: string;
  kind: 'deadline' | 'evaluation';
  /** Last calendar day on which it is in time. */
  dueOn: IsoDate;
  /** What parties confirm themselves; an evaluation has none. */
  parts: Part[];
}

/** As the plan names it, wherever its date moved. */
export function plannedMoment({ id }: Milestone): Moment {
  const moment = momentOfId(id);
  if (moment === null) throw new Error(`not a milestone: ${id}`);
  return moment;
}

/** An evaluation is the owner's alone; every deadline has all parts. */
export function milestonesOf(
  { timing, parts }: { timing: Timing; parts: ActionPart[] },
  year: number,
): Milestone[] {
  const deadline = (moment: Moment): Milestone => ({
    ...milestone(moment, 'deadline', year),
    parts: parts.map(({ contactId, required }) => ({ id: contactId, required, confirmedOn: null })),
  });
  switch (timing.kind) {
    case 'by':
    case 'yearly':
      return timing.moments.map(deadline);
    case 'ongoing':
      return timing.evaluations.map((moment) => milestone(moment, 'evaluation', year));
  }
}

function milestone(moment: Moment, kind: Milestone['kind'], year: number): Milestone {
  return { id: momentId(moment), kind, dueOn: lastDayOf(moment, year), parts: [] };
}
