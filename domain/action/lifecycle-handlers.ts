/** Whose an action is, and whether it runs: reassigning, pausing, resuming and cancelling. */

import type { Calendar, IsoDate } from '../calendar.ts';
import { accepted, refused } from '../result.ts';
import { type CommandContext, event, type Handled, notice } from './command-context.ts';
import { freshMilestone } from './state.ts';

/** The new owner starts with today; the TVO waits until this owner, too, was reminded (F18). */
export function reassign(context: CommandContext): Handled {
  const { state, today } = context;
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? // "Done" was said by the one before.
        freshMilestone(milestone, today)
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
    state: { ...state, phase: 'paused', pausedOn: today },
    events: [event(context, { kind: 'action_paused', data: {} }, null)],
    notices: [],
  });
}

/** Due dates move by the working days the action stood still. */
export function resume(context: CommandContext): Handled {
  const { state, today, calendar } = context;
  const { pausedOn } = state;
  if (state.phase !== 'paused' || pausedOn === null) return refused('not_paused');
  const stoodStill = calendar.workingDaysBetween(pausedOn, today);
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? { ...milestone, dueOn: later(milestone.dueOn, stoodStill, calendar), since: today }
      : milestone,
  );
  return accepted({
    state: { ...state, phase: 'running', pausedOn: null, milestones, processedThrough: today },
    events: [event(context, { kind: 'action_resumed', data: {} }, null)],
    notices: [],
  });
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
