import { describe, expect, test } from 'vitest';
import { nextReportAt, reportsToMake } from '../../../domain/reports/moment.ts';
import { calendar, rules } from '../action/life.ts';

const reports = [
  { half: 1 as const, on: '2024-07-01', deliveries: [] },
  { half: 2 as const, on: '2025-01-02', deliveries: [] },
];
const plan = { reports, calendar: rules.calendar };

describe('the half-year reports still to make', () => {
  test('include one whose day passed without it: through an outage, or by a changed file (V8)', () => {
    const progress = { activatedOn: '2024-01-02', lastHalf: 0 as const };
    expect(nextReportAt(plan, progress)).toBe(calendar.instantOf('2024-07-01', '07:00'));
    const sooner = { ...plan, reports: [{ half: 1 as const, on: '2024-06-24', deliveries: [] }] };
    expect(nextReportAt(sooner, progress)).toBe(calendar.instantOf('2024-06-24', '07:00'));
  });

  test('are none of the time before the plan ran', () => {
    const progress = { activatedOn: '2024-07-01', lastHalf: 0 as const };
    expect(reportsToMake(plan, progress).map(({ half }) => half)).toEqual([2]);
  });

  test('are none that was made, nor one before it', () => {
    const progress = { activatedOn: '2024-01-02', lastHalf: 2 as const };
    expect(nextReportAt(plan, progress)).toBeNull();
    const moved = { ...plan, reports: [{ half: 1 as const, on: '2024-09-02', deliveries: [] }] };
    expect(nextReportAt(moved, { ...progress, lastHalf: 1 })).toBeNull();
  });
});
