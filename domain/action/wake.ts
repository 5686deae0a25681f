/** What the scheduled steps that are due make of an action: notices, or a way to the TVO. */

import type { Calendar, IsoDate } from '../calendar.ts';
import { amendMilestone, type Change } from './change.ts';
import type { ActionEvent, Occurrence } from './events.ts';
import type { Evidence } from './evidence.ts';
import { type NoticeDraft, traitsOf } from './notice-kinds.ts';
import { partsAsked } from './parts.ts';
import { scheduledStep, type ScheduledStep, upcomingSteps } from './schedule.ts';
import { type ActionState, type MilestoneState, openMilestones, type Rules } from './state.ts';

export interface WakeContext {
  state: ActionState;
  evidence: Evidence;
  today: IsoDate;
  rules: Rules;
  calendar: Calendar;
}

/** Of each milestone the newest step counts; what it overtook is skipped. */
export function wake(context: WakeContext): Change {
  const { state, today, rules, calendar } = context;
  const due = upcomingSteps(state, rules, calendar).filter((step) => step.on <= today);
  const change: Change = { state: { ...state, processedThrough: today }, events: [], notices: [] };
  for (const milestone of openMilestones(state)) {
    const steps = due.filter((step) => step.milestoneId === milestone.id);
    const newest = steps.pop();
    if (newest === undefined) continue;
    for (const skipped of steps) {
      change.events.push(
        stepEvent({ kind: 'step_skipped', data: { step: skipped.kind } }, skipped),
      );
    }
    if (newest.kind === 'escalation') escalate(change, milestone, newest, context);
    else send(change, milestone, newest, today);
  }
  return change;
}

function send(
  change: Change,
  milestone: MilestoneState,
  step: ScheduledStep,
  today: IsoDate,
): void {
  change.events.push(stepEvent({ kind: 'step_sent', data: { step: step.kind } }, step));
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
    stepId: `${step.id}/${id}`,
    to: ['part'],
    partId: id,
  }));
  change.notices.push(draft, ...ofParts);
}

/** Promise 2: not before a reminder was accepted and the days to answer have passed. */
function escalate(
  change: Change,
  milestone: MilestoneState,
  step: ScheduledStep,
  { evidence, today, rules, calendar }: WakeContext,
): void {
  const { answerDays } = rules.ladder;
  const acceptedOn = evidence[milestone.id] ?? null;
  const fairOn = calendar.addWorkingDays(acceptedOn ?? today, answerDays);
  if (acceptedOn !== null && fairOn <= today) {
    send(change, milestone, step, today);
    const data = { acceptedOn, dueOn: milestone.dueOn };
    change.events.push(stepEvent({ kind: 'action_escalated', data }, step));
    change.state = amendMilestone(change.state, milestone.id, {
      escalatedOn: today,
      escalateFrom: null,
    });
    return;
  }
  change.events.push(stepEvent({ kind: 'escalation_postponed', data: { until: fairOn } }, step));
  change.state = amendMilestone(change.state, milestone.id, { escalateFrom: fairOn });
  if (acceptedOn !== null) return;
  const again = scheduledStep(milestone, 'last_call', today, ['owner', 'coordinator']);
  send(change, milestone, again, today);
}

function stepEvent(occurrence: Occurrence, { id, milestoneId }: ScheduledStep): ActionEvent {
  return { ...occurrence, milestoneId, stepId: id, answerId: null };
}
