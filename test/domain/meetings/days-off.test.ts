import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, calendarOf, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { dutchHolidays } from '../../../domain/holidays.ts';
import { noMeetings } from '../../../domain/meetings/meeting.ts';
import {
  decideMeeting,
  type MeetingInput,
  type MeetingTransition,
  planMeeting,
} from '../../../domain/meetings/process.ts';

const calendar = calendarOf({ zone: 'Europe/Amsterdam', closedOn: dutchHolidays(2023, 2027) });

function at(on: IsoDate, time: string): Instant {
  return calendar.instantOf(on, time);
}

function planned(on: IsoDate, moment: Instant): MeetingTransition {
  return planMeeting({ ...noMeetings, board: 'tvo', on }, moment, calendar);
}

function next({ state }: MeetingTransition, input: MeetingInput): MeetingTransition {
  const outcome = decideMeeting(state, input, calendar);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

it('a move on a Saturday that makes the invitation late invites on Monday', () => {
  const saturday = at('2024-03-09', '12:00');
  const moved = next(planned('2024-06-20', at('2024-01-02', '09:00')), {
    kind: 'command',
    at: saturday,
    command: { kind: 'move', to: '2024-03-14' },
  });
  expect(moved.nextWakeAt).toBe(at('2024-03-11', '07:15'));
});

it('what is late on a working day is done at once', () => {
  const moment = at('2024-03-12', '14:00');
  const { nextWakeAt } = planned('2024-03-14', moment);
  expect(nextWakeAt !== null && nextWakeAt <= moment).toBe(true);
});

it('no step is due on a day off, whenever it was planned or moved (F19)', () => {
  const day = fc.integer({ min: 0, max: 364 }).map((n) => addDays('2024-01-01', n));
  fc.assert(
    fc.property(day, fc.tuple(day, day), (plannedOn, [on, to]) => {
      const first = planned(calendar.firstWorkingDayOnOrAfter(on), at(plannedOn, '12:00'));
      const target = calendar.firstWorkingDayOnOrAfter(to > plannedOn ? to : plannedOn);
      const moved = next(first, {
        kind: 'command',
        at: at(plannedOn, '13:00'),
        command: { kind: 'move', to: target },
      });
      for (const { nextWakeAt } of [first, moved]) {
        expect(nextWakeAt === null || calendar.isWorkingDay(calendar.dateOf(nextWakeAt))).toBe(
          true,
        );
      }
    }),
  );
});
