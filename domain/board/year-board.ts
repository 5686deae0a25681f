/** The year of a plan at a glance: every action on a line of its own with its moments, the worst first. */

import { type ActionState, isOpen, type MilestoneState } from '../action/state.ts';
import { type Status, statuses } from '../action/status.ts';
import { type Calendar, type IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { groupBy } from '../group-by.ts';
import type { Board } from '../meetings/meeting.ts';

export interface BoardInput {
  year: number;
  /** Null before a plan is put on. */
  today: IsoDate | null;
  calendar: Calendar;
  actions: BoardAction[];
  meetings: BoardMeeting[];
}

export interface BoardAction {
  key: string;
  shortName: string;
  /** "2.1.1"; empty where the plan gives none. */
  number: string;
  themeName: string;
  ownerName: string;
  status: Status;
  state: ActionState;
  /** Every day on which the TVO heard of it, also of what was decided since. */
  escalatedOn: IsoDate[];
}

export interface BoardMeeting {
  board: Board;
  on: IsoDate;
}

/** What a mark says by its shape. `moved_from`: the date by the plan, of what has another one now. */
export const markKinds = ['open', 'met', 'missed', 'moved_from', 'escalated'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface BoardMark {
  kind: MarkKind;
  on: IsoDate;
  /** Null for what is about no moment of its own. */
  moment: MilestoneState['kind'] | null;
}

export interface BoardRow extends BoardAction {
  /** From its first day to the last on which something is asked, or to the day on which it was stopped. */
  from: IsoDate;
  until: IsoDate;
  /** Ascending. */
  marks: BoardMark[];
}

export interface YearBoard {
  year: number;
  today: IsoDate | null;
  /** What its lines run from and to: the year, and whatever lies beyond it. */
  first: IsoDate;
  last: IsoDate;
  /** Ascending. */
  meetings: BoardMeeting[];
  groups: { name: string; rows: BoardRow[] }[];
}

export type BoardGrouping = 'theme' | 'owner';

/** Of actions that stand alike the one that is due first comes first; of groups the one with the worst action. */
export function yearBoard(input: BoardInput, grouping: BoardGrouping): YearBoard {
  const rows = input.actions.map((action) => rowOf(action, input)).sort(worstFirst);
  const groups = groupBy(rows, (row) => (grouping === 'theme' ? row.themeName : row.ownerName));
  const meetings = [...input.meetings].sort((a, b) => compare(a.on, b.on));
  const days = [
    ...rows.flatMap(({ from, until, marks }) => [from, until, ...marks.map(({ on }) => on)]),
    ...meetings.map(({ on }) => on),
    ...(input.today === null ? [] : [input.today]),
  ];
  return {
    year: input.year,
    today: input.today,
    first: [`${String(input.year)}-01-01`, ...days].sort()[0] ?? '',
    last: [`${String(input.year)}-12-31`, ...days].sort().at(-1) ?? '',
    meetings,
    groups: [...groups].map(([name, found]) => ({ name, rows: found })),
  };
}

function rowOf(action: BoardAction, input: BoardInput): BoardRow {
  const { state } = action;
  const lastDueOn = state.milestones
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
  const stoppedOn = state.phase === 'cancelled' ? state.closedOn : null;
  return {
    ...action,
    from: state.activatedOn,
    until: stoppedOn ?? lastDueOn ?? state.activatedOn,
    marks: marksOf(action, input).sort((a, b) => compare(a.on, b.on)),
  };
}

function marksOf({ state, escalatedOn }: BoardAction, input: BoardInput): BoardMark[] {
  return [
    ...state.milestones.flatMap((milestone) => momentMarks(state, milestone, input)),
    ...escalatedOn.map((on) => ({ kind: 'escalated', on, moment: null }) as const),
  ];
}

function momentMarks(state: ActionState, milestone: MilestoneState, input: BoardInput) {
  const { kind: moment, dueOn, plannedOn } = milestone;
  const mark: BoardMark = { kind: momentKind(state, milestone, input), on: dueOn, moment };
  const before: BoardMark = { kind: 'moved_from', on: plannedOn, moment };
  return plannedOn === dueOn ? [mark] : [before, mark];
}

/** Late from the first working day after it, as everywhere; what is stopped misses nothing. */
function momentKind(
  { phase }: ActionState,
  { dueOn, confirmedOn }: MilestoneState,
  { today, calendar }: BoardInput,
): MarkKind {
  if (confirmedOn !== null) return 'met';
  const isLate = today !== null && calendar.firstWorkingDayAfter(dueOn) <= today;
  return isLate && isOpen(phase) ? 'missed' : 'open';
}

function worstFirst(a: BoardRow, b: BoardRow): number {
  const rank = statuses.indexOf(a.status) - statuses.indexOf(b.status);
  return rank === 0 ? compare(dueOf(a), dueOf(b)) : rank;
}

function dueOf({ state, until }: BoardRow): IsoDate {
  const open = state.milestones.filter(({ confirmedOn }) => confirmedOn === null);
  return open.map(({ dueOn }) => dueOn).sort()[0] ?? until;
}
