import { describe, expect, test } from 'vitest';
import {
  type HalfYearPlan,
  dueHalfYearSteps,
  nextHalfYearAt,
} from '../../../domain/half-year/steps.ts';
import { halfYearNotices } from '../../../domain/notices/half-year-notices.ts';
import { directoryOf } from '../../../domain/plan/directory.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { missingIndicators } from '../../../domain/indicators/by-hand.ts';
import { anIndicator } from '../indicators/an-indicator.ts';
import { seededPlan } from '../../seed.ts';

const line = { subject: 'Jeugd', themeId: null, regularFte: 0.5, priorityFte: 0.1 };
const seeded = seededPlan();
const plan: Plan = {
  ...seeded,
  capacity: {
    ...seeded.capacity,
    lines: [
      { ...line, responsible: null },
      { ...line, subject: 'Zorg', responsible: 'joris' },
      { ...line, subject: 'Wijk', responsible: 'joris' },
    ],
  },
};

function steps(of: HalfYearPlan): string[] {
  const days: string[] = [];
  for (let through = '2024-01-02'; ;) {
    const at = nextHalfYearAt(of, through);
    if (at === null) return days;
    through = at.slice(0, 10);
    days.push(through);
  }
}

describe('the days on which capacity is asked for', () => {
  test('are those of an evaluation, counted from the last working day of a half year', () => {
    expect(steps(plan)).toEqual([
      ...['2024-06-14', '2024-06-21', '2024-06-28', '2024-07-01', '2024-07-05', '2024-07-12'],
      ...['2024-12-17', '2024-12-24', '2024-12-31', '2025-01-02', '2025-01-08', '2025-01-15'],
    ]);
  });

  test('are none for a plan that asks for no capacity, and no figure by hand', () => {
    const nothing = { ...plan, capacity: { ...plan.capacity, lines: [] }, indicators: [] };
    expect(nextHalfYearAt(nothing, '2024-01-02')).toBeNull();
    const byHand = { ...nothing, indicators: [anIndicator({ period: 'year' })] };
    expect(nextHalfYearAt(byHand, '2024-01-02')).not.toBeNull();
  });

  test('are passed by after an outage, but for the newest', () => {
    expect(dueHalfYearSteps(plan, '2024-06-01', '2024-07-02')).toEqual([
      { half: 1, on: '2024-07-01', to: ['responsible', 'coordinator'] },
    ]);
    expect(dueHalfYearSteps(plan, '2024-07-01', '2024-07-02')).toEqual([]);
  });
});

describe('who hears', () => {
  const directory = directoryOf(plan);
  const { capacity } = plan;
  const facts = { year: 2024, capacity, reportedFte: [], indicators: [], known: [] };
  const asking = { ...facts, planId: 'p', directory, on: '2024-07-01' };
  const [late] = dueHalfYearSteps(plan, '2024-06-28', '2024-07-01');
  const [last] = dueHalfYearSteps(plan, '2024-07-08', '2024-07-12');
  if (late === undefined || last === undefined) throw new Error('no step');
  const readers = (found: ReturnType<typeof halfYearNotices>) =>
    found.map(({ kind, contactId }) => `${kind} ${contactId}`);

  test('is who reports, once for all their lines, and the coordinator of what others report', () => {
    expect(readers(halfYearNotices(asking, late))).toEqual([
      'capacity marga',
      'capacity joris',
      'capacity_missing marga',
    ]);
    expect(readers(halfYearNotices(asking, last))).toEqual(['capacity_missing marga']);
  });

  test('is nobody for what was reported', () => {
    const report = { half: 1 as const, regularFte: 1, priorityFte: 0, explanation: '' };
    const reportedFte = ['zorg', 'wijk'].map((lineKey) => ({ ...report, lineKey }));
    expect(readers(halfYearNotices({ ...asking, reportedFte }, late))).toEqual(['capacity marga']);
  });

  test('is the coordinator in the place of who left', () => {
    const left = directory.contacts.map((contact) =>
      contact.id === 'joris' ? { ...contact, leftOn: '2024-06-01' } : contact,
    );
    const without = { ...asking, directory: { ...directory, contacts: left } };
    expect(readers(halfYearNotices(without, late))).toEqual(['capacity marga']);
  });

  test('is who fills in a figure of this half year, until anything is said of it', () => {
    const capacityOfNobody = { ...capacity, lines: [] };
    const indicators = [
      anIndicator({ id: 'overlast', period: 'half_year', responsible: 'joris' }),
      anIndicator({ id: 'halt', period: 'year', responsible: 'joris' }),
      anIndicator({ id: 'bereik', period: 'half_year' }),
    ];
    const figures = { ...asking, capacity: capacityOfNobody, indicators };
    expect(readers(halfYearNotices(figures, late))).toEqual([
      'indicator_values joris',
      'indicator_values marga',
      'indicator_values_missing marga',
    ]);
    const known = [{ indicatorId: 'overlast', period: '2024-H1' }];
    expect(readers(halfYearNotices({ ...figures, known }, late))).toEqual([
      'indicator_values marga',
    ]);
  });

  test('is nobody for what is measured every two years and was filled in the year before', () => {
    const indicators = [anIndicator({ period: 'two_yearly' })];
    const known = [{ indicatorId: 'woninginbraak', period: '2023' }];
    const at = { year: 2024, half: 2 } as const;
    expect(missingIndicators(indicators, known, at)).toEqual([]);
    expect(missingIndicators(indicators, [], at)).toHaveLength(1);
  });

  test('is never the TVO', () => {
    const all = [late, last].flatMap((step) => halfYearNotices(asking, step));
    expect(all.map(({ contactId }) => contactId)).not.toContain('petra');
  });
});
