import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { type Milestone, milestonesOf } from '../../../domain/action/milestones.ts';
import { nextMilestone } from '../../../domain/action/state.ts';
import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { confirm, Life, rules } from './life.ts';
import { byQuarter } from '../../timings.ts';
import { ongoingByQuarter } from '../../../domain/plan/timing.ts';

const q1: Timing = byQuarter(1);
const q2: Timing = byQuarter(2);
const q3AndQ4: Timing = byQuarter(3, 4);
const answerId = '';

describe('a date that somebody gave (V2)', () => {
  test('during a pause stays that date when the action goes on', () => {
    const life = paused(q1);
    life.tell('2024-04-02', { kind: 'extend', milestoneId: 'q1', until: '2024-06-28', answerId });
    life.tell('2024-05-01', { kind: 'resume', answerId });
    expect(dueOf(life, 'q1')).toBe('2024-06-28');
  });

  test('on request during a pause stays that date, also for who takes the action over', () => {
    const life = paused(q1);
    const until = '2024-06-28';
    life.tell('2024-04-02', { kind: 'ask_extension', milestoneId: 'q1', until, answerId });
    life.tell('2024-04-03', { kind: 'grant_extension', answerId });
    life.tell('2024-04-04', { kind: 'reassign', answerId });
    life.tell('2024-05-01', { kind: 'resume', answerId });
    expect(dueOf(life, 'q1')).toBe(until);
  });

  test('by a plan file during a pause stays that date', () => {
    const life = paused(q1);
    life.tell('2024-04-02', planSays(q2));
    life.tell('2024-05-01', { kind: 'resume', answerId });
    expect(dueOf(life, 'q2')).toBe('2024-06-30');
  });

  test('moves with a pause that begins after it was given', () => {
    const life = new Life(q1);
    life.tell('2024-01-10', { kind: 'extend', milestoneId: 'q1', until: '2024-06-28', answerId });
    life.tell('2024-02-01', { kind: 'pause', answerId });
    life.tell('2024-02-08', { kind: 'resume', answerId });
    expect(dueOf(life, 'q1')).toBe('2024-07-05');
  });

  test('is not taken back by a plan file that has the date it had before', () => {
    const life = new Life(q2);
    life.tell('2024-05-01', { kind: 'extend', milestoneId: 'q2', until: '2024-09-13', answerId });
    life.tell('2024-05-02', planSays(q2));
    expect(dueOf(life, 'q2')).toBe('2024-09-13');
    expect(life.notices.map(({ kind }) => kind)).not.toContain('rescheduled');
  });

  test('is the date after whatever else happens, until another pause begins', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.constantFrom(...kinds));
    const history = fc.array(step, { maxLength: 25 });
    const timing = fc.constantFrom(q1, q2, q3AndQ4, ongoingByQuarter);
    fc.assert(
      fc.property(timing, history, (when, steps) => {
        const life = new Life(when);
        const given = new Map<string, IsoDate>();
        let today = '2024-01-02';
        for (const [days, kind] of steps) {
          today = addDays(today, days);
          live(life.until(today), kind, today, given);
          for (const [id, on] of given) expect(dueOf(life, id)).toBe(on);
        }
      }),
    );
  });
});

describe('a pause (V5)', () => {
  test('leaves evaluations of later quarters where they are', () => {
    const life = paused(ongoingByQuarter);
    life.tell('2024-05-01', { kind: 'resume', answerId });
    expect(life.state.milestones.map(({ id, dueOn }) => `${id} ${dueOn}`)).toEqual([
      'q1 2024-07-01',
      'q2 2024-06-30',
      'q3 2024-09-30',
      'q4 2024-12-31',
    ]);
  });

  test('ends with a notice of its date to the owner (V3)', () => {
    const life = paused(q1);
    life.tell('2024-05-01', { kind: 'resume', answerId });
    expect(life.notices.at(-1)).toMatchObject({ kind: 'resumed', to: ['owner'] });
  });

  test('of a week in a quarter moves nothing', () => {
    const life = paused(ongoingByQuarter);
    life.tell('2024-02-08', { kind: 'resume', answerId });
    expect(dueOf(life, 'q1')).toBe('2024-03-31');
  });
});

const kinds = [
  'pause',
  'resume',
  'extend',
  'grant',
  'reassign',
  'confirm',
  'undo',
  'plan',
] as const;
type Kind = (typeof kinds)[number];

/** Does it, and writes down which date was given to what. */
function live(life: Life, kind: Kind, today: IsoDate, given: Map<string, IsoDate>): void {
  const milestone = nextMilestone(life.state);
  const id = milestone?.id ?? 'q2';
  const until = addDays([milestone?.dueOn ?? today, today].sort()[1] ?? today, 10);
  if (kind === 'grant') {
    life.tell(today, { kind: 'ask_extension', milestoneId: id, until, answerId });
  }
  const outcome = life.tell(today, commandOf(kind, life, { id, until }));
  if (outcome !== 'done') return;
  if (kind === 'pause') given.clear();
  if (kind === 'extend' || kind === 'grant') given.set(id, until);
}

function commandOf(kind: Kind, life: Life, next: { id: string; until: IsoDate }): Command {
  switch (kind) {
    case 'pause':
    case 'resume':
    case 'reassign':
      return { kind, answerId };
    case 'extend':
      return { kind, milestoneId: next.id, until: next.until, answerId };
    case 'grant':
      return { kind: 'grant_extension', answerId };
    case 'confirm':
      return { ...confirm(next.id), answerId };
    case 'undo': {
      const done = life.state.milestones.filter(({ confirmedOn }) => confirmedOn !== null);
      return { kind, milestoneId: done.at(-1)?.id ?? 'q2', partId: null, answerId };
    }
    case 'plan': {
      const milestones = life.state.milestones.map(planned);
      return { kind: 'reschedule', milestones, rules, answerId };
    }
  }
}

/** As the plan file still has it. */
function planned({ id, kind, plannedOn, parts }: Life['state']['milestones'][number]): Milestone {
  return { id, kind, dueOn: plannedOn, parts };
}

function paused(timing: Timing): Life {
  const life = new Life(timing).until('2024-02-01');
  life.tell('2024-02-01', { kind: 'pause', answerId });
  return life;
}

function planSays(timing: Timing): Command {
  const milestones = milestonesOf({ timing, parts: [] }, rules.year);
  return { kind: 'reschedule', milestones, rules, answerId };
}

function dueOf({ state }: Life, id: string): IsoDate | undefined {
  return state.milestones.find((milestone) => milestone.id === id)?.dueOn;
}
