/**
 * A meeting from the day it is planned until its decisions stand: `decideMeeting(state, input) → state, events,
 * notices, next wake`. Pure; the workflow, the simulation and the tests all run this one function.
 */

import { addDays, type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { meetingTime } from '../plan/times-of-day.ts';
import { accepted, refused, type Result } from '../result.ts';
import {
  type Board,
  type BoardMeetings,
  type MeetingCommand,
  type MeetingRefusal,
  type MeetingState,
} from './meeting.ts';
import { type MeetingStep, upcomingMeetingSteps } from './schedule.ts';

export type MeetingEvent =
  | { kind: 'meeting_planned'; data: { on: IsoDate } }
  | { kind: 'meeting_convened'; data: { on: IsoDate } }
  | { kind: 'papers_frozen'; data: Record<string, never> }
  /** They change again until the new day comes near. */
  | { kind: 'papers_thawed'; data: Record<string, never> }
  | { kind: 'record_asked'; data: Record<string, never> }
  | { kind: 'record_missing'; data: Record<string, never> }
  | { kind: 'meeting_moved'; data: { from: IsoDate; to: IsoDate } }
  | { kind: 'meeting_cancelled'; data: Record<string, never> }
  | { kind: 'meeting_closed'; data: Record<string, never> };

export const meetingNoticeKinds = [
  'meeting_convened',
  'meeting_moved',
  'meeting_cancelled',
  'meeting_record_asked',
  'meeting_record_missing',
  'meeting_decisions',
] as const;
export type MeetingNoticeKind = (typeof meetingNoticeKinds)[number];

export interface MeetingNoticeDraft {
  kind: MeetingNoticeKind;
  /** `concerned`: the owners of the actions about which something was decided. */
  to: readonly ('members' | 'secretary' | 'coordinator' | 'concerned')[];
  on: IsoDate;
}

export interface MeetingTransition {
  state: MeetingState;
  at: Instant;
  events: MeetingEvent[];
  notices: MeetingNoticeDraft[];
  /** Null when only a person can go on, or nobody has to. */
  nextWakeAt: Instant | null;
}

export type MeetingInput =
  { kind: 'wake'; at: Instant } | { kind: 'command'; at: Instant; command: MeetingCommand };

type Change = Pick<MeetingTransition, 'state' | 'events' | 'notices'>;
type Handled = Result<Change, MeetingRefusal>;

/** The first transition: what should have been done by now is done at its first wake. */
export function planMeeting(
  {
    board,
    on,
    conveneDays,
    freezeDays,
  }: { board: Board; on: IsoDate } & Omit<BoardMeetings, 'on' | 'times'>,
  at: Instant,
  calendar: Calendar,
): MeetingTransition {
  const state: MeetingState = {
    version: 1,
    seq: 0,
    board,
    on,
    conveneDays,
    freezeDays,
    phase: 'planned',
    invitation: 0,
    processedThrough: addDays(calendar.dateOf(at), -1),
  };
  return conclude(
    { state, events: [{ kind: 'meeting_planned', data: { on } }], notices: [] },
    at,
    calendar,
  );
}

export function decideMeeting(
  state: MeetingState,
  input: MeetingInput,
  present: Calendar,
): Result<MeetingTransition, MeetingRefusal> {
  const calendar = calendarAfter(input, present);
  const today = calendar.dateOf(input.at);
  const handled =
    input.kind === 'wake'
      ? accepted(wake(state, today, calendar))
      : handle(state, input.command, today, calendar);
  return handled.ok ? accepted(conclude(handled.value, input.at, calendar)) : handled;
}

/** The days off from this input on: a changed plan brings its own. */
export function calendarAfter(input: MeetingInput, calendar: Calendar): Calendar {
  return input.kind === 'command' && input.command.kind === 'reschedule'
    ? calendarOf(input.command.calendar)
    : calendar;
}

/** As it goes on from now: what is due wakes it. */
export function resumedMeeting(
  state: MeetingState,
  at: Instant,
  calendar: Calendar,
): MeetingTransition {
  return { state, at, events: [], notices: [], nextWakeAt: nextWakeAt(state, at, calendar) };
}

/** Why this command would be refused now; null when it would be carried out. For update validators. */
export function meetingRefusalOf(
  state: MeetingState,
  command: MeetingCommand,
  at: Instant,
  calendar: Calendar,
): MeetingRefusal | null {
  const outcome = decideMeeting(state, { kind: 'command', at, command }, calendar);
  return outcome.ok ? null : outcome.refusal;
}

function wake(state: MeetingState, today: IsoDate, calendar: Calendar): Change {
  const due = upcomingMeetingSteps(state, calendar).filter((step) => step.on <= today);
  // Who hears of it last hears of it alone: after an outage nobody is asked and told on one day.
  const isLast = due.some(({ kind }) => kind === 'tell_coordinator');
  const steps = due.filter(({ kind }) => !(isLast && kind === 'ask_record'));
  const change: Change = { state: { ...state, processedThrough: today }, events: [], notices: [] };
  for (const step of steps) take(change, step, today);
  return change;
}

function take(change: Change, { kind }: MeetingStep, on: IsoDate): void {
  switch (kind) {
    case 'convene':
      change.state = { ...change.state, phase: 'convened', invitation: 1 };
      change.events.push({ kind: 'meeting_convened', data: { on: change.state.on } });
      change.notices.push({ kind: 'meeting_convened', to: ['members'], on });
      break;
    case 'freeze':
      change.state = { ...change.state, phase: 'frozen' };
      change.events.push({ kind: 'papers_frozen', data: {} });
      break;
    case 'ask_record':
      change.events.push({ kind: 'record_asked', data: {} });
      change.notices.push({ kind: 'meeting_record_asked', to: ['secretary'], on });
      break;
    case 'tell_coordinator':
      change.events.push({ kind: 'record_missing', data: {} });
      change.notices.push({ kind: 'meeting_record_missing', to: ['coordinator'], on });
      break;
  }
}

function handle(
  state: MeetingState,
  command: MeetingCommand,
  today: IsoDate,
  calendar: Calendar,
): Handled {
  if (state.phase === 'closed') return refused('meeting_closed');
  if (state.phase === 'cancelled') return refused('meeting_cancelled');
  switch (command.kind) {
    case 'move':
      return move(state, command.to, today, calendar);
    case 'cancel':
      return accepted({
        state: { ...state, phase: 'cancelled', invitation: state.invitation + 1 },
        events: [{ kind: 'meeting_cancelled', data: {} }],
        notices: toInvited(state, 'meeting_cancelled', today),
      });
    case 'reschedule': {
      const { conveneDays, freezeDays } = command;
      return accepted({ state: { ...state, conveneDays, freezeDays }, events: [], notices: [] });
    }
    case 'close':
      if (today < state.on) return refused('meeting_not_yet');
      return accepted({
        state: { ...state, phase: 'closed' },
        events: [{ kind: 'meeting_closed', data: {} }],
        notices: [{ kind: 'meeting_decisions', to: ['members', 'concerned'], on: today }],
      });
  }
}

/** All that hung on the day is counted from the new one. To the day it has changes nothing. */
function move(state: MeetingState, to: IsoDate, today: IsoDate, calendar: Calendar): Handled {
  if (to < today) return refused('meeting_date_passed');
  if (!calendar.isWorkingDay(to)) return refused('meeting_day_off');
  if (to === state.on) return accepted({ state, events: [], notices: [] });
  const thaws = state.phase === 'frozen' && calendar.addWorkingDays(to, -state.freezeDays) > today;
  return accepted({
    state: {
      ...state,
      on: to,
      phase: thaws ? 'convened' : state.phase,
      invitation: isInvited(state) ? state.invitation + 1 : 0,
    },
    events: [
      { kind: 'meeting_moved', data: { from: state.on, to } },
      ...(thaws ? [{ kind: 'papers_thawed' as const, data: {} }] : []),
    ],
    notices: toInvited(state, 'meeting_moved', today),
  });
}

function isInvited({ invitation }: MeetingState): boolean {
  return invitation > 0;
}

function toInvited(
  state: MeetingState,
  kind: MeetingNoticeKind,
  on: IsoDate,
): MeetingNoticeDraft[] {
  return isInvited(state) ? [{ kind, to: ['members'], on }] : [];
}

function conclude({ state, ...rest }: Change, at: Instant, calendar: Calendar): MeetingTransition {
  const next = { ...state, seq: state.seq + 1 };
  return { ...rest, state: next, at, nextWakeAt: nextWakeAt(next, at, calendar) };
}

/** What a move or a late start put on a day that passed is done at once, or on the next working day. */
function nextWakeAt(state: MeetingState, at: Instant, calendar: Calendar): Instant | null {
  const [step] = upcomingMeetingSteps(state, calendar);
  if (step === undefined) return null;
  const soonest = calendar.firstWorkingDayOnOrAfter(calendar.dateOf(at));
  return calendar.instantOf(step.on > soonest ? step.on : soonest, meetingTime);
}
