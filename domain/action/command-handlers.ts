/** What each command does to an action, or why it is refused. One function per command. */

import { type ActionState, milestoneById, type MilestoneState, type Rules } from './state.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { amendMilestone, type Change, event, notice, type Scene } from './change.ts';
import type { Command, Refusal } from './commands.ts';
import { completeWhatWaits, confirm, confirmPart, undo } from './confirmation-handlers.ts';
import { partsKept } from './parts.ts';
import { denyOwnership, nudge, reportObstacle, reportProgress } from './report-handlers.ts';

/** Dates further away than this many years after the plan's own are taken for typing errors. */
const latestYearsAfter = 2;

export function carryOut(
  state: ActionState,
  command: Command,
  today: IsoDate,
  rules: Rules,
  calendar: Calendar,
): Change | Refusal {
  const scene: Scene = { state, today, rules, calendar };
  if (command.kind === 'undo') return undo(scene, command);
  if (state.phase === 'completed' || state.phase === 'cancelled') return 'already_closed';
  switch (command.kind) {
    case 'confirm':
      return confirm(scene, command);
    case 'confirm_part':
      return confirmPart(scene, command);
    case 'report_progress':
      return reportProgress(scene, command);
    case 'deny_ownership':
      return denyOwnership(scene, command);
    case 'report_obstacle':
      return reportObstacle(scene, command);
    case 'nudge':
      return nudge(scene, command);
    case 'ask_extension':
      return askExtension(scene, command);
    case 'grant_extension':
      return answerExtension(scene, 'granted', command.answerId);
    case 'refuse_extension':
      return answerExtension(scene, 'refused', command.answerId);
    case 'extend':
      return extend(scene, command.milestoneId, command.until, command.answerId);
    case 'reassign':
      return reassign(scene, command.answerId);
    case 'pause':
      return pause(scene, command.answerId);
    case 'resume':
      return resume(scene, command.answerId);
    case 'cancel':
      return cancel(scene, command.answerId);
    case 'reschedule':
      return reschedule(scene, command);
  }
}

function askExtension(
  scene: Scene,
  command: Extract<Command, { kind: 'ask_extension' }>,
): Change | Refusal {
  const { state, today } = scene;
  const milestone = milestoneById(state, command.milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const refusal = unfitDate(scene, milestone, command.until);
  if (refusal !== null) return refusal;
  const asked = event('extension_asked', command.answerId, milestone.id);
  return {
    state: { ...state, asked: { milestoneId: milestone.id, until: command.until, on: today } },
    events: [{ ...asked, detail: { until: command.until } }],
    notices: [notice(scene, 'extension_asked', ['coordinator'], command.answerId, milestone)],
  };
}

function answerExtension(
  scene: Scene,
  answer: 'granted' | 'refused',
  answerId: string,
): Change | Refusal {
  const { asked } = scene.state;
  if (asked === null) return 'no_extension_asked';
  const milestone = milestoneById(scene.state, asked.milestoneId);
  if (milestone === null || milestone.confirmedOn !== null) return 'no_extension_asked';
  const state: ActionState = { ...scene.state, asked: null };
  if (answer === 'granted') {
    return extend({ ...scene, state }, milestone.id, asked.until, answerId);
  }
  return {
    state,
    events: [event('extension_refused', answerId, milestone.id)],
    notices: [notice(scene, 'extension_refused', ['owner'], answerId, milestone)],
  };
}

/** A new due date is a new start: the ladder, fairness and escalation count from it. */
function extend(
  scene: Scene,
  milestoneId: string,
  until: IsoDate,
  answerId: string,
): Change | Refusal {
  const { state, today } = scene;
  const milestone = milestoneById(state, milestoneId);
  if (milestone === null) return 'unknown_milestone';
  const refusal = unfitDate(scene, milestone, until);
  if (refusal !== null) return refusal;
  const fresh = { dueOn: until, since: today, escalatedOn: null, escalateFrom: null };
  const granted = event('extension_granted', answerId, milestoneId);
  const told = notice(scene, 'extension_granted', ['owner'], answerId, { ...milestone, ...fresh });
  return {
    state: { ...amendMilestone(state, milestoneId, fresh), heardUntil: today, asked: null },
    events: [{ ...granted, detail: { from: milestone.dueOn, until } }],
    notices: [told],
  };
}

/** The new owner starts with today; the TVO waits until this owner, too, was reminded (F18). */
function reassign(scene: Scene, answerId: string): Change {
  const { state, today } = scene;
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? { ...withoutOwnersWord(milestone), since: today, escalatedOn: null, escalateFrom: null }
      : milestone,
  );
  return {
    state: { ...state, milestones, progress: null },
    events: [event('action_reassigned', answerId, null)],
    notices: [notice(scene, 'assigned', ['owner'], answerId, null)],
  };
}

/** "Done" was the word of the one before. */
function withoutOwnersWord(milestone: MilestoneState): MilestoneState {
  const { ownerDoneOn: _, ...rest } = milestone;
  return rest;
}

function pause(scene: Scene, answerId: string): Change | Refusal {
  if (scene.state.phase !== 'running') return 'not_running';
  return {
    state: { ...scene.state, phase: 'paused', pausedOn: scene.today },
    events: [event('action_paused', answerId, null)],
    notices: [],
  };
}

/** Due dates move by the working days the action stood still. */
function resume(scene: Scene, answerId: string): Change | Refusal {
  const { state, today, calendar } = scene;
  const { pausedOn } = state;
  if (state.phase !== 'paused' || pausedOn === null) return 'not_paused';
  const stoodStill = calendar.workingDaysBetween(pausedOn, today);
  const milestones = state.milestones.map((milestone) =>
    milestone.confirmedOn === null
      ? { ...milestone, dueOn: later(milestone.dueOn, stoodStill, calendar), since: today }
      : milestone,
  );
  return {
    state: { ...state, phase: 'running', pausedOn: null, milestones, heardUntil: today },
    events: [event('action_resumed', answerId, null)],
    notices: [],
  };
}

function cancel(scene: Scene, answerId: string): Change {
  return {
    state: { ...scene.state, phase: 'cancelled', closedOn: scene.today, asked: null },
    events: [event('action_cancelled', answerId, null)],
    notices: [notice(scene, 'cancelled', ['owner', 'involved'], answerId, null)],
  };
}

/** The plan file gives other due dates: what was confirmed stays, what is new starts today. */
function reschedule(
  scene: Scene,
  command: Extract<Command, { kind: 'reschedule' }>,
): Change | Refusal {
  const { state, today } = scene;
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
    state: { ...state, milestones, heardUntil: today, asked: moved ? null : state.asked },
    events: [event('action_rescheduled', command.answerId, null)],
    notices: moved ? [notice(scene, 'rescheduled', ['owner'], command.answerId, null)] : [],
  };
  return completeWhatWaits(scene, change, command.answerId);
}

function withoutParts(milestone: MilestoneState): MilestoneState {
  const { parts: _, ...rest } = milestone;
  return rest;
}

function unfitDate(scene: Scene, milestone: MilestoneState, until: IsoDate): Refusal | null {
  if (milestone.confirmedOn !== null) return 'already_confirmed';
  if (until <= milestone.dueOn || until <= scene.today) return 'date_not_later';
  return Number(until.slice(0, 4)) > scene.rules.year + latestYearsAfter
    ? 'date_outside_plan'
    : null;
}

function later(dueOn: IsoDate, days: number, calendar: Calendar): IsoDate {
  return days === 0
    ? dueOn
    : calendar.addWorkingDays(calendar.lastWorkingDayOnOrBefore(dueOn), days);
}
