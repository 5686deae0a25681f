import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../../domain/action/milestones.ts';
import { parseTiming } from '../../../domain/plan/timing.ts';

describe('"wanneer voltooid"', () => {
  it.each([
    ['Q2 2024', { kind: 'by_quarter', quarter: 2 }],
    ['Q3 en Q4 2024', { kind: 'by_quarters', quarters: [3, 4] }],
    ['Q1, Q2 en Q4 2024', { kind: 'by_quarters', quarters: [1, 2, 4] }],
    ['Structureel', { kind: 'ongoing' }],
    ['  structureel \n', { kind: 'ongoing' }],
    ['q3 en\n q4  2024', { kind: 'by_quarters', quarters: [3, 4] }],
  ])('reads %j', (text, timing) => {
    expect(parseTiming(text, 2024)).toEqual(timing);
  });

  it.each([
    '',
    'Q2',
    'Q2 2025',
    'Q5 2024',
    'Q0 2024',
    'Q4 en Q3 2024',
    'Q3 en Q3 2024',
    'Q3 en 2024',
    'Q3 Q4 2024',
    'tweede kwartaal',
    'Q2 2024 of later',
    'Structureel 2024',
  ])('refuses %j', (text) => {
    expect(parseTiming(text, 2024)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        parseTiming(text, 2024);
      }),
    );
  });
});

describe('milestones', () => {
  it('of "Q3 en Q4 2024" are two deadlines', () => {
    expect(
      milestonesOf({ timing: { kind: 'by_quarters', quarters: [3, 4] }, parts: [] }, 2024),
    ).toEqual([
      { id: 'q3', kind: 'deadline', dueOn: '2024-09-30', parts: [] },
      { id: 'q4', kind: 'deadline', dueOn: '2024-12-31', parts: [] },
    ]);
  });

  it('of an ongoing action are an evaluation in every quarter', () => {
    const milestones = milestonesOf({ timing: { kind: 'ongoing' }, parts: [] }, 2024);
    expect(milestones.map(({ kind }) => kind)).toEqual(Array(4).fill('evaluation'));
    expect(milestones.map(({ dueOn }) => dueOn)).toEqual([
      '2024-03-31',
      '2024-06-30',
      '2024-09-30',
      '2024-12-31',
    ]);
  });
});
