/** Whose an action is, and whether it runs: reassigning, pausing, resuming and cancelling. */

import type { Calendar, IsoDate } from '../calendar.ts';
import { accepted, refused } from '../result.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import type { MilestoneState, Pause } from './state.ts';

/** The new owner starts with today; the TVO waits until this owner, too, was reminded (F18). */
export function reassign(context: CommandContext): Handled {
  const { state, today } = context;
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? // "Done" was said by the one before.
        { ...milestone, ownerDoneOn: null, escalatedOn: null, escalateFrom: null, since: today }
      : milestone,
  );
  return accepted({
    state: { ...state, milestones, progress: null },
    events: [event(context, { kind: 'action_reassigned', data: {} }, null)],
    notices: [notice(context, 'assigned', ['owner'], null)],
  });
}

export function pause(context: CommandContext): Handled {
  const { state, today } = context;
  if (state.phase !== 'running') return refused('not_running');
  return accepted({
    state: { ...state, phase: 'paused', pause: { on: today, datesGiven: [] } },
    events: [event(context, { kind: 'action_paused', data: {} }, null)],
    notices: [],
  });
}

/** Dates from before the pause move by the working days it took; a date given meanwhile stays. */
export function resume(context: CommandContext): Handled {
  const { state, today, calendar } = context;
  const { pause } = state;
  if (state.phase !== 'paused' || pause === null) return refused('not_paused');
  const stoodStill = calendar.workingDaysBetween(pause.on, today);
  const milestones = state.milestones.map((milestone) => {
    if (milestone.confirmedOn !== null) return milestone;
    const { dueOn } = milestone;
    const stays = isLeftAlone(milestone, pause, today);
    return {
      ...milestone,
      dueOn: stays ? dueOn : later(dueOn, stoodStill, calendar),
      since: today,
    };
  });
  return accepted({
    state: { ...state, phase: 'running', pause: null, milestones, processedThrough: today },
    events: [event(context, { kind: 'action_resumed', data: {} }, null)],
    notices: [notice(context, 'resumed', ['owner'], null)],
  });
}

/** An evaluation belongs to its quarter: a pause that ends before its date does not touch it. */
function isLeftAlone({ id, kind, dueOn }: MilestoneState, pause: Pause, today: IsoDate): boolean {
  return pause.datesGiven.includes(id) || (kind === 'evaluation' && dueOn > today);
}

function later(dueOn: IsoDate, days: number, calendar: Calendar): IsoDate {
  return days === 0
    ? dueOn
    : calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(dueOn), days);
}

export function cancel(context: CommandContext): Handled {
  const { state, today } = context;
  return accepted({
    state: { ...state, phase: 'cancelled', closedOn: today, extensionRequest: null },
    events: [event(context, { kind: 'action_cancelled', data: {} }, null)],
    notices: [notice(context, 'cancelled', ['owner', 'involved'], null)],
  });
}
