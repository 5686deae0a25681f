/**
 * What a plan file makes of the meetings of its municipality. A day that was set or moved on the site stays;
 * a day that the file itself takes out is cancelled (V4).
 */

import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { newMeetingId } from '../ids.ts';
import type { Existing } from '../plan/existing.ts';
import type { Plan } from '../plan/plan.ts';
import { same } from '../same.ts';
import { heldDays } from './existing.ts';
import { type Board, boards, isOpenMeeting, type MeetingCommand } from './meeting.ts';
import { type MeetingTransition, planMeeting } from './process.ts';

/** Days of a plan after today on which nothing is planned yet, each with its first transition, by id. */
export function newMeetings(
  plan: Plan,
  { meetings }: Pick<Existing, 'meetings'>,
  at: Instant,
): Map<string, MeetingTransition> {
  const calendar = calendarOf(plan.calendar);
  const today = calendar.dateOf(at);
  const taken = new Set(meetings.map(({ id }) => id));
  return new Map(
    boards.flatMap((board) => {
      const known = heldDays(meetings, board);
      return plan.meetings[board].on
        .filter((on) => on > today && !known.has(on))
        .map((on) => plannedOn(plan, { board, on }, { at, calendar, taken }));
    }),
  );
}

function plannedOn(
  { municipality, meetings }: Plan,
  { board, on }: { board: Board; on: IsoDate },
  { at, calendar, taken }: { at: Instant; calendar: Calendar; taken: ReadonlySet<string> },
): [string, MeetingTransition] {
  const id = newMeetingId(municipality.id, { board, on }, taken);
  const { conveneDays, freezeDays } = meetings[board];
  return [id, planMeeting({ board, on, conveneDays, freezeDays }, at, calendar)];
}

/** Of the meetings that are still to come: what has to be said to which. */
export function meetingChanges(
  plan: Plan,
  { before, calendar, meetings }: Pick<Existing, 'before' | 'calendar' | 'meetings'>,
  today: IsoDate,
): { id: string; command: MeetingCommand }[] {
  return meetings.flatMap(({ id, state }): { id: string; command: MeetingCommand }[] => {
    if (!isOpenMeeting(state) || state.on < today) return [];
    const { board, on } = state;
    const { on: days, conveneDays, freezeDays } = plan.meetings[board];
    const wasInFile = before?.meetings[board].on.includes(on) === true;
    if (wasInFile && !days.includes(on)) return [{ id, command: { kind: 'cancel' } }];
    const isSame =
      state.conveneDays === conveneDays &&
      state.freezeDays === freezeDays &&
      same(calendar, plan.calendar);
    if (isSame || !days.includes(on)) return [];
    const command = {
      kind: 'reschedule',
      conveneDays,
      freezeDays,
      calendar: plan.calendar,
    } as const;
    return [{ id, command }];
  });
}
