/**
 * The steps an action will hear: check-ins, reminders, the ladder. Always computed from the anchors
 * (activation, due dates), never from the previous step, so nothing drifts.
 */

import { type ActionState, type MilestoneState, openMilestones, type Rules } from './state.ts';
import {
  addDays,
  type Calendar,
  daysBetween,
  type IsoDate,
  quarterEnd,
  quarters,
} from '../calendar.ts';
import type { Audience, LadderStep } from '../plan/ladder.ts';

/** Working days after which a reported risk that nobody spoke of again is asked after. */
const reportedRiskDays = 10;

export type StepKind = LadderStep['kind'] | 'check_in' | 'evaluation' | 'undecided';

export interface ScheduledStep {
  /** `q2/reminder@2024-05-31`: once per action, also after a due date moved. */
  id: string;
  kind: StepKind;
  milestoneId: string;
  /** A working day. */
  on: IsoDate;
  to: Audience[];
}

/** One wake asks for the steps of the same state three times, and a simulated year wakes hundreds of times. */
const known = new WeakMap<ActionState, { rules: Rules; steps: readonly ScheduledStep[] }>();

/** Every step still to come by the present dates, ascending; what was sent or skipped is left out. */
export function upcomingSteps(
  state: ActionState,
  rules: Rules,
  calendar: Calendar,
): ScheduledStep[] {
  const found = known.get(state);
  if (found?.rules === rules) return [...found.steps];
  const steps = stepsToCome(state, rules, calendar);
  known.set(state, { rules, steps });
  return [...steps];
}

function stepsToCome(state: ActionState, rules: Rules, calendar: Calendar): ScheduledStep[] {
  if (state.phase !== 'running') return [];
  const ladder = openMilestones(state).flatMap((m) => ladderStepsOf(m, state, rules, calendar));
  const steps = [...ladder, ...checkIns(state, ladder, rules, calendar)];
  return steps
    .filter((step) => step.on > state.processedThrough)
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The day the TVO hears of this milestone if nothing changes; null once it has. */
export function escalatesOn(
  milestone: MilestoneState,
  state: ActionState,
  rules: Rules,
  calendar: Calendar,
): IsoDate | null {
  const step = ladderStepsOf(milestone, state, rules, calendar).find(
    (s) => s.kind === 'escalation',
  );
  return step?.on ?? null;
}

function ladderStepsOf(
  milestone: MilestoneState,
  state: ActionState,
  rules: Rules,
  calendar: Calendar,
): ScheduledStep[] {
  const { ladder } = rules;
  if (milestone.escalatedOn !== null) {
    const on = nextUndecidedOn(milestone.escalatedOn, state, rules, calendar);
    return [scheduledStep(milestone, 'undecided', on, ['owner'])];
  }
  const anchor = calendar.lastWorkingDayOnOrBefore(milestone.dueOn);
  const opensAt = milestone.kind === 'evaluation' ? 1 - ladder.evaluationOpensDays : null;
  const steps = ladder.steps
    .filter((step) => opensAt === null || step.offsetDays > opensAt)
    .map((step) =>
      scheduledLadderStep(milestone, step, calendar.addWorkingDays(anchor, step.offsetDays)),
    );
  if (opensAt !== null) {
    steps.unshift(
      scheduledStep(milestone, 'evaluation', calendar.addWorkingDays(anchor, opensAt), ['owner']),
    );
  }
  return startedLate(steps, milestone, state, { rules, calendar });
}

/** The involved parties are not asked to evaluate: they hear only once it is late. */
function scheduledLadderStep(
  milestone: MilestoneState,
  { kind, to }: LadderStep,
  on: IsoDate,
): ScheduledStep {
  const quiet = milestone.kind === 'evaluation' && kind === 'reminder';
  return scheduledStep(milestone, kind, on, quiet ? ['owner'] : to);
}

/**
 * An owner who came in after the last call (late activation, reassignment, undo) still gets one, and
 * the days to answer, before the TVO hears of it. A changed ladder may put the TVO on a day that has
 * passed: it is never passed by.
 */
function startedLate(
  steps: ScheduledStep[],
  milestone: MilestoneState,
  { processedThrough }: ActionState,
  { rules, calendar }: { rules: Rules; calendar: Calendar },
): ScheduledStep[] {
  const escalation = steps.at(-1);
  const lastCall = steps.at(-2);
  if (escalation === undefined || lastCall === undefined) return steps;
  const missed = lastCall.on <= milestone.since;
  const callOn = missed ? calendar.addWorkingDays(milestone.since, 1) : lastCall.on;
  const fairFrom = calendar.addWorkingDays(callOn, missed ? rules.ladder.answerDays : 0);
  const toCome = calendar.firstWorkingDayAfter(processedThrough);
  const escalateOn = latest([escalation.on, fairFrom, milestone.escalateFrom ?? '', toCome]);
  return [
    ...steps.slice(0, -2),
    scheduledStep(milestone, lastCall.kind, callOn, lastCall.to),
    scheduledStep(milestone, escalation.kind, escalateOn, escalation.to),
  ];
}

/** After escalation: every `repeatDays` working days, until somebody decides. */
function nextUndecidedOn(
  escalatedOn: IsoDate,
  { processedThrough }: ActionState,
  { ladder }: Rules,
  calendar: Calendar,
): IsoDate {
  let on = calendar.addWorkingDays(escalatedOn, ladder.repeatDays);
  while (on <= processedThrough) on = calendar.addWorkingDays(on, ladder.repeatDays);
  return on;
}

/** Halfway to each deadline and at each quarter end before it, but never close to another step. */
function checkIns(
  state: ActionState,
  ladder: ScheduledStep[],
  rules: Rules,
  calendar: Calendar,
): ScheduledStep[] {
  const taken = [state.activatedOn, ...ladder.map((s) => s.on)];
  const kept: ScheduledStep[] = [];
  // The reported risk last: what follows from the anchors alone must not come and go with what people say.
  const candidates = [
    ...checkInCandidates(state, rules, calendar),
    ...reportedRisks(state, calendar),
  ];
  for (const candidate of candidates) {
    const quiet = taken.every(
      (on) =>
        Math.abs(calendar.workingDaysBetween(on, candidate.on)) > rules.ladder.checkInQuietDays,
    );
    if (!quiet) continue;
    taken.push(candidate.on);
    kept.push(candidate);
  }
  return kept;
}

function checkInCandidates(state: ActionState, rules: Rules, calendar: Calendar): ScheduledStep[] {
  const deadlines = state.milestones.filter((m) => m.kind === 'deadline');
  return deadlines.flatMap((milestone, i) => {
    if (milestone.confirmedOn !== null || milestone.ownerDoneOn !== null) return [];
    const from = deadlines[i - 1]?.dueOn ?? state.activatedOn;
    const halfway = addDays(from, Math.floor(daysBetween(from, milestone.dueOn) / 2));
    const ends = quarters
      .map((quarter) => quarterEnd(rules.year, quarter))
      .filter((end) => end > from && end < milestone.dueOn);
    const days = [
      calendar.firstWorkingDayOnOrAfter(halfway),
      ...ends.map((end) => calendar.lastWorkingDayOnOrBefore(end)),
    ];
    return [...new Set(days)]
      .sort()
      .map((on) => scheduledStep(milestone, 'check_in', on, ['owner']));
  });
}

/** A risk or a standstill that was reported is asked after: "we know" is not "it is solved" (F30). */
function reportedRisks(state: ActionState, calendar: Calendar): ScheduledStep[] {
  const { progress } = state;
  const milestone = openMilestones(state).find(({ kind }) => kind === 'deadline');
  if (progress === null || progress.value === 'on_track' || milestone === undefined) return [];
  const on = calendar.addWorkingDays(progress.on, reportedRiskDays);
  return on < milestone.dueOn ? [scheduledStep(milestone, 'check_in', on, ['owner'])] : [];
}

/** The id holds the day: a step counts once, also after a due date moved. */
export function scheduledStep(
  milestone: MilestoneState,
  kind: StepKind,
  on: IsoDate,
  to: Audience[],
): ScheduledStep {
  return { id: `${milestone.id}/${kind}@${on}`, kind, milestoneId: milestone.id, on, to };
}

function latest(days: IsoDate[]): IsoDate {
  return days.reduce((a, b) => (a > b ? a : b));
}
