import { describe, expect, it } from 'vitest';
import { plannedBoard } from '../../../domain/board/planned-board.ts';
import { type BoardAction, yearBoard } from '../../../domain/board/year-board.ts';
import { statusOf } from '../../../domain/action/status.ts';
import { calendarOf, type IsoDate } from '../../../domain/calendar.ts';
import type { Timing } from '../../../domain/plan/timing.ts';
import { Life } from '../action/life.ts';
import { activatedAt, seededPlan } from '../../seed.ts';
import { byQuarter } from '../../timings.ts';

const calendar = calendarOf(seededPlan().calendar);
const today = '2024-05-15';
const q1: Timing = byQuarter(1);
const q4: Timing = byQuarter(4);

function lineOf(key: string, life: Life, escalatedOn: IsoDate[] = []): BoardAction {
  const { state } = life.until(today);
  const status = statusOf(state, { today, soonUntil: today }, calendar);
  const [themeName, ownerName] = [key === 'a' ? 'Zorg' : 'Jeugd', 'Joris'];
  return { key, shortName: key, number: '', themeName, ownerName, status, state, escalatedOn };
}

function boardOf(actions: BoardAction[], grouping: 'theme' | 'owner' = 'theme') {
  const meetings = [{ board: 'tvo', on: '2025-02-06' } as const];
  return yearBoard({ year: 2024, today, calendar, actions, meetings }, grouping);
}

describe('the year board', () => {
  const done = new Life(q1).until('2024-03-20');
  done.tell('2024-03-20', { kind: 'confirm', milestoneId: 'q1', whole: false, answerId: '' });
  const moved = new Life(q1).until('2024-03-01');
  moved.tell('2024-03-01', {
    kind: 'extend',
    milestoneId: 'q1',
    until: '2024-06-28',
    answerId: '',
  });
  const actions = [
    lineOf('a', new Life(q4)),
    lineOf('b', done),
    lineOf('c', moved),
    lineOf('d', new Life(q1), ['2024-04-16']),
  ];

  it('puts the worst action first, and the group that has it', () => {
    const board = boardOf(actions);
    expect(board.groups.map(({ name }) => name)).toEqual(['Jeugd', 'Zorg']);
    expect(board.groups[0]?.rows.map(({ key }) => key)).toEqual(['d', 'c', 'b']);
    expect(boardOf(actions, 'owner').groups[0]?.rows.map(({ key }) => key)).toEqual([
      ...['d', 'c', 'a', 'b'],
    ]);
  });

  it('marks what is met, missed, moved, still to come, and what the TVO heard of', () => {
    const marks = boardOf(actions, 'owner').groups[0]?.rows.map((row) => [
      row.key,
      row.marks.map(({ kind, on }) => `${kind} ${on}`),
    ]);
    expect(marks).toEqual([
      ['d', ['missed 2024-03-31', 'escalated 2024-04-16']],
      ['c', ['moved_from 2024-03-31', 'open 2024-06-28']],
      ['a', ['open 2024-12-31']],
      ['b', ['met 2024-03-31']],
    ]);
  });

  it('misses a date from the first working day after it, as the lists do', () => {
    const late = (on: IsoDate) => {
      const { state } = new Life(q1).until(on);
      const action = { ...lineOf('e', new Life(q1)), state };
      const board = yearBoard(
        { year: 2024, today: on, calendar, actions: [action], meetings: [] },
        'theme',
      );
      return board.groups[0]?.rows[0]?.marks[0]?.kind;
    };
    expect([late('2024-04-01'), late('2024-04-02')]).toEqual(['open', 'missed']);
  });

  it('is as long as what is on it, and never shorter than its year', () => {
    const { first, last } = boardOf(actions);
    expect([first, last]).toEqual(['2024-01-01', '2025-02-06']);
  });
});

it('shows a plan before it is put on, with every moment and meeting still open', () => {
  const plan = seededPlan();
  const board = plannedBoard(plan, activatedAt);
  const rows = board.groups.flatMap((group) => group.rows);
  expect(rows).toHaveLength(plan.actions.length);
  expect(new Set(rows.flatMap(({ marks }) => marks.map(({ kind }) => kind)))).toEqual(
    new Set(['open']),
  );
  expect(board.meetings).toHaveLength(
    plan.meetings.tvo.on.length + plan.meetings.driehoek.on.length,
  );
});
