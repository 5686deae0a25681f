/** What each command does to an action, or why it is refused. One function per command. */

import { type ActionState, milestoneById, type MilestoneState, type Rules } from './state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { amendMilestone, type Change, event, notice, type CommandContext } from './change.ts';
import type { Command, Refusal } from './commands.ts';
import { completeWhatWaits, confirm, confirmPart, undo } from './confirmation-handlers.ts';
import { partsKept } from './parts.ts';
import { denyOwnership, nudge, reportObstacle, reportProgress } from './report-handlers.ts';

/** Dates further away than this many years after the plan's own are taken for typing errors. */
const latestYearsAfter = 2;

export function handleCommand(
  state: ActionState,
  command: Command,
  today: IsoDate,
  rules: Rules,
  calendar: Calendar,
): Change | Refusal {
  const context: CommandContext = { state, today, rules, calendar };
  if (command.kind === 'undo') return undo(context, command);
  if (state.phase === 'completed' || state.phase === 'cancelled') return 'already_closed';
  switch (command.kind) {
    case 'confirm':
      return confirm(context, command);
    case 'confirm_part':
      return confirmPart(context, command);
    case 'report_progress':
      return reportProgress(context, command);
    case 'deny_ownership':
      return denyOwnership(context, command);
    case 'report_obstacle':
      return reportObstacle(context, command);
    case 'nudge':
      return nudge(context, command);
    case 'ask_extension':
      return askExtension(context, command);
    case 'grant_extension':
      return answerExtension(context, 'granted', command.answerId);
    case 'refuse_extension':
      return answerExtension(context, 'refused', command.answerId);
    case 'extend':
      return extend(context, command.milestoneId, command.until, command.answerId);
    case 'reassign':
      return reassign(context, command.answerId);
    case 'pause':
      return pause(context, command.answerId);
    case 'resume':
      return resume(context, command.answerId);
    case 'cancel':
      return cancel(context, command.answerId);
    case 'reschedule':
      return reschedule(context, command);
  }
}

function askExtension(
  context: CommandContext,
  command: Extract<Command, { kind: 'ask_extension' }>,
): Change | Refusal {
  const { state, today } = context;
  const milestone = milestoneById(state, command.milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const refusal = unfitDate(context, milestone, command.until);
  if (refusal !== null) return refusal;
  const asked = event('extension_asked', command.answerId, milestone.id);
  return {
    state: {
      ...state,
      extensionRequest: { milestoneId: milestone.id, until: command.until, on: today },
    },
    events: [{ ...asked, detail: { until: command.until } }],
    notices: [notice(context, 'extension_asked', ['coordinator'], command.answerId, milestone)],
  };
}

function answerExtension(
  context: CommandContext,
  answer: 'granted' | 'refused',
  answerId: string,
): Change | Refusal {
  const { extensionRequest } = context.state;
  if (extensionRequest === null) return 'no_extension_asked';
  const milestone = milestoneById(context.state, extensionRequest.milestoneId);
  if (milestone === null || milestone.confirmedOn !== null) return 'no_extension_asked';
  const state: ActionState = { ...context.state, extensionRequest: null };
  if (answer === 'granted') {
    return extend({ ...context, state }, milestone.id, extensionRequest.until, answerId);
  }
  return {
    state,
    events: [event('extension_refused', answerId, milestone.id)],
    notices: [notice(context, 'extension_refused', ['owner'], answerId, milestone)],
  };
}

/** A new due date is a new start: the ladder, fairness and escalation count from it. */
function extend(
  context: CommandContext,
  milestoneId: string,
  until: IsoDate,
  answerId: string,
): Change | Refusal {
  const { state, today } = context;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const refusal = unfitDate(context, milestone, until);
  if (refusal !== null) return refusal;
  const fresh = { dueOn: until, since: today, escalatedOn: null, escalateFrom: null };
  const granted = event('extension_granted', answerId, milestoneId);
  const told = notice(context, 'extension_granted', ['owner'], answerId, {
    ...milestone,
    ...fresh,
  });
  return {
    state: {
      ...amendMilestone(state, milestoneId, fresh),
      processedThrough: today,
      extensionRequest: null,
    },
    events: [{ ...granted, detail: { from: milestone.dueOn, until } }],
    notices: [told],
  };
}

/** The new owner starts with today; the TVO waits until this owner, too, was reminded (F18). */
function reassign(context: CommandContext, answerId: string): Change {
  const { state, today } = context;
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? { ...withoutOwnersWord(milestone), since: today, escalatedOn: null, escalateFrom: null }
      : milestone,
  );
  return {
    state: { ...state, milestones, progress: null },
    events: [event('action_reassigned', answerId, null)],
    notices: [notice(context, 'assigned', ['owner'], answerId, null)],
  };
}

/** "Done" was the word of the one before. */
function withoutOwnersWord(milestone: MilestoneState): MilestoneState {
  const { ownerDoneOn: _, ...rest } = milestone;
  return rest;
}

function pause(context: CommandContext, answerId: string): Change | Refusal {
  if (context.state.phase !== 'running') return 'not_running';
  return {
    state: { ...context.state, phase: 'paused', pausedOn: context.today },
    events: [event('action_paused', answerId, null)],
    notices: [],
  };
}

/** Due dates move by the working days the action stood still. */
function resume(context: CommandContext, answerId: string): Change | Refusal {
  const { state, today, calendar } = context;
  const { pausedOn } = state;
  if (state.phase !== 'paused' || pausedOn === null) return 'not_paused';
  const stoodStill = calendar.workingDaysBetween(pausedOn, today);
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? { ...milestone, dueOn: later(milestone.dueOn, stoodStill, calendar), since: today }
      : milestone,
  );
  return {
    state: { ...state, phase: 'running', pausedOn: null, milestones, processedThrough: today },
    events: [event('action_resumed', answerId, null)],
    notices: [],
  };
}

function cancel(context: CommandContext, answerId: string): Change {
  return {
    state: {
      ...context.state,
      phase: 'cancelled',
      closedOn: context.today,
      extensionRequest: null,
    },
    events: [event('action_cancelled', answerId, null)],
    notices: [notice(context, 'cancelled', ['owner', 'involved'], answerId, null)],
  };
}

/** The plan file gives other due dates: what was confirmed stays, what is new starts today. */
function reschedule(
  context: CommandContext,
  command: Extract<Command, { kind: 'reschedule' }>,
): Change | Refusal {
  const { state, today } = context;
  const milestones = command.milestones.map((wanted): MilestoneState => {
    const known = milestoneById(state, wanted.id);
    const parts = partsKept(wanted, known);
    if (known !== null && known.dueOn === wanted.dueOn) return { ...withoutParts(known), ...parts };
    const fresh = { since: today, escalatedOn: null, escalateFrom: null };
    return { ...wanted, ...parts, confirmedOn: known?.confirmedOn ?? null, ...fresh };
  });
  if (milestones.length === 0) return 'unknown_milestone';
  const moved = milestones.some(({ id, dueOn }) => milestoneById(state, id)?.dueOn !== dueOn);
  const change: Change = {
    state: {
      ...state,
      milestones,
      processedThrough: today,
      extensionRequest: moved ? null : state.extensionRequest,
    },
    events: [event('action_rescheduled', command.answerId, null)],
    notices: moved ? [notice(context, 'rescheduled', ['owner'], command.answerId, null)] : [],
  };
  return completeWhatWaits(context, change, command.answerId);
}

function withoutParts(milestone: MilestoneState): MilestoneState {
  const { parts: _, ...rest } = milestone;
  return rest;
}

function unfitDate(
  context: CommandContext,
  milestone: MilestoneState,
  until: IsoDate,
): Refusal | null {
  if (milestone.confirmedOn !== null) return 'already_confirmed';
  if (until <= milestone.dueOn || until <= context.today) return 'date_not_later';
  return Number(until.slice(0, 4)) > context.rules.year + latestYearsAfter
    ? 'date_outside_plan'
    : null;
}

function later(dueOn: IsoDate, days: number, calendar: Calendar): IsoDate {
  return days === 0
    ? dueOn
    : calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(dueOn), days);
}
