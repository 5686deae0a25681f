/**
 * The half-year report: counts and lists with their dates, worst first. Nothing is averaged, so one
 * red action stays visible (promise 9). All JSON: a report is kept as it was on its day.
 */

import { type Calendar, type CalendarData, calendarOf, type IsoDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { Budget, Capacity, Theme } from '../plan/plan.ts';
import type { PlanEvent } from '../plan/plan-events.ts';
import type { ReportedFte } from '../capacity/reported.ts';
import { changesSince, type ReportChanges } from './changes.ts';
import { describeGoal } from '../dutch/labels.ts';
import type { Scaling } from '../plan/scaling.ts';
import { type ReportedStatus, reportedStatuses, type StatusCounts } from '../action/status.ts';
import type { Milestone } from '../action/milestones.ts';
import type { MilestoneState } from '../action/state.ts';
import {
  isLateAction,
  lacksEvaluation,
  type ReportAction,
  type ReportLine,
  reportLine,
  worstLineFirst,
} from './line.ts';

import type { Indicator } from '../indicators/indicator.ts';
import type { IndicatorValue } from '../indicators/values.ts';
import { reportIndicators, type ReportIndicators } from './indicators.ts';
import {
  type ReportBook,
  reportCapacity,
  type ReportCapacityLine,
  type ReportMove,
  reportMoves,
  type ReportPot,
  reportPots,
} from './means.ts';
import { type SteeredChange, steeredChanges } from './steered.ts';

export type { ReportAction, ReportLine } from './line.ts';

export interface ReportInput {
  /** Name, "Westerkwartier". */
  municipality: string;
  title: string;
  year: number;
  half: 1 | 2;
  on: IsoDate;
  calendar: CalendarData;
  themes: Theme[];
  budget: Budget;
  capacity: Capacity;
  tvoMeetings: IsoDate[];
  actions: ReportAction[];
  /** What was entered up to `on`. */
  book: ReportBook;
  /** In the order in which they came. */
  reportedFte: ReportedFte[];
  indicators: Indicator[];
  /** Those that count, known by `on`. */
  values: IndicatorValue[];
  /** What people did with the plan as a whole, the oldest first. */
  planEvents: PlanEvent[];
}

export interface HalfYearReport extends ReportIndicators {
  version: 1;
  municipality: string;
  title: string;
  year: number;
  half: 1 | 2;
  /** The day whose facts these are. */
  on: IsoDate;
  /** What it looks back on; the second report covers the whole year. */
  period: { from: IsoDate; until: IsoDate };
  total: number;
  /** Every action is counted once: together they are `total`. */
  counts: StatusCounts;
  /** Of those that are overdue: what is missing is an evaluation. */
  missingEvaluations: number;
  /** What fell due up to `on`, or was met before. */
  milestones: { deadlines: MetCounts; evaluations: MetCounts };
  /** Every action is in one list; the longest late first. */
  lists: Record<ReportedStatus, ReportLine[]>;
  /** The owner says it goes well, the date says it is late. */
  greenButOverdue: ReportLine[];
  /** Actions that got more time. */
  moved: ReportLine[];
  /** Null for the first report of a plan. */
  changes: ReportChanges | null;
  /** What the board must decide: with the TVO, and nobody decided yet. */
  toDecide: ReportLine[];
  /** The first TVO meeting on or after `on`. */
  nextMeetingOn: IsoDate | null;
  themes: ReportTheme[];
  money: ReportMoney;
  capacity: Capacity;
  /** Per subject what was planned, and reported of this half year. */
  capacityLines: ReportCapacityLine[];
  /** Changes to the plan itself. */
  steered: SteeredChange[];
}

export interface MetCounts {
  metInTime: number;
  metLate: number;
  missed: number;
}

export interface ReportTheme {
  id: string;
  name: string;
  kind: Theme['kind'];
  goals: string[];
  scaling: Scaling | null;
  total: number;
  /** Of its worst action; null for a theme without actions. */
  worst: ReportedStatus | null;
  counts: StatusCounts;
  missingEvaluations: number;
  /** Worst first. */
  lines: ReportLine[];
  /** What its actions cost by the plan. */
  plannedCents: number;
  /** What the budget gives it. */
  budgetCents: number;
}

export interface ReportMoney {
  /** What came of it: per theme, per line without one, and Onvoorzien. */
  pots: ReportPot[];
  /** Every difference between the pots and the plan. */
  moves: ReportMove[];
  /** Costs of all actions together. */
  plannedCents: number;
  contingencyCents: number;
  /** The total as printed in the plan. */
  statedTotalCents: number;
  /** Costs of actions that were cancelled. */
  cancelledCents: number;
  explanation: string;
}

export function halfYearReport(
  facts: ReportInput,
  previous: HalfYearReport | null,
): HalfYearReport {
  const { municipality, title, year, half, on, capacity } = facts;
  const lines = sortedLines(facts);
  const lists = inLists(lines);
  return {
    version: 1,
    municipality,
    title,
    year,
    half,
    on,
    period: {
      from: `${String(year)}-01-01`,
      until: `${String(year)}-${half === 1 ? '06-30' : '12-31'}`,
    },
    total: lines.length,
    counts: countsOf(lines),
    missingEvaluations: lines.filter(lacksEvaluation).length,
    milestones: {
      deadlines: metCounts(facts, 'deadline'),
      evaluations: metCounts(facts, 'evaluation'),
    },
    lists,
    greenButOverdue: lines.filter(isGreenButOverdue),
    moved: lines.filter((line) => line.moves.some(({ from, until }) => until > from)),
    changes: previous === null || previous.year !== year ? null : changesSince(previous, lines),
    toDecide: lists.escalated,
    nextMeetingOn: [...facts.tvoMeetings].sort().find((day) => day >= on) ?? null,
    themes: facts.themes.map((theme) => themeOf(theme, lines, facts)),
    money: moneyOf(facts),
    capacity,
    capacityLines: reportCapacity(capacity, facts.reportedFte, half),
    ...reportIndicators(facts),
    steered: steeredChanges(facts.planEvents),
  };
}

function sortedLines(facts: ReportInput): ReportLine[] {
  const calendar = calendarOf(facts.calendar);
  const names = new Map(facts.themes.map((theme) => [theme.id, theme.name]));
  return facts.actions
    .map((action) => reportLine(action, names.get(action.themeId) ?? '', facts.on, calendar))
    .sort(worstLineFirst);
}

function isGreenButOverdue(line: ReportLine): boolean {
  return isLateAction(line) && line.progress?.value === 'on_track';
}

function inLists(lines: ReportLine[]): Record<ReportedStatus, ReportLine[]> {
  return perStatus((status) => lines.filter((line) => line.status === status));
}

function countsOf(lines: ReportLine[]): StatusCounts {
  return perStatus((status) => lines.filter((line) => line.status === status).length);
}

function perStatus<T>(of: (status: ReportedStatus) => T): Record<ReportedStatus, T> {
  return {
    escalated: of('escalated'),
    overdue: of('overdue'),
    stuck: of('stuck'),
    at_risk: of('at_risk'),
    paused: of('paused'),
    running: of('running'),
    cancelled: of('cancelled'),
    completed: of('completed'),
  };
}

function metCounts(facts: ReportInput, kind: Milestone['kind']): MetCounts {
  const byOutcome = groupBy(outcomesOf(facts, kind), ({ outcome }) => outcome);
  const count = (outcome: Outcome): number => byOutcome.get(outcome)?.length ?? 0;
  return { metInTime: count('met_in_time'), metLate: count('met_late'), missed: count('missed') };
}

interface MilestoneOutcome {
  action: ReportAction;
  milestone: MilestoneState;
  outcome: Outcome;
}

export function outcomesOf(
  { actions, calendar: days, on }: Pick<ReportInput, 'actions' | 'calendar' | 'on'>,
  kind: Milestone['kind'],
): MilestoneOutcome[] {
  const calendar = calendarOf(days);
  return actions.flatMap((action) => {
    const { milestones, phase } = action.state;
    return milestones
      .filter((one) => one.kind === kind)
      .map((milestone) => {
        return { action, milestone, outcome: outcomeOf(milestone, phase, on, calendar) };
      });
  });
}

type Outcome = 'met_in_time' | 'met_late' | 'missed' | 'open';

function outcomeOf(
  milestone: { dueOn: IsoDate; confirmedOn: IsoDate | null },
  phase: ReportAction['state']['phase'],
  on: IsoDate,
  calendar: Calendar,
): Outcome {
  const lateFrom = calendar.firstWorkingDayAfter(milestone.dueOn);
  if (milestone.confirmedOn !== null) {
    return milestone.confirmedOn < lateFrom ? 'met_in_time' : 'met_late';
  }
  return phase === 'running' && on >= lateFrom ? 'missed' : 'open';
}

function themeOf(theme: Theme, all: ReportLine[], facts: ReportInput): ReportTheme {
  const lines = all.filter((line) => line.themeId === theme.id);
  const counts = countsOf(lines);
  const budget = facts.budget.lines.filter((line) => line.themeId === theme.id);
  return {
    id: theme.id,
    name: theme.name,
    kind: theme.kind,
    goals: theme.goals.map(describeGoal),
    scaling: theme.scaling,
    total: lines.length,
    worst: reportedStatuses.find((status) => counts[status] > 0) ?? null,
    counts,
    missingEvaluations: lines.filter(lacksEvaluation).length,
    lines,
    plannedCents: sum(lines.map((line) => line.costCents)),
    budgetCents: sum(budget.map((line) => line.amountCents)),
  };
}

function moneyOf({ actions, budget, book }: ReportInput): ReportMoney {
  const cancelled = actions.filter(({ state }) => state.phase === 'cancelled');
  return {
    pots: reportPots(book),
    moves: reportMoves(book),
    plannedCents: sum(actions.map((action) => action.costCents)),
    contingencyCents: budget.contingencyCents,
    statedTotalCents: budget.statedTotalCents,
    cancelledCents: sum(cancelled.map((action) => action.costCents)),
    explanation: budget.explanation,
  };
}

function sum(amounts: (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}

/** Of all actions, theme by theme. */
export function linesOf({ themes }: Pick<HalfYearReport, 'themes'>): ReportLine[] {
  return themes.flatMap(({ lines }) => lines);
}
