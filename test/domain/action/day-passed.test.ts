import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { milestonesOf } from '../../../domain/action/milestones.ts';
import { upcomingSteps } from '../../../domain/action/schedule.ts';
import {
  isOverdue,
  nextMilestone,
  openMilestones,
  type Rules,
} from '../../../domain/action/state.ts';
import { addDays } from '../../../domain/calendar.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { at, calendar, confirm, Life, rules } from './life.ts';
import { byQuarter } from '../../timings.ts';
import { ongoingByQuarter } from '../../../domain/plan/timing.ts';

const q1: Timing = byQuarter(1);
const answerId = '';

describe('a changed plan file (V8)', () => {
  test('does not pass by a reminder that waited for a worker', () => {
    const life = new Life(q1).until('2024-03-20');
    const closed = {
      ...rules.calendar,
      closedOn: [...rules.calendar.closedOn, '2024-12-27'].sort(),
    };
    life.tell('2024-03-26', planSays(q1, { ...rules, calendar: closed }));
    life.wake(at('2024-03-26', '10:01'));
    expect(life.said().at(-1)).toBe('2024-03-26 reminder');
  });

  test('that brings the TVO forward does not pass by the TVO', () => {
    const life = new Life(q1).until('2024-04-10');
    life.tell('2024-04-10', planSays(q1, withOffsets(1, 2, 3)));
    life.until('2024-04-30');
    expect(life.said()).toContain('2024-04-10 escalation');
  });
});

test('whatever happens, what is late and runs has a day on which the TVO hears of it (V8)', () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.constantFrom(...kinds));
  const timing = fc.constantFrom<Timing>(q1, byQuarter(1, 2), ongoingByQuarter);
  fc.assert(
    fc.property(
      timing,
      fc.array(step, { minLength: 20, maxLength: 60, size: 'max' }),
      (when, steps) => {
        const life = new Life(when);
        let today = '2024-01-02';
        for (const [days, kind] of steps) {
          today = addDays(today, days);
          if (kind !== 'outage') life.until(addDays(today, -1));
          life.tell(today, commandOf(kind, life, when));
          const late = openMilestones(life.state).filter(
            (one) => one.escalatedOn === null && isOverdue(one, today, calendar),
          );
          const ahead = upcomingSteps(life.state, life.rules, calendar);
          for (const { id } of life.state.phase === 'running' ? late : []) {
            expect(ahead.map((one) => `${one.milestoneId} ${one.kind}`)).toContain(
              `${id} escalation`,
            );
          }
        }
      },
    ),
    { numRuns: 120 },
  );
});

const kinds = [
  'outage',
  'pause',
  'resume',
  'extend',
  'reassign',
  'sooner',
  'later',
  'undo',
] as const;

function commandOf(kind: (typeof kinds)[number], life: Life, timing: Timing): Command {
  const milestone = nextMilestone(life.state);
  const milestoneId = milestone?.id ?? 'q1';
  switch (kind) {
    case 'pause':
    case 'resume':
    case 'reassign':
      return { kind, answerId };
    case 'extend':
      return { kind, milestoneId, until: addDays(milestone?.dueOn ?? '2024-06-01', 9), answerId };
    case 'sooner':
      return planSays(timing, withOffsets(1, 2, 3));
    case 'later':
      return planSays(timing, withOffsets(1, 10, 20));
    case 'undo':
      return { kind, milestoneId: 'q1', partId: null, answerId };
    case 'outage':
      return confirm('none');
  }
}

function withOffsets(overdue: number, lastCall: number, escalation: number): Rules {
  const offsets = { reminder: null, overdue, last_call: lastCall, escalation };
  const steps = rules.ladder.steps.map((step) => ({
    ...step,
    offsetDays: offsets[step.kind] ?? step.offsetDays,
  }));
  return { ...rules, ladder: { ...rules.ladder, steps } };
}

function planSays(timing: Timing, changed: Rules): Command {
  const milestones = milestonesOf({ timing, parts: [] }, rules.year);
  return { kind: 'reschedule', milestones, rules: changed, answerId };
}
