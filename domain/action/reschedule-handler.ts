/** The plan file gives other due dates: what was confirmed stays, what is new starts today. */

import type { IsoDate } from '../calendar.ts';
import { accepted, refused } from '../result.ts';
import type { Change } from './change.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { CommandOf } from './commands.ts';
import { completeWhatWaits } from './confirmation-handlers.ts';
import type { Milestone } from './milestones.ts';
import { partsKept } from './parts.ts';
import {
  type ActionState,
  freshMilestone,
  milestoneById,
  type MilestoneState,
  withDatesGiven,
} from './state.ts';

export function reschedule(
  context: CommandContext,
  { milestones: wanted }: CommandOf<'reschedule'>,
): Handled {
  const { state, today } = context;
  if (wanted.length === 0) return refused('unknown_milestone');
  const given = wanted.filter((milestone) => givesDate(state, milestone)).map(({ id }) => id);
  const moved = given.length > 0;
  const change: Change = {
    state: {
      ...state,
      milestones: wanted.map((milestone) => rescheduled(state, milestone, today)),
      // What was due and waits for a worker is still to come, unless its date is another one now.
      processedThrough: moved ? today : state.processedThrough,
      pause: withDatesGiven(state.pause, given),
      extensionRequest: moved ? null : state.extensionRequest,
    },
    events: [event(context, { kind: 'action_rescheduled', data: {} }, null)],
    notices: moved ? [notice(context, 'rescheduled', ['owner'], null)] : [],
  };
  return accepted(completeWhatWaits(context, change));
}

/** Another date than the file gave before; what people gave meanwhile is not the file's to take. */
function givesDate(state: ActionState, { id, dueOn }: Milestone): boolean {
  return milestoneById(state, id)?.plannedOn !== dueOn;
}

function rescheduled(state: ActionState, wanted: Milestone, today: IsoDate): MilestoneState {
  const known = milestoneById(state, wanted.id);
  const milestone = { ...wanted, parts: partsKept(wanted, known) };
  if (known === null) return freshMilestone(milestone, today);
  if (!givesDate(state, wanted)) return { ...known, kind: wanted.kind, parts: milestone.parts };
  return { ...freshMilestone(milestone, today), confirmedOn: known.confirmedOn };
}
