import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../../domain/action/milestones.ts';
import { evaluationName } from '../../../domain/dutch/index.ts';
import type { Moment } from '../../../domain/plan/moment.ts';
import { firstDayOf, lastDayOf, momentId, momentOfId } from '../../../domain/plan/moment.ts';
import {
  formatTiming,
  ongoingByQuarter,
  parseTiming,
  readTiming,
  type Timing,
} from '../../../domain/plan/timing.ts';
import { anyMoments, anyTiming, byQuarter } from '../../timings.ts';

const may: Moment = { kind: 'month', month: 5 };
const october: Moment = { kind: 'month', month: 10 };
const firstOfMay: Moment = { kind: 'day', month: 5, day: 1 };
const q4: Moment = { kind: 'quarter', quarter: 4 };

describe('"wanneer voltooid"', () => {
  it.each<[string, Timing]>([
    ['Q2 2024', byQuarter(2)],
    ['Q3 en Q4 2024', byQuarter(3, 4)],
    ['Q1, Q2 en Q4 2024', byQuarter(1, 2, 4)],
    ['mei 2024', { kind: 'by', moments: [may] }],
    ['mei en oktober 2024', { kind: 'by', moments: [may, october] }],
    ['1 mei 2024', { kind: 'by', moments: [firstOfMay] }],
    ['eerste halfjaar 2024', { kind: 'by', moments: [{ kind: 'half', half: 1 }] }],
    [
      'Q1 2024, mei 2024 en 1 december 2024',
      {
        kind: 'by',
        moments: [{ kind: 'quarter', quarter: 1 }, may, { kind: 'day', month: 12, day: 1 }],
      },
    ],
    ['29 februari 2024', { kind: 'by', moments: [{ kind: 'day', month: 2, day: 29 }] }],
    ['Structureel', ongoingByQuarter],
    ['Structureel, evaluatie Q4 2024', { kind: 'ongoing', evaluations: [q4] }],
    ['Structureel, evaluatie mei 2024 en Q4 2024', { kind: 'ongoing', evaluations: [may, q4] }],
    ['Jaarlijks, mei 2024', { kind: 'yearly', moments: [may] }],
  ])('reads %j, and writes it so', (text, timing) => {
    expect(parseTiming(text, 2024)).toEqual(timing);
    expect(formatTiming(timing, 2024)).toBe(text);
  });

  it.each<[string, Timing]>([
    ['  structureel \n', ongoingByQuarter],
    ['q3 en\n q4  2024', byQuarter(3, 4)],
    ['Q3 2024 en Q4 2024', byQuarter(3, 4)],
    ['jaarlijks, Mei 2024', { kind: 'yearly', moments: [may] }],
  ])('reads %j as well', (text, timing) => {
    expect(parseTiming(text, 2024)).toEqual(timing);
  });

  it.each([
    '',
    'Q2',
    'mei',
    'Q2 2025',
    'mei 2025',
    'Q5 2024',
    'Q0 2024',
    'Q3 en 2024',
    'Q3 Q4 2024',
    'tweede kwartaal',
    '31 juni 2024',
    '0 mei 2024',
    'Q2 2023 en Q3 2024',
    'Q2 2024 of later',
    'Structureel 2024',
    'Structureel, evaluatie',
    'Jaarlijks',
  ])('cannot read %j', (text) => {
    expect(readTiming(text, 2024)).toEqual({ ok: false, refusal: 'unreadable' });
  });

  it('has 29 February in leap years only', () => {
    expect(parseTiming('29 februari 2025', 2025)).toBeNull();
  });

  it.each(['Q4 en Q3 2024', 'oktober en mei 2024', 'Structureel, evaluatie Q4 en Q2 2024'])(
    'asks for the order of the year in %j',
    (text) => {
      expect(readTiming(text, 2024)).toEqual({ ok: false, refusal: 'not_ascending' });
    },
  );

  it.each([
    'Q3 en Q3 2024',
    'Q2 2024 en 30 juni 2024',
    'eerste halfjaar 2024 en Q2 2024',
    'Jaarlijks, mei 2024 en 31 mei 2024',
  ])('refuses two moments on one day: %j', (text) => {
    expect(readTiming(text, 2024)).toEqual({ ok: false, refusal: 'same_day' });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseTiming(text, 2024);
      }),
    );
  });

  it('is the same again once it was written down', () => {
    fc.assert(
      fc.property(anyTiming, (timing) => {
        expect(parseTiming(formatTiming(timing, 2024), 2024)).toEqual(timing);
      }),
    );
  });
});

describe('milestones', () => {
  it('of "Q3 en Q4 2024" are two deadlines', () => {
    expect(milestonesOf({ timing: byQuarter(3, 4), parts: [] }, 2024)).toEqual([
      { id: 'q3', kind: 'deadline', dueOn: '2024-09-30', parts: [] },
      { id: 'q4', kind: 'deadline', dueOn: '2024-12-31', parts: [] },
    ]);
  });

  it('of an ongoing action are an evaluation in every quarter', () => {
    const milestones = milestonesOf({ timing: ongoingByQuarter, parts: [] }, 2024);
    expect(milestones.map(({ kind }) => kind)).toEqual(Array(4).fill('evaluation'));
    expect(milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });

  it.each([
    ['Structureel, evaluatie mei 2024', 'm05', '2024-05-31', 'evaluation'],
    ['Jaarlijks, februari 2024', 'm02', '2024-02-29', 'deadline'],
    ['tweede halfjaar 2024', 'h2', '2024-12-31', 'deadline'],
    ['1 mei 2024', 'd0501', '2024-05-01', 'deadline'],
  ])('of %j is %s, due on the last day of its moment', (text, id, dueOn, kind) => {
    const timing = parseTiming(text, 2024);
    expect(timing && milestonesOf({ timing, parts: [] }, 2024)).toEqual([
      { id, kind, dueOn, parts: [] },
    ]);
  });

  it('have ids of their own, which lead back to their moments', () => {
    fc.assert(
      fc.property(anyMoments, (moments) => {
        const ids = moments.map(momentId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.map(momentOfId)).toEqual(moments);
      }),
    );
  });

  it('begin before they end, in the year of the plan', () => {
    fc.assert(
      fc.property(anyMoments, (moments) => {
        for (const moment of moments) {
          const [first, last] = [firstDayOf(moment, 2024), lastDayOf(moment, 2024)];
          expect('2024-01-01' <= first && first <= last && last <= '2024-12-31').toBe(true);
        }
      }),
    );
  });

  it.each([
    ['q2', 'evaluatie over het tweede kwartaal'],
    ['h1', 'evaluatie over het eerste halfjaar'],
    ['m05', 'evaluatie van mei'],
    ['d0501', 'evaluatie van 1 mei'],
    [null, 'evaluatie'],
  ])('are evaluated by the name of their moment: %s', (id, name) => {
    expect(evaluationName(id)).toBe(name);
  });
});
