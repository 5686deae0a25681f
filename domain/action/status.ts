/**
 * Where an action stands on a day: the one rule, and the one order. It is computed from dates and
 * today; nothing stores "overdue". The lists that PostgreSQL counts follow it: see
 * prisma/action-list.ts, and the test that holds the two together.
 */

import type { Calendar, IsoDate } from '../calendar.ts';
import { type ActionState, nextMilestone, openMilestones, type Progress } from './state.ts';

/** Worst first; every action has exactly one. */
export const statuses = [
  'escalated',
  'overdue',
  'stuck',
  'at_risk',
  'paused',
  'due_soon',
  'running',
  'cancelled',
  'completed',
] as const;
export type Status = (typeof statuses)[number];

/** A report looks back: what is due soon is running. */
export type ReportedStatus = Exclude<Status, 'due_soon'>;
export type StatusCounts = Record<ReportedStatus, number>;
export const reportedStatuses = statuses.filter(
  (status): status is ReportedStatus => status !== 'due_soon',
);

/** What the dates and the decisions say, without the owner's own word on it. */
export type DateStatus = Exclude<ReportedStatus, Progress>;

/** What a status is made of, as columns of lists keep it. */
export interface ActionDates {
  phase: ActionState['phase'];
  /** Of the open milestone that is due first. */
  dueOn: IsoDate | null;
  overdueFrom: IsoDate | null;
  escalatedOn: IsoDate | null;
}

export function datesOf(state: ActionState, calendar: Calendar): ActionDates {
  const dueOn = nextMilestone(state)?.dueOn ?? null;
  const escalated = openMilestones(state).flatMap((milestone) => milestone.escalatedOn ?? []);
  return {
    phase: state.phase,
    dueOn,
    overdueFrom: dueOn === null ? null : calendar.firstWorkingDayAfter(dueOn),
    escalatedOn: escalated.sort()[0] ?? null,
  };
}

export function dateStatusOf(state: ActionState, today: IsoDate, calendar: Calendar): DateStatus {
  const { phase, overdueFrom, escalatedOn } = datesOf(state, calendar);
  if (phase !== 'running') return phase;
  if (escalatedOn !== null) return 'escalated';
  return overdueFrom !== null && overdueFrom <= today ? 'overdue' : 'running';
}

/** The dates come first; the owner's own word counts where the dates have nothing to say. */
export function reportedStatusOf(
  state: ActionState,
  today: IsoDate,
  calendar: Calendar,
): ReportedStatus {
  const byDates = dateStatusOf(state, today, calendar);
  const progress = state.progress?.value ?? 'on_track';
  return byDates === 'running' && progress !== 'on_track' ? progress : byDates;
}

/** The same, and whether what goes well is due on or before `soonUntil`. */
export function statusOf(
  state: ActionState,
  { today, soonUntil }: { today: IsoDate; soonUntil: IsoDate },
  calendar: Calendar,
): Status {
  const status = reportedStatusOf(state, today, calendar);
  const { dueOn } = datesOf(state, calendar);
  return status === 'running' && dueOn !== null && dueOn <= soonUntil ? 'due_soon' : status;
}
