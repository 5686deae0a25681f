import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Command } from '../../../domain/action/commands.ts';
import { nextMilestone } from '../../../domain/action/state.ts';
import { addDays, type IsoDate } from '../../../domain/calendar.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { calendar, Life, rules } from './life.ts';
import { byQuarter } from '../../timings.ts';
import { ongoingByQuarter } from '../../../domain/plan/timing.ts';

const q1: Timing = byQuarter(1);
const q2: Timing = byQuarter(2);

describe('scaling an action', () => {
  test('tells owner and involved, and keeps the dates where none is given', () => {
    const life = new Life(q2).until('2024-05-02');
    const before = { ...life.state.milestones[0] };
    expect(life.tell('2024-05-02', scale('down', 'q2', null))).toBe('done');
    expect(life.state.milestones[0]).toEqual(before);
    expect(life.notices.at(-1)).toMatchObject({
      kind: 'scaled',
      to: ['owner', 'involved'],
      dueOn: '2024-06-30',
    });
    expect(life.events.at(-1)).toMatchObject({
      kind: 'action_scaled',
      data: { direction: 'down', from: '2024-06-30', until: null },
    });
  });

  test('down gives what remains another date, and a new start', () => {
    const life = new Life(q1).until('2024-04-20');
    expect(life.state.milestones[0]?.escalatedOn).not.toBeNull();
    life.tell('2024-04-22', scale('down', 'q1', '2024-09-13'));
    expect(life.state.milestones[0]).toMatchObject({
      dueOn: '2024-09-13',
      since: '2024-04-22',
      escalatedOn: null,
    });
    life.until('2024-09-12');
    expect(life.notices.at(-1)).toMatchObject({ kind: 'reminder', dueOn: '2024-09-13' });
  });

  test('up may bring the date forward, and asks the owner again who was done', () => {
    const part = { contactId: 'politie', what: 'Meedoen', required: true };
    const life = new Life(q2, '2024-01-02', () => true, [part]).until('2024-03-01');
    life.tell('2024-03-01', { kind: 'confirm', milestoneId: 'q2', whole: false, answerId: '' });
    expect(life.state.milestones[0]?.ownerDoneOn).toBe('2024-03-01');
    life.tell('2024-03-04', scale('up', 'q2', '2024-05-31'));
    expect(life.state.milestones[0]).toMatchObject({ dueOn: '2024-05-31', ownerDoneOn: null });
  });

  test.each<[string, Command, string]>([
    ['the date that holds is past', scale('down', 'q1', null), 'date_not_ahead'],
    ['the new date is past', scale('up', 'q1', '2024-04-03'), 'date_not_ahead'],
    ['the new date is years away', scale('down', 'q1', '2031-01-01'), 'date_outside_plan'],
    ['there is no such moment', scale('down', 'q3', null), 'unknown_milestone'],
  ])('is refused when %s', (_, command, refusal) => {
    const life = new Life(q1).until('2024-04-03');
    expect(life.tell('2024-04-03', command)).toBe(refusal);
  });

  test('is possible while it stands still, whatever its date: resuming moves that', () => {
    const life = new Life(q1).until('2024-03-01');
    life.tell('2024-03-01', { kind: 'pause', answerId: '' });
    expect(life.tell('2024-04-20', scale('down', 'q1', null))).toBe('done');
    life.tell('2024-04-22', { kind: 'resume', answerId: '' });
    expect(nextMilestone(life.state)?.dueOn).toBe('2024-05-22');
  });

  test('to the date it has is the same as leaving the date', () => {
    const [one, other] = [new Life(q2).until('2024-05-02'), new Life(q2).until('2024-05-02')];
    one.tell('2024-05-02', scale('up', 'q2', '2024-06-30'));
    other.tell('2024-05-02', scale('up', 'q2', null));
    expect(one.state).toEqual(other.state);
  });
});

describe('whenever an action is scaled', () => {
  const story = fc.record({
    timing: fc.constantFrom(q1, q2, ongoingByQuarter),
    day: fc.integer({ min: 0, max: 330 }),
    direction: fc.constantFrom('up' as const, 'down' as const),
    ahead: fc.option(fc.integer({ min: 1, max: 120 })),
    accepts: fc.boolean(),
  });

  test('nobody is reminded of a date that was left, and nobody is late at once', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { life, on, milestoneId, until } = scaled(told);
        if (until === null) return;
        const after = life.notices.length;
        life.until('2025-06-30');
        const later = life.notices.slice(after).filter((one) => one.milestoneId === milestoneId);
        for (const { dueOn } of later) expect(dueOn).toBe(until);
        for (const { kind, on: day } of later) {
          expect(day > on).toBe(true);
          if (kind === 'overdue') expect(day > until).toBe(true);
        }
      }),
    );
  });

  test('the TVO hears of it only after a reminder of this date and the days to answer', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { life, on, milestoneId, until } = scaled(told);
        if (until === null) return;
        life.until('2025-06-30');
        const escalation = life.events.findLast(
          (event) => event.kind === 'action_escalated' && event.milestoneId === milestoneId,
        );
        if (escalation?.kind !== 'action_escalated') return;
        const { acceptedOn, dueOn } = escalation.data;
        const day = life.state.milestones.find(({ id }) => id === milestoneId)?.escalatedOn ?? on;
        expect(dueOn).toBe(until);
        expect(acceptedOn > on).toBe(true);
        const fairOn = calendar.addWorkingDays(acceptedOn, rules.ladder.answerDays);
        expect(fairOn <= day).toBe(true);
      }),
    );
  });

  test('twice the same gives the same dates', () => {
    fc.assert(
      fc.property(story, (told) => {
        const { life, on, command } = scaled(told);
        const dates = life.state.milestones;
        if (command !== null) life.tell(on, command);
        expect(life.state.milestones).toEqual(dates);
      }),
    );
  });
});

interface Story {
  timing: Timing;
  day: number;
  direction: 'up' | 'down';
  ahead: number | null;
  accepts: boolean;
}

/** Scaled on one day of its year; `until` is null where that left its date, or was refused. */
function scaled({ timing, day, direction, ahead, accepts }: Story) {
  const on = addDays('2024-01-03', day);
  const life = new Life(timing, '2024-01-02', () => accepts).until(on);
  const milestone = nextMilestone(life.state);
  const milestoneId = milestone?.id ?? '';
  const until = ahead === null ? null : addDays(on, ahead);
  const command = scale(direction, milestoneId, until);
  const done = life.tell(on, command) === 'done' && until !== milestone?.dueOn;
  return { life, on, milestoneId, until: done ? until : null, command: done ? command : null };
}

function scale(
  direction: 'up' | 'down',
  milestoneId: string,
  until: IsoDate | null,
): Extract<Command, { kind: 'scale_up' | 'scale_down' }> {
  const kind = direction === 'up' ? 'scale_up' : 'scale_down';
  return { kind, milestoneId, until, answerId: '' };
}
