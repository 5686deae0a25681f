import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacityLines } from '../../../domain/capacity/lines.ts';
import {
  compareCapacity,
  halfOf,
  type ReportedFte,
  saysMore,
} from '../../../domain/capacity/reported.ts';

const line = {
  subject: 'Jeugd',
  themeId: 'jeugd',
  regularFte: 0.5,
  priorityFte: 0.1,
  responsible: null,
};
const lines = capacityLines({
  lines: [line, { ...line, subject: 'Overige zaken', themeId: null }, line],
  statedRegularFte: 1.5,
  statedPriorityFte: 0.3,
  explanation: '',
});

function report(own: Partial<ReportedFte>): ReportedFte {
  return { half: 1, lineKey: 'jeugd', regularFte: 0.4, priorityFte: 0.3, explanation: '', ...own };
}

describe('the lines of a capacity', () => {
  test('have a key each, also where two bear one name', () => {
    expect(lines.map(({ key }) => key)).toEqual(['jeugd', 'overige-zaken', 'jeugd-2']);
  });

  test('are held against the last that was reported of their half year', () => {
    const reports = [report({}), report({ half: 2, regularFte: 9 }), report({ regularFte: 0.7 })];
    const [first, second] = compareCapacity(lines, reports, 1);
    expect(first).toMatchObject({ reported: { regularFte: 0.7 }, differenceFte: 0.4 });
    expect(second).toMatchObject({ reported: null, differenceFte: null });
  });

  test('differ by hundredths, never by what floating point makes of them', () => {
    const hundredths = fc.integer({ min: 0, max: 500 }).map((number) => number / 100);
    fc.assert(
      fc.property(hundredths, hundredths, (regularFte, priorityFte) => {
        const [first] = compareCapacity(lines, [report({ regularFte, priorityFte })], 1);
        const difference = Math.round(regularFte * 100) + Math.round(priorityFte * 100) - 60;
        expect(first?.differenceFte).toBe(difference / 100);
      }),
    );
  });
});

test('what says the same again is no correction', () => {
  expect(saysMore(null, report({}))).toBe(true);
  expect(saysMore(report({}), report({}))).toBe(false);
  expect(saysMore(report({}), report({ explanation: 'Er was iemand ziek.' }))).toBe(true);
  expect(saysMore(report({}), report({ priorityFte: 0 }))).toBe(true);
});

test('in July one still reports the first half year', () => {
  const days = ['2024-02-01', '2024-06-30', '2024-07-31', '2024-08-01', '2025-01-10'];
  expect(days.map((on) => halfOf(on, 2024))).toEqual([1, 1, 1, 2, 2]);
});
