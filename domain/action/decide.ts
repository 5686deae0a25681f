/**
 * The action's state machine: `decide(state, input) → state, events, notices, next wake`. Pure; the
 * workflow, the simulation and the tests all run this one function.
 */

import { type ActionDates, datesOf } from './status.ts';
import {
  type ActionState,
  type MilestoneState,
  openMilestones,
  type Rules,
  undoUntil,
} from './state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { handleCommand } from './command-handlers.ts';
import { amendMilestone, type Change } from './change.ts';
import type { Command, Refusal } from './commands.ts';
import type { ActionEvent } from './events.ts';
import { type NoticeDraft, traitsOf } from './notice-kinds.ts';
import { partsAsked } from './parts.ts';
import type { ActionPart } from '../plan/plan.ts';
import { type Milestone, milestonesOf } from './milestones.ts';
import type { Timing } from '../plan/timing.ts';
import { type ScheduledStep, upcomingSteps } from './schedule.ts';

/** Local time at which steps become notices, well before the mail round. */
export const wakeTime = '06:00';

/** Per milestone: the day the mail server first accepted a reminder since `MilestoneState.since`. */
export type Evidence = Record<string, IsoDate>;

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
  facts: ActionDates;
}

export type Outcome =
  { kind: 'transition'; transition: Transition } | { kind: 'refused'; why: Refusal };

/**
 * The first decision: the action belongs to its owner from today, and every earlier step is passed by
 * (F23). An action that comes back into the plan goes on counting its decisions from `seq`.
 */
export function activate(
  asked: { timing: Timing; parts: ActionPart[] },
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
    milestones: milestonesOf(asked, rules.year).map((m) => freshMilestone(m, today)),
    processedThrough: today,
    progress: null,
    extensionRequest: null,
    pausedOn: null,
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
    detail: {},
  };
  return conclude(state, at, [event], [notice], rules, calendar);
}

export function decide(state: ActionState, input: DecideInput, present: Rules): Outcome {
  const rules = rulesAfter(input, present);
  const calendar = calendarOf(rules.calendar);
  const today = calendar.dateOf(input.at);
  if (input.kind === 'wake') {
    const woken = wake(state, today, input.evidence, rules, calendar);
    const transition = conclude(
      woken.state,
      input.at,
      woken.events,
      woken.notices,
      rules,
      calendar,
    );
    return { kind: 'transition', transition };
  }
  const handled = handleCommand(state, input.command, today, rules, calendar);
  if (typeof handled === 'string') return { kind: 'refused', why: handled };
  const transition = conclude(
    handled.state,
    input.at,
    handled.events,
    handled.notices,
    rules,
    calendar,
  );
  return { kind: 'transition', transition };
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
  return outcome.kind === 'refused' ? outcome.why : null;
}

/** True when the next wake may bring something to the TVO: then the ledger must be asked first. */
export function needsEvidence(state: ActionState, at: Instant, rules: Rules): boolean {
  const calendar = calendarOf(rules.calendar);
  const today = calendar.dateOf(at);
  return upcomingSteps(state, rules, calendar).some(
    (step) => step.on <= today && step.kind === 'escalation',
  );
}

function wake(
  state: ActionState,
  today: IsoDate,
  evidence: Evidence,
  rules: Rules,
  calendar: Calendar,
): Change {
  const due = upcomingSteps(state, rules, calendar).filter((step) => step.on <= today);
  const change: Change = { state: { ...state, processedThrough: today }, events: [], notices: [] };
  for (const milestone of openMilestones(state)) {
    const steps = due.filter((step) => step.milestoneId === milestone.id);
    const newest = steps.pop();
    if (newest === undefined) continue;
    for (const passed of steps) change.events.push(stepEvent('step_skipped', passed));
    if (newest.kind === 'escalation') {
      escalate(change, milestone, newest, today, evidence[milestone.id] ?? null, rules, calendar);
    } else {
      send(change, milestone, newest, today);
    }
  }
  return change;
}

function send(
  change: Change,
  milestone: MilestoneState,
  step: ScheduledStep,
  today: IsoDate,
): void {
  change.events.push(stepEvent('step_sent', step));
  const draft: NoticeDraft = {
    stepId: step.id,
    kind: step.kind,
    milestoneId: milestone.id,
    to: step.to,
    on: today,
    dueOn: milestone.dueOn,
    immediate: traitsOf(step.kind).mail.immediate,
    answerId: null,
    partId: null,
  };
  const ofParts = partsAsked(step.kind, milestone).map(({ id }): NoticeDraft => ({
    ...draft,
    ...{ stepId: `${step.id}/${id}`, to: ['part'], partId: id },
  }));
  change.notices.push(draft, ...ofParts);
}

/** Promise 2: not before a reminder was accepted and the days to answer have passed. */
function escalate(
  change: Change,
  milestone: MilestoneState,
  step: ScheduledStep,
  today: IsoDate,
  acceptedOn: IsoDate | null,
  rules: Rules,
  calendar: Calendar,
): void {
  const { answerDays } = rules.ladder;
  const fairOn = calendar.addWorkingDays(acceptedOn ?? today, answerDays);
  if (acceptedOn !== null && fairOn <= today) {
    send(change, milestone, step, today);
    change.events.push({
      ...stepEvent('action_escalated', step),
      detail: { acceptedOn, dueOn: milestone.dueOn },
    });
    change.state = amendMilestone(change.state, milestone.id, {
      escalatedOn: today,
      escalateFrom: null,
    });
    return;
  }
  change.events.push({ ...stepEvent('escalation_postponed', step), detail: { until: fairOn } });
  change.state = amendMilestone(change.state, milestone.id, { escalateFrom: fairOn });
  if (acceptedOn !== null) return;
  const again: ScheduledStep = {
    ...step,
    id: `${milestone.id}/last_call@${today}`,
    kind: 'last_call',
    to: ['owner', 'coordinator'],
  };
  send(change, milestone, again, today);
}

function stepEvent(kind: ActionEvent['kind'], step: ScheduledStep): ActionEvent {
  return { kind, milestoneId: step.milestoneId, stepId: step.id, answerId: null, detail: {} };
}

function conclude(
  state: ActionState,
  at: Instant,
  events: ActionEvent[],
  notices: NoticeDraft[],
  rules: Rules,
  calendar: Calendar,
): Transition {
  const next = { ...state, seq: state.seq + 1 };
  return {
    state: next,
    at,
    events,
    notices,
    nextWakeAt: nextWakeAt(next, at, rules, calendar),
    facts: datesOf(next, calendar),
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

function freshMilestone(milestone: Milestone, since: IsoDate): MilestoneState {
  return { ...milestone, confirmedOn: null, escalatedOn: null, escalateFrom: null, since };
}
