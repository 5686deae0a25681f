/** The ladder of a meeting: counted back from its day, in working days, and never from the step before. */

import type { Calendar, IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { isOpenMeeting, type MeetingPhase, type MeetingState } from './meeting.ts';

export type MeetingStepKind = 'convene' | 'freeze' | 'ask_record' | 'tell_coordinator';

export interface MeetingStep {
  kind: MeetingStepKind;
  /** A working day. */
  on: IsoDate;
}

/** Working days after a meeting on which the coordinator hears that its record is missing. */
const coordinatorDays = 3;

/** Of one day in the order in which they are taken. */
const order: readonly MeetingStepKind[] = ['convene', 'freeze', 'ask_record', 'tell_coordinator'];

/** Every step still to come, ascending. What prepares a meeting is never passed by: late is today. */
export function upcomingMeetingSteps(state: MeetingState, calendar: Calendar): MeetingStep[] {
  if (!isOpenMeeting(state)) return [];
  const { on, conveneDays, freezeDays, phase, processedThrough } = state;
  const soonest = calendar.firstWorkingDayAfter(processedThrough);
  const before = (days: number) => later(calendar.addWorkingDays(on, -days), soonest);
  const steps: MeetingStep[] = [
    ...(isBefore(phase, 'convened') ? [{ kind: 'convene' as const, on: before(conveneDays) }] : []),
    ...(isBefore(phase, 'frozen') ? [{ kind: 'freeze' as const, on: before(freezeDays) }] : []),
    { kind: 'ask_record', on: calendar.firstWorkingDayAfter(on) },
    { kind: 'tell_coordinator', on: calendar.addWorkingDays(on, coordinatorDays) },
  ];
  return steps
    .filter((step) => step.on > processedThrough)
    .sort((a, b) => compare(a.on, b.on) || order.indexOf(a.kind) - order.indexOf(b.kind));
}

const preparation: readonly MeetingPhase[] = ['planned', 'convened', 'frozen'];

function isBefore(phase: MeetingPhase, other: MeetingPhase): boolean {
  return preparation.indexOf(phase) < preparation.indexOf(other);
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other;
}
