/**
 * The action's state machine: `decide(state, input) → state, events, notices, next wake`. Pure; the
 * workflow, the simulation and the tests all run this one function.
 */

import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import type { ActionPart } from '../plan/plan.ts';
import { wakeTime } from '../plan/times-of-day.ts';
import type { Timing } from '../plan/timing.ts';
import { accepted, type Result } from '../result.ts';
import type { Change } from './change.ts';
import type { Handled } from './command-context.ts';
import type { Command, Refusal } from './commands.ts';
import type { ActionEvent } from './events.ts';
import type { Evidence } from './evidence.ts';
import { handleCommand } from './handle-command.ts';
import { milestonesOf } from './milestones.ts';
import { type NoticeDraft, traitsOf } from './notice-kinds.ts';
import { upcomingSteps } from './schedule.ts';
import { type ActionDates, datesOf } from './status.ts';
import { type ActionState, freshMilestone, type Rules, undoUntil } from './state.ts';
import { wake, type WakeContext } from './wake.ts';

export type DecideInput =
  | { kind: 'wake'; at: Instant; evidence: Evidence }
  | { kind: 'command'; at: Instant; command: Command };

export interface Transition {
  state: ActionState;
  at: Instant;
  events: ActionEvent[];
  notices: NoticeDraft[];
  /** Null when nothing is left to do or to undo: the process ends. Paused actions wait for a command. */
  nextWakeAt: Instant | null;
  dates: ActionDates;
}

export type Outcome = Result<Transition, Refusal>;

/**
 * The first decision: the action belongs to its owner from today, and every earlier step is passed by
 * (F23). An action that comes back into the plan goes on counting its decisions from `seq`.
 */
export function activate(
  action: { timing: Timing; parts: ActionPart[] },
  at: Instant,
  rules: Rules,
  seq = 0,
): Transition {
  const calendar = calendarOf(rules.calendar);
  const today = calendar.dateOf(at);
  const state: ActionState = {
    version: 1,
    seq,
    phase: 'running',
    activatedOn: today,
    milestones: milestonesOf(action, rules.year).map((m) => freshMilestone(m, today)),
    processedThrough: today,
    progress: null,
    extensionRequest: null,
    pause: null,
    nudgedOn: null,
    closedOn: null,
  };
  const notice: NoticeDraft = {
    stepId: `activation@${today}`,
    kind: 'activation',
    milestoneId: null,
    to: ['owner', 'involved'],
    on: today,
    dueOn: null,
    immediate: traitsOf('activation').mail.immediate,
    answerId: null,
    partId: null,
  };
  const event: ActionEvent = {
    kind: 'action_activated',
    milestoneId: null,
    stepId: null,
    answerId: null,
    data: {},
  };
  return conclude({ state, events: [event], notices: [notice] }, at, { rules, calendar });
}

/** As it stands, without anything happening to it: to go on from what was stored. */
export function resumed(state: ActionState, at: Instant, rules: Rules): Transition {
  const calendar = calendarOf(rules.calendar);
  return {
    state,
    at,
    events: [],
    notices: [],
    nextWakeAt: nextWakeAt(state, at, rules, calendar),
    dates: datesOf(state, calendar),
  };
}

export function decide(state: ActionState, input: DecideInput, present: Rules): Outcome {
  const rules = rulesAfter(input, present);
  const calendar = calendarOf(rules.calendar);
  const context = { state, today: calendar.dateOf(input.at), rules, calendar };
  const handled = handle(context, input);
  return handled.ok ? accepted(conclude(handled.value, input.at, context)) : handled;
}

type CommonContext = Omit<WakeContext, 'evidence'>;

function handle(context: CommonContext, input: DecideInput): Handled {
  switch (input.kind) {
    case 'wake':
      return accepted(wake({ ...context, evidence: input.evidence }));
    case 'command': {
      const { command } = input;
      const state = processedUntilNow(context);
      return handleCommand({ ...context, state, answerId: command.answerId }, command);
    }
  }
}

/**
 * A day on which nothing waits for a worker has passed: what people say calls up no step on it. One
 * that does wait, as the engine was away, is still to come.
 */
function processedUntilNow({ state, today, rules, calendar }: CommonContext): ActionState {
  const waits = upcomingSteps(state, rules, calendar).some(({ on }) => on <= today);
  return waits ? state : { ...state, processedThrough: today };
}

/** The rules in force from this input on: a changed plan brings its own. */
export function rulesAfter(input: DecideInput, rules: Rules): Rules {
  return input.kind === 'command' && input.command.kind === 'reschedule'
    ? input.command.rules
    : rules;
}

/** Why this command would be refused now; null when it would be carried out. For update validators. */
export function refusalOf(
  state: ActionState,
  command: Command,
  at: Instant,
  rules: Rules,
): Refusal | null {
  const outcome = decide(state, { kind: 'command', at, command }, rules);
  return outcome.ok ? null : outcome.refusal;
}

/** True when the next wake may bring something to the TVO: then the ledger must be asked first. */
export function needsEvidence(state: ActionState, at: Instant, rules: Rules): boolean {
  const calendar = calendarOf(rules.calendar);
  const today = calendar.dateOf(at);
  return upcomingSteps(state, rules, calendar).some(
    (step) => step.on <= today && step.kind === 'escalation',
  );
}

function conclude(
  { state, events, notices }: Change,
  at: Instant,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): Transition {
  const next = { ...state, seq: state.seq + 1 };
  return {
    state: next,
    at,
    events,
    notices,
    nextWakeAt: nextWakeAt(next, at, rules, calendar),
    dates: datesOf(next, calendar),
  };
}

function nextWakeAt(
  state: ActionState,
  at: Instant,
  rules: Rules,
  calendar: Calendar,
): Instant | null {
  switch (state.phase) {
    case 'running': {
      const [first] = upcomingSteps(state, rules, calendar);
      return first === undefined ? null : calendar.instantOf(first.on, wakeTime);
    }
    case 'completed': {
      const closing = calendar.instantOf(lastUndoDay(state, calendar), '23:59');
      return closing > at ? closing : null;
    }
    case 'paused':
    case 'cancelled':
      return null;
  }
}

function lastUndoDay(state: ActionState, calendar: Calendar): IsoDate {
  const days = state.milestones.flatMap((m) => m.confirmedOn ?? []);
  return undoUntil(days.sort().at(-1) ?? state.activatedOn, calendar);
}
