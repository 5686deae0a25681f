/** One action in a report: where it stood on that day, and the dates that say so. */

import type { Milestone } from '../action/milestones.ts';
import {
  type ActionState,
  isOverdue,
  type MilestoneState,
  openMilestones,
  type Progress,
  type Rules,
} from '../action/state.ts';
import { type ReportedStatus, reportedStatusOf, statuses } from '../action/status.ts';
import type { EvaluationResult } from '../action/evaluations.ts';
import type { Calendar, IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { type Claim, contactClaims, dateClaims } from '../contact/claims.ts';
import type { ContactHistory } from '../contact/history.ts';
import type { DatedScaling } from '../plan/scaling.ts';

/** A date that moved, and the day on which that was granted. */
export interface Move {
  from: IsoDate;
  until: IsoDate;
  on: IsoDate;
}

export interface ReportAction {
  id: string;
  what: string;
  shortName: string;
  themeId: string;
  ownerName: string;
  partyName: string;
  costCents: number | null;
  /** Less or more is asked than at first. */
  scaling: DatedScaling | null;
  state: ActionState;
  moves: Move[];
  /** What came of its evaluations. */
  results: EvaluationResult[];
  rules: Rules;
  ownerLeftOn: IsoDate | null;
  /** What passed between the plan and the owner. */
  history: ContactHistory;
  /** Parties with a part of their own, by their id in the plan. */
  parts: { id: string; name: string }[];
}

export interface Met extends Pick<Milestone, 'id' | 'kind'> {
  dueOn: IsoDate;
  doneOn: IsoDate;
  lateDays: number;
}

export interface ReportLine extends Omit<
  ReportAction,
  'state' | 'rules' | 'ownerLeftOn' | 'history' | 'parts'
> {
  themeName: string;
  status: ReportedStatus;
  /** Of the oldest open milestone; null when none is open. */
  dueOn: IsoDate | null;
  /** What is due then. */
  due: Pick<Milestone, 'id' | 'kind'> | null;
  /** Working days since `dueOn`; 0 while it is in time. */
  lateDays: number;
  escalatedOn: IsoDate | null;
  /** The owner's own word. */
  progress: { value: Progress; on: IsoDate } | null;
  /** An extension the owner asked for and nobody has answered yet. */
  requestedUntil: IsoDate | null;
  closedOn: IsoDate | null;
  /** What was met, oldest first, with the working days that it was late. */
  met: Met[];
  milestonesMet: number;
  milestonesTotal: number;
  /** Where it stood, what was tried and what came back. */
  claims: Claim[];
}

export function reportLine(
  { rules, ownerLeftOn, history, parts, state, ...action }: ReportAction,
  themeName: string,
  on: IsoDate,
  calendar: Calendar,
): ReportLine {
  const open = state.phase === 'cancelled' ? [] : openMilestones(state).sort(earliestFirst);
  const [next] = open;
  const late = state.phase === 'running' && next !== undefined && isOverdue(next, on, calendar);
  const owner = { name: action.ownerName, leftOn: ownerLeftOn };
  const subject = { state, rules, owner, history, parts };
  return {
    ...action,
    themeName,
    status: reportedStatusOf(state, on, calendar),
    dueOn: next?.dueOn ?? null,
    due: next === undefined ? null : { id: next.id, kind: next.kind },
    lateDays: late ? calendar.workingDaysBetween(next.dueOn, on) : 0,
    escalatedOn: open.flatMap((milestone) => milestone.escalatedOn ?? []).sort()[0] ?? null,
    progress: state.progress,
    requestedUntil: state.extensionRequest?.until ?? null,
    closedOn: state.closedOn,
    met: metOf(state, calendar),
    milestonesMet: state.milestones.filter((milestone) => milestone.confirmedOn !== null).length,
    milestonesTotal: state.milestones.length,
    claims: [...dateClaims(subject, on), ...contactClaims(subject, on)],
  };
}

function metOf({ milestones }: ActionState, calendar: Calendar): Met[] {
  return milestones
    .flatMap(({ id, kind, dueOn, confirmedOn: doneOn }) => {
      if (doneOn === null) return [];
      const isLate = doneOn >= calendar.firstWorkingDayAfter(dueOn);
      const lateDays = isLate ? calendar.workingDaysBetween(dueOn, doneOn) : 0;
      return [{ id, kind, dueOn, doneOn, lateDays }];
    })
    .sort((a, b) => compare(a.doneOn, b.doneOn) || compare(a.dueOn, b.dueOn));
}

/** An evaluation that is due and not there: told as such, and not as an action that is late (V28). */
export function lacksEvaluation({ status, due }: ReportLine): boolean {
  return status === 'overdue' && due?.kind === 'evaluation';
}

/** Going well and lacking an evaluation is no contradiction; going well and late is. */
export function isLateAction({ lateDays, due }: ReportLine): boolean {
  return lateDays > 0 && due?.kind === 'deadline';
}

/** By status, then the longest late, then by name. */
export function worstLineFirst(a: ReportLine, b: ReportLine): number {
  return (
    statuses.indexOf(a.status) - statuses.indexOf(b.status) ||
    b.lateDays - a.lateDays ||
    (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999', 'nl') ||
    a.shortName.localeCompare(b.shortName, 'nl')
  );
}

function earliestFirst(a: MilestoneState, b: MilestoneState): number {
  return a.dueOn < b.dueOn ? -1 : a.dueOn === b.dueOn ? 0 : 1;
}
