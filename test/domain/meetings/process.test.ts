import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarOf, type Instant, type IsoDate } from '../../../domain/calendar.ts';
import { dutchHolidays } from '../../../domain/holidays.ts';
import type { MeetingCommand } from '../../../domain/meetings/meeting.ts';
import {
  decideMeeting,
  type MeetingNoticeKind,
  type MeetingTransition,
  planMeeting,
} from '../../../domain/meetings/process.ts';
import { upcomingMeetingSteps } from '../../../domain/meetings/schedule.ts';

const data = { zone: 'Europe/Amsterdam', closedOn: dutchHolidays(2023, 2028) };
const calendar = calendarOf(data);
const tvo = { board: 'tvo', conveneDays: 10, freezeDays: 5 } as const;

function at(on: IsoDate, time = '12:00'): Instant {
  return calendar.instantOf(on, time);
}

/** A meeting on its way, each wake on its own day. */
class Course {
  readonly notices: { kind: MeetingNoticeKind; on: IsoDate }[] = [];
  #last: MeetingTransition;

  constructor(on: IsoDate, plannedOn: IsoDate) {
    this.#last = planMeeting({ ...tvo, on }, at(plannedOn), calendar);
  }

  get state() {
    return this.#last.state;
  }

  until(day: IsoDate): this {
    for (;;) {
      const { nextWakeAt } = this.#last;
      if (nextWakeAt === null || nextWakeAt > at(day, '23:59')) return this;
      this.wake(nextWakeAt > this.#last.at ? nextWakeAt : this.#last.at);
    }
  }

  wake(moment: Instant): this {
    this.#take(decideMeeting(this.state, { kind: 'wake', at: moment }, calendar));
    return this;
  }

  tell(on: IsoDate, command: MeetingCommand): string {
    const outcome = decideMeeting(this.state, { kind: 'command', at: at(on), command }, calendar);
    if (!outcome.ok) return outcome.refusal;
    this.#take(outcome);
    return 'done';
  }

  sent(): string[] {
    return this.notices.map(({ kind, on }) => `${on} ${kind}`);
  }

  #take(outcome: ReturnType<typeof decideMeeting>): void {
    if (!outcome.ok) throw new Error(outcome.refusal);
    this.#last = outcome.value;
    this.notices.push(...outcome.value.notices.map(({ kind, on }) => ({ kind, on })));
  }
}

describe('a meeting of a board', () => {
  it('invites ten working days ahead, and counts no day off', () => {
    // Easter Monday lies between.
    expect(new Course('2024-04-04', '2024-01-02').until('2024-04-04').sent()).toEqual([
      '2024-03-20 meeting_convened',
    ]);
  });

  it('freezes its papers five working days ahead', () => {
    const course = new Course('2024-04-18', '2024-01-02');
    expect(course.until('2024-04-10').state.phase).toBe('convened');
    expect(course.until('2024-04-11').state.phase).toBe('frozen');
  });

  it('asks the secretary the day after, and tells the coordinator three working days after', () => {
    const course = new Course('2024-04-18', '2024-01-02').until('2024-05-31');
    expect(course.sent().slice(1)).toEqual([
      '2024-04-19 meeting_record_asked',
      '2024-04-23 meeting_record_missing',
    ]);
  });

  it('asks nobody once it is closed, and sends its decisions (F17)', () => {
    const course = new Course('2024-04-18', '2024-01-02').until('2024-04-18');
    expect(course.tell('2024-04-18', { kind: 'close' })).toBe('done');
    expect(course.until('2024-05-31').sent().slice(1)).toEqual(['2024-04-18 meeting_decisions']);
  });

  it('is convened at once when it is planned late', () => {
    const course = new Course('2024-04-18', '2024-04-16').until('2024-04-16');
    expect(course.sent()).toEqual(['2024-04-16 meeting_convened']);
    expect(course.state.phase).toBe('frozen');
  });

  it('asks once after an outage across the days after it (F3, F6)', () => {
    const course = new Course('2024-04-18', '2024-01-02').until('2024-04-18');
    course.wake(at('2024-05-02'));
    expect(course.sent().slice(1)).toEqual(['2024-05-02 meeting_record_missing']);
  });

  it('moves with all that hangs on it, and lets the papers change again', () => {
    const course = new Course('2024-04-18', '2024-01-02').until('2024-04-12');
    const before = course.state.invitation;
    expect(course.tell('2024-04-12', { kind: 'move', to: '2024-05-16' })).toBe('done');
    expect(course.state).toMatchObject({ on: '2024-05-16', phase: 'convened' });
    expect(course.state.invitation).toBe(before + 1);
    expect(course.until('2024-05-31').sent().slice(1)).toEqual([
      '2024-04-12 meeting_moved',
      '2024-05-17 meeting_record_asked',
      '2024-05-22 meeting_record_missing',
    ]);
  });

  it('tells nobody of a move before anybody was invited', () => {
    const course = new Course('2024-04-18', '2024-01-02');
    course.tell('2024-01-03', { kind: 'move', to: '2024-05-16' });
    expect(course.notices).toEqual([]);
  });

  it.each([
    [{ kind: 'move', to: '2024-03-01' }, 'meeting_date_passed'],
    [{ kind: 'move', to: '2024-05-04' }, 'meeting_day_off'],
    [{ kind: 'close' }, 'meeting_not_yet'],
  ] as const)('refuses %o', (command, why) => {
    const course = new Course('2024-04-18', '2024-01-02').until('2024-04-10');
    expect(course.tell('2024-04-10', command)).toBe(why);
  });

  it('is over after it was closed or called off', () => {
    for (const kind of ['close', 'cancel'] as const) {
      const course = new Course('2024-04-18', '2024-01-02').until('2024-04-18');
      course.tell('2024-04-18', { kind });
      const why = kind === 'close' ? 'meeting_closed' : 'meeting_cancelled';
      expect(course.tell('2024-04-18', { kind: 'move', to: '2024-05-16' })).toBe(why);
      expect(course.tell('2024-04-18', { kind: 'close' })).toBe(why);
    }
  });
});

const day = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2024-02-01', n));
const workingDay = day.map((on) => calendar.firstWorkingDayOnOrAfter(on));

describe('whatever happens to a meeting', () => {
  it('each step is taken at most once for a day it is held on', () => {
    fc.assert(
      fc.property(
        workingDay,
        fc.array(fc.tuple(day, workingDay), { maxLength: 5 }),
        (on, moves) => {
          const course = new Course(on, '2024-01-02');
          for (const [when, to] of [...moves].sort(([a], [b]) => (a < b ? -1 : 1))) {
            course.until(when).tell(when, { kind: 'move', to });
          }
          course.until('2026-01-01');
          const invitations = course.notices.filter(({ kind }) => kind === 'meeting_convened');
          expect(invitations.length).toBe(1);
          // Who moves it twice on one day is told of twice: that is no step.
          const steps = course.sent().filter((one) => !one.endsWith('meeting_moved'));
          expect(new Set(steps).size).toBe(steps.length);
        },
      ),
    );
  });

  it('any order of moves before the invitation ends in the ladder of the last day', () => {
    fc.assert(
      fc.property(workingDay, fc.array(workingDay, { minLength: 1, maxLength: 4 }), (on, days) => {
        const course = new Course(on, '2024-01-02');
        for (const to of days) course.tell('2024-01-03', { kind: 'move', to });
        const direct = new Course(course.state.on, '2024-01-02');
        expect(upcomingMeetingSteps(course.state, calendar)).toEqual(
          upcomingMeetingSteps(direct.state, calendar),
        );
      }),
    );
  });

  it('nothing goes out after it was called off', () => {
    fc.assert(
      fc.property(workingDay, day, (on, when) => {
        const course = new Course(on, '2024-01-02').until(when);
        course.tell(when, { kind: 'cancel' });
        const before = course.notices.length;
        expect(course.until('2026-01-01').notices.length).toBe(before);
      }),
    );
  });
});
