/**
 * What a running action remembers between two wakes: JSON only, since it is carried by a Temporal
 * workflow and kept in PostgreSQL. No names, addresses or texts: ids, dates and words of a closed list.
 */

import type { Calendar, CalendarData, IsoDate } from '../calendar.ts';
import type { Ladder } from '../plan/ladder.ts';
import type { Milestone } from './milestones.ts';

/** What an action is held to; frozen at activation and replaced only by a command. */
export interface Rules {
  year: number;
  calendar: CalendarData;
  ladder: Ladder;
}

/** The plan's rules, with the action's own ladder where it has one. */
export function rulesFor(
  plan: { year: number; calendar: CalendarData; ladder: Ladder },
  ownLadder: Ladder | null,
): Rules {
  return { year: plan.year, calendar: plan.calendar, ladder: ownLadder ?? plan.ladder };
}

export const progressValues = ['on_track', 'at_risk', 'stuck'] as const;
/** The owner's own word on how it goes; kept apart from the dates. */
export type Progress = (typeof progressValues)[number];

export interface MilestoneState extends Milestone {
  /** The date by the plan file; `dueOn` is another once somebody gave it more time. */
  plannedOn: IsoDate;
  confirmedOn: IsoDate | null;
  /** The owner is done, and parts are waited for. */
  ownerDoneOn: IsoDate | null;
  /** Day on which the TVO was told; a decision that gives the milestone a new start clears it. */
  escalatedOn: IsoDate | null;
  /** Set when the ladder's day was not fair: the day to try again (promise 2). */
  escalateFrom: IsoDate | null;
  /** Day from which the present owner is held to the present due date; only reminders after it count. */
  since: IsoDate;
}

/** Open, and its owner held to it since a day. */
export function freshMilestone(milestone: Milestone, since: IsoDate): MilestoneState {
  return {
    ...milestone,
    plannedOn: milestone.dueOn,
    confirmedOn: null,
    ownerDoneOn: null,
    escalatedOn: null,
    escalateFrom: null,
    since,
  };
}

export interface Pause {
  /** Its first day. */
  on: IsoDate;
  /** Milestones that somebody gave a date meanwhile: resuming leaves those dates alone. */
  datesGiven: string[];
}

export interface ActionState {
  version: 1;
  /** Decisions recorded so far. */
  seq: number;
  phase: 'running' | 'paused' | 'completed' | 'cancelled';
  activatedOn: IsoDate;
  milestones: MilestoneState[];
  /** Every scheduled step dated on or before this day has been sent or skipped. */
  processedThrough: IsoDate;
  progress: { value: Progress; on: IsoDate } | null;
  /** An extension the owner asked for and nobody has answered yet. */
  extensionRequest: { milestoneId: string; until: IsoDate; on: IsoDate } | null;
  /** While it stands still. */
  pause: Pause | null;
  /** Last day on which the coordinator asked for an answer out of turn. */
  nudgedOn: IsoDate | null;
  closedOn: IsoDate | null;
}

/** Working days in which a confirmation can be undone. */
export const undoDays = 10;

/** Overdue starts on the first working day after the due date. */
export function isOverdue(milestone: MilestoneState, today: IsoDate, calendar: Calendar): boolean {
  return milestone.confirmedOn === null && today >= calendar.firstWorkingDayAfter(milestone.dueOn);
}

/** Phases in which an action still asks something of somebody. */
export const openPhases = ['running', 'paused'] as const;

export function isOpen(phase: string): boolean {
  return openPhases.some((open) => open === phase);
}

export function openMilestones(state: ActionState): MilestoneState[] {
  return state.milestones.filter((milestone) => milestone.confirmedOn === null);
}

/** The open milestone that is due first. */
export function nextMilestone(state: ActionState): MilestoneState | null {
  const byDueDate = openMilestones(state).sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return byDueDate[0] ?? null;
}

export function milestoneById(state: ActionState, id: string): MilestoneState | null {
  return state.milestones.find((milestone) => milestone.id === id) ?? null;
}

/** The pause after these milestones were given a date. */
export function withDatesGiven(pause: Pause | null, milestoneIds: string[]): Pause | null {
  return pause === null
    ? null
    : { ...pause, datesGiven: [...new Set([...pause.datesGiven, ...milestoneIds])] };
}

/** Last day on which a confirmation of this day can be undone. */
export function undoUntil(confirmedOn: IsoDate, calendar: Calendar): IsoDate {
  return calendar.addWorkingDays(confirmedOn, undoDays);
}
