/** What the next half-year report will say of the actions of a decision, with it and without it. */

import type { ActionState } from '../action/state.ts';
import {
  datesOf,
  type ReportedStatus,
  reportedStatuses,
  reportedStatusOf,
  type StatusCounts,
} from '../action/status.ts';
import type { IsoDate } from '../calendar.ts';
import type { World } from './world.ts';

export interface StatedReport {
  half: 1 | 2;
  on: IsoDate;
  lines: { actionId: string; before: StatedLine | null; after: StatedLine | null }[];
  /** Of all actions of the plan. */
  counts: { before: StatusCounts; after: StatusCounts };
}

/** Null where the report does not know the action. */
export interface StatedLine {
  status: ReportedStatus;
  dueOn: IsoDate | null;
}

/** What one report says of every action. */
export interface ReportLines {
  half: 1 | 2;
  on: IsoDate;
  lines: Map<string, StatedLine>;
}

const noLines: ReadonlyMap<string, StatedLine> = new Map();

interface Reported {
  reports: ReportLines[];
}

/** Of the first report that comes; null when none does. */
export function statedReport(
  before: Reported,
  after: Reported,
  touched: ReadonlySet<string>,
): StatedReport | null {
  const [next] = after.reports;
  if (next === undefined) return null;
  const { half, on, lines: becomes } = next;
  const was = before.reports.find((report) => report.half === half)?.lines ?? noLines;
  return {
    half,
    on,
    lines: [...touched].map((actionId) => ({
      actionId,
      before: was.get(actionId) ?? null,
      after: becomes.get(actionId) ?? null,
    })),
    counts: { before: countsOf(was), after: countsOf(becomes) },
  };
}

/** In the order in which they were made. */
export function reportLines(world: World): ReportLines[] {
  return world.reported.map(({ half, on }) => ({ half, on, lines: linesOn(world, half, on) }));
}

function linesOn(world: World, half: 1 | 2, on: IsoDate): Map<string, StatedLine> {
  const states = world.reportedStates.get(half) ?? new Map<string, ActionState>();
  return new Map(
    [...states].map(([id, state]) => [
      id,
      {
        status: reportedStatusOf(state, on, world.calendar),
        dueOn: state.phase === 'cancelled' ? null : datesOf(state, world.calendar).dueOn,
      },
    ]),
  );
}

function countsOf(lines: ReadonlyMap<string, StatedLine>): StatusCounts {
  const counts = {
    escalated: 0,
    overdue: 0,
    stuck: 0,
    at_risk: 0,
    paused: 0,
    running: 0,
    cancelled: 0,
    completed: 0,
  };
  for (const { status } of lines.values()) counts[status] += 1;
  return counts;
}

/** What the heading of the report counts otherwise, worst first. */
export function changedCounts({ counts }: StatedReport) {
  return reportedStatuses
    .filter((status) => counts.before[status] !== counts.after[status])
    .map((status) => ({
      status,
      before: counts.before[status],
      after: counts.after[status],
    }));
}
