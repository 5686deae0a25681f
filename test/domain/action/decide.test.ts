import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateStatusOf } from '../../../domain/action/status.ts';
import { addDays, quarters } from '../../../domain/calendar.ts';
import type { Command } from '../../../domain/action/commands.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { at, calendar, confirm, Life } from './life.ts';
import { byQuarter } from '../../timings.ts';
import { ongoingByQuarter } from '../../../domain/plan/timing.ts';

const q1: Timing = byQuarter(1);
const q2: Timing = byQuarter(2);
const q4: Timing = byQuarter(4);
const q3AndQ4: Timing = byQuarter(3, 4);

describe('an action that nobody answers', () => {
  test('climbs the ladder around Easter 2024 and reaches the TVO (F19, F20)', () => {
    expect(new Life(q1).until('2024-04-30').said()).toEqual([
      '2024-01-02 activation',
      '2024-02-15 check_in',
      '2024-03-01 reminder',
      '2024-03-22 reminder',
      '2024-03-29 reminder',
      '2024-04-02 overdue',
      '2024-04-08 last_call',
      '2024-04-15 escalation',
      '2024-04-22 undecided',
      '2024-04-29 undecided',
    ]);
  });

  test('is overdue from the first working day after its due date, by the day in Amsterdam (F22)', () => {
    const { state } = new Life(q2).until('2024-06-30');
    const onTheDay = calendar.dateOf('2024-06-30T21:59:00.000Z');
    expect(onTheDay).toBe('2024-06-30');
    expect(dateStatusOf(state, onTheDay, calendar)).toBe('running');
    expect(dateStatusOf(state, calendar.dateOf('2024-06-30T22:01:00.000Z'), calendar)).toBe(
      'overdue',
    );
  });

  test('is asked how it goes halfway and at quarter ends, never close to another word', () => {
    const checkIns = new Life(byQuarter(4))
      .until('2024-12-31')
      .said()
      .filter((line) => line.endsWith('check_in'));
    expect(checkIns).toEqual(['2024-03-29 check_in', '2024-06-28 check_in', '2024-09-30 check_in']);
  });

  test('has a ladder for each of its milestones', () => {
    const life = new Life(q3AndQ4).until('2024-11-01');
    expect(life.tell('2024-11-01', confirm('q3'))).toBe('done');
    life.until('2025-01-31');
    expect(life.said()).toContain('2024-10-14 escalation');
    expect(life.said()).toContain('2025-01-15 escalation');
  });
});

describe('fair escalation (promise 2)', () => {
  test('waits for five working days after the first accepted reminder', () => {
    const life = new Life(q1, '2024-01-02', (on) => on >= '2024-04-15').until('2024-04-30');
    expect(life.said().slice(-4)).toEqual([
      '2024-04-08 last_call',
      '2024-04-15 last_call',
      '2024-04-22 escalation',
      '2024-04-29 undecided',
    ]);
  });

  test('never happens while the mail server accepts nothing; the owner is called again each week', () => {
    const life = new Life(q1, '2024-01-02', () => false).until('2024-06-30');
    expect(life.said().some((line) => line.endsWith('escalation'))).toBe(false);
    expect(life.said()).toContain('2024-04-22 last_call');
  });

  test('gives an owner who came late a last call and the days to answer (F23)', () => {
    const life = new Life(q1, '2024-04-20').until('2024-05-10');
    expect(life.said()).toEqual([
      '2024-04-20 activation',
      '2024-04-22 last_call',
      '2024-04-29 escalation',
      '2024-05-06 undecided',
    ]);
  });

  test('starts again for a new owner (F18)', () => {
    const life = new Life(q1).until('2024-04-12');
    life.tell('2024-04-12', { kind: 'reassign', answerId: '' });
    expect(life.until('2024-04-26').said().slice(-3)).toEqual([
      '2024-04-12 assigned',
      '2024-04-15 last_call',
      '2024-04-22 escalation',
    ]);
  });
});

describe('an outage', () => {
  test('over several words leaves only the newest, and the others on record (F2, F3, F6)', () => {
    const life = new Life(q1).until('2024-02-20').wake(at('2024-04-03', '12:00'));
    expect(life.said().slice(-1)).toEqual(['2024-04-03 overdue']);
    const passed = life.events.filter((event) => event.kind === 'step_skipped');
    expect(passed.map((event) => event.stepId)).toEqual([
      'q1/reminder@2024-03-01',
      'q1/reminder@2024-03-22',
      'q1/reminder@2024-03-29',
    ]);
  });

  test('on the day of a reminder delays it, and does not lose it (F5)', () => {
    const life = new Life(q1).until('2024-02-20').wake(at('2024-03-04', '06:00'));
    expect(life.said().slice(-1)).toEqual(['2024-03-04 reminder']);
  });

  test('over the whole ladder calls once more before it escalates', () => {
    const life = new Life(q1, '2024-01-02', (on) => on > '2024-03-01')
      .until('2024-02-20')
      .wake(at('2024-05-13', '12:00'));
    expect(life.said().slice(-1)).toEqual(['2024-05-13 last_call']);
    expect(life.until('2024-05-31').said()).toContain('2024-05-21 escalation');
  });

  test('a wake that comes twice says nothing twice (F1)', () => {
    const life = new Life(q1).until('2024-03-01');
    const before = life.said().length;
    life.wake(at('2024-03-01', '06:00'));
    expect(life.said()).toHaveLength(before);
  });
});

describe('a confirmation', () => {
  test('ends the reminders and completes the action (F17)', () => {
    const life = new Life(q2).until('2024-06-10');
    expect(life.tell('2024-06-12', confirm('q2'))).toBe('done');
    expect(life.state.phase).toBe('completed');
    expect(life.notices.at(-1)).toMatchObject({ kind: 'receipt', immediate: true });
    expect(life.until('2024-12-31').said().slice(-1)).toEqual(['2024-06-12 receipt']);
  });

  test('can be undone for ten working days; the ladder goes on', () => {
    const life = new Life(q2).until('2024-06-10');
    life.tell('2024-06-12', confirm('q2'));
    const undo: Command = { kind: 'undo', milestoneId: 'q2', partId: null, answerId: '' };
    expect(life.tell('2024-06-18', undo)).toBe('done');
    expect(life.until('2024-06-30').said().slice(-3)).toEqual([
      '2024-06-18 undone',
      '2024-06-21 reminder',
      '2024-06-28 reminder',
    ]);
  });

  test('cannot be undone on the eleventh working day', () => {
    const life = new Life(q2);
    life.tell('2024-06-12', confirm('q2'));
    const undo: Command = { kind: 'undo', milestoneId: 'q2', partId: null, answerId: '' };
    expect(life.tell('2024-06-27', undo)).toBe('undo_too_late');
  });

  test('is refused when it comes twice', () => {
    const life = new Life(q3AndQ4);
    expect(life.tell('2024-06-12', confirm('q3'))).toBe('done');
    expect(life.tell('2024-06-13', confirm('q3'))).toBe('already_confirmed');
  });
});

describe('an ongoing action', () => {
  test('is evaluated in the last ten working days of each quarter', () => {
    const life = new Life(ongoingByQuarter);
    for (const quarter of quarters) {
      const milestone = life.state.milestones[quarter - 1];
      const dueOn = milestone?.dueOn ?? '';
      life.until(addDays(dueOn, -3));
      expect(life.tell(addDays(dueOn, -3), confirm(`q${String(quarter)}`))).toBe('done');
    }
    const asked = life.said().filter((line) => line.endsWith('evaluation'));
    expect(asked).toEqual([
      '2024-03-18 evaluation',
      '2024-06-17 evaluation',
      '2024-09-17 evaluation',
      '2024-12-16 evaluation',
    ]);
    expect(life.state.phase).toBe('completed');
  });

  test('keeps Q3 when the answer about Q2 comes late (F28)', () => {
    const life = new Life(ongoingByQuarter).until('2024-09-20');
    expect(life.tell('2024-09-20', confirm('q2'))).toBe('done');
    expect(life.until('2024-10-20').said()).toContain('2024-10-14 escalation');
    expect(
      life.events.filter((e) => e.kind === 'action_escalated').map((e) => e.milestoneId),
    ).toEqual(['q1', 'q2', 'q3']);
  });

  test('is not evaluated before it is asked', () => {
    expect(new Life(ongoingByQuarter).tell('2024-02-01', confirm('q1'))).toBe('too_early');
  });
});

describe('more time', () => {
  test('is asked by the owner, granted by the coordinator, and starts the ladder again', () => {
    const life = new Life(q2).until('2024-06-21');
    const ask: Command = {
      kind: 'ask_extension',
      milestoneId: 'q2',
      until: '2024-09-13',
      answerId: '',
    };
    expect(life.tell('2024-06-24', ask)).toBe('done');
    expect(life.tell('2024-06-25', { kind: 'grant_extension', answerId: '' })).toBe('done');
    expect(life.until('2024-09-30').said().slice(-6)).toEqual([
      '2024-08-16 reminder',
      '2024-09-06 reminder',
      '2024-09-13 reminder',
      '2024-09-16 overdue',
      '2024-09-20 last_call',
      '2024-09-27 escalation',
    ]);
  });

  test('is refused for a day that is not later, and for a day that cannot be meant', () => {
    const life = new Life(q2);
    const ask = (until: string): Command => ({
      kind: 'ask_extension',
      milestoneId: 'q2',
      until,
      answerId: '',
    });
    expect(life.tell('2024-06-24', ask('2024-06-30'))).toBe('date_not_later');
    expect(life.tell('2024-06-24', ask('2204-06-30'))).toBe('date_outside_plan');
  });

  test('keeps the working days that were left when an action is paused and resumed', () => {
    const life = new Life(q2).until('2024-05-01');
    life.tell('2024-05-01', { kind: 'pause', answerId: '' });
    life.tell('2024-05-15', { kind: 'resume', answerId: '' });
    expect(life.state.milestones[0]?.dueOn).toBe('2024-07-11');
  });
});

describe('what people say that moves no date', () => {
  test('"this is not mine" reaches the coordinator and changes nothing else', () => {
    const life = new Life(q2).until('2024-05-01');
    const before = life.state;
    life.tell('2024-05-01', { kind: 'deny_ownership', milestoneId: 'q2', answerId: '' });
    expect(life.state).toEqual({
      ...before,
      seq: before.seq + 1,
      processedThrough: '2024-05-01',
    });
    expect(life.notices.at(-1)).toMatchObject({ kind: 'not_mine', to: ['coordinator'] });
  });

  test('an obstacle reaches the owner and the coordinator; the ladder goes on', () => {
    const life = new Life(q2).until('2024-05-01');
    life.tell('2024-05-01', { kind: 'report_obstacle', milestoneId: 'q2', answerId: '' });
    expect(life.notices.at(-1)).toMatchObject({ kind: 'obstacle', to: ['owner', 'coordinator'] });
    life.until('2024-07-31');
    expect(life.events.map(({ kind }) => kind)).toContain('action_escalated');
  });

  test('the coordinator can ask for an answer once a day, and it does not wait for the round', () => {
    const life = new Life(q2).until('2024-05-01');
    const nudge = { kind: 'nudge', milestoneId: 'q2', answerId: '' } as const;
    life.tell('2024-05-01', nudge);
    expect(life.notices.at(-1)).toMatchObject({ kind: 'nudge', to: ['owner'], immediate: true });
    const told = life.notices.length;
    life.tell('2024-05-01', nudge);
    expect(life.notices).toHaveLength(told);
    life.tell('2024-05-02', nudge);
    expect(life.notices).toHaveLength(told + 1);
  });

  test('a worry expires into a question: "we know" is not "it is solved" (F30)', () => {
    const life = new Life(q4).until('2024-02-01');
    const stuck = { kind: 'report_progress', milestoneId: 'q4', progress: 'stuck' } as const;
    life.tell('2024-02-01', { ...stuck, answerId: '' });
    life.until('2024-02-29');
    expect(life.notices.at(-1)).toMatchObject({ kind: 'check_in', on: '2024-02-15' });
  });

  test('an answer calls up no question on a day that has passed', () => {
    const stuck = { kind: 'report_progress', milestoneId: 'q4', progress: 'stuck' } as const;
    const life = new Life(q4).until('2024-06-13');
    life.tell('2024-06-13', { ...stuck, answerId: '' });
    life.until('2024-06-30').tell('2024-07-01', { ...stuck, answerId: '' });
    expect((life.nextWakeAt ?? '') > '2024-07-01').toBe(true);
  });

  test('"done" calls up no question about the next date on a day that has passed', () => {
    const life = new Life(q3AndQ4).until('2024-02-02');
    const sooner = { kind: 'scale_up', milestoneId: 'q3', until: '2024-02-05' } as const;
    life.tell('2024-02-02', { ...sooner, answerId: '' });
    life.until('2024-03-30');
    const done = { kind: 'confirm', milestoneId: 'q3', whole: false, answerId: '' } as const;
    life.tell('2024-03-30', done);
    expect((life.nextWakeAt ?? '') > '2024-03-30').toBe(true);
  });

  test('"it will be fine" about something late does not silence the ladder (F30)', () => {
    const life = new Life(q1).until('2024-04-03');
    const fine = { kind: 'report_progress', milestoneId: 'q1', progress: 'on_track' } as const;
    life.tell('2024-04-03', { ...fine, answerId: '' });
    life.until('2024-04-30');
    const kinds = life.notices.map(({ kind }) => kind);
    expect(kinds).toContain('last_call');
    expect(kinds).toContain('escalation');
  });
});

describe('whatever happens', () => {
  const command = fc.constantFrom<Command['kind']>(
    'confirm',
    'undo',
    'report_progress',
    'ask_extension',
    'grant_extension',
    'refuse_extension',
    'extend',
    'scale_up',
    'scale_down',
    'reassign',
    'pause',
    'resume',
    'deny_ownership',
    'report_obstacle',
    'nudge',
  );
  const timing = fc.constantFrom(q1, q2, q4, q3AndQ4, ongoingByQuarter);
  const story = fc.array(fc.tuple(fc.integer({ min: 1, max: 25 }), command), { maxLength: 25 });

  test('every word is said once, on a working day, and the TVO never hears unfairly', () => {
    fc.assert(
      fc.property(timing, story, (when, steps) => {
        const life = new Life(when);
        let today = '2024-01-02';
        for (const [days, kind] of steps) {
          today = addDays(today, days);
          life.until(today);
          life.tell(today, commandOf(kind, life, today));
          // What people say makes no word on a day that has passed.
          expect((life.nextWakeAt ?? '9999') > today).toBe(true);
        }
        life.until('2025-03-31');
        const words = life.notices.filter((notice) => notice.stepId.includes('@'));
        expect(new Set(words.map((word) => word.stepId)).size).toBe(words.length);
        for (const word of words) expect(calendar.isWorkingDay(word.on)).toBe(true);
        for (const event of life.events) {
          if (event.kind !== 'action_escalated') continue;
          const on = life.notices.find(({ stepId }) => stepId === event.stepId)?.on ?? '';
          const { acceptedOn } = event.data;
          expect(calendar.workingDaysBetween(acceptedOn, on)).toBeGreaterThanOrEqual(5);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('what is carried out for somebody leaves an event of their answer: by it a second time is known (V51)', () => {
    fc.assert(
      fc.property(timing, story, (when, steps) => {
        const life = new Life(when);
        let today = '2024-01-02';
        for (const [i, [days, kind]] of steps.entries()) {
          today = addDays(today, days);
          life.until(today);
          const answerId = `answer ${String(i)}`;
          const outcome = life.tell(today, { ...commandOf(kind, life, today), answerId });
          const hasEvent = life.events.some((event) => event.answerId === answerId);
          expect([kind, hasEvent]).toEqual([kind, outcome === 'done']);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function commandOf(kind: Command['kind'], life: Life, today: string): Command {
  const milestoneId = life.state.milestones.find((m) => m.confirmedOn === null)?.id ?? 'q1';
  const answerId = '';
  switch (kind) {
    case 'confirm':
      return { kind, milestoneId, whole: false, answerId };
    case 'undo':
      return { kind, milestoneId, partId: null, answerId };
    case 'deny_ownership':
    case 'report_obstacle':
    case 'nudge':
      return { kind, milestoneId, answerId };
    case 'report_progress':
      return { kind, milestoneId, progress: 'stuck', answerId };
    case 'ask_extension':
    case 'extend':
      return { kind, milestoneId, until: addDays(today, 40), answerId };
    case 'scale_up':
      return { kind, milestoneId, until: addDays(today, 3), answerId };
    case 'scale_down':
      return { kind, milestoneId, until: null, answerId };
    case 'confirm_part':
    case 'reschedule':
      throw new Error('not in these stories');
    case 'grant_extension':
    case 'refuse_extension':
    case 'reassign':
    case 'pause':
    case 'resume':
    case 'cancel':
      return { kind, answerId };
  }
}
