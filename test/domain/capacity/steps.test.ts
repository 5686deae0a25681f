import { describe, expect, test } from 'vitest';
import {
  type CapacityPlan,
  dueCapacitySteps,
  nextCapacityAt,
} from '../../../domain/capacity/steps.ts';
import { capacityNotices } from '../../../domain/notices/capacity-notices.ts';
import { directoryOf } from '../../../domain/plan/directory.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
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

function steps(of: CapacityPlan): string[] {
  const days: string[] = [];
  for (let through = '2024-01-02'; ;) {
    const at = nextCapacityAt(of, through);
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

  test('are none for a plan without capacity per subject', () => {
    expect(nextCapacityAt({ ...plan, capacity: { ...plan.capacity, lines: [] } }, '')).toBeNull();
  });

  test('are passed by after an outage, but for the newest', () => {
    expect(dueCapacitySteps(plan, '2024-06-01', '2024-07-02')).toEqual([
      { half: 1, on: '2024-07-01', to: ['responsible', 'coordinator'] },
    ]);
    expect(dueCapacitySteps(plan, '2024-07-01', '2024-07-02')).toEqual([]);
  });
});

describe('who hears', () => {
  const directory = directoryOf(plan);
  const { capacity } = plan;
  const asking = { planId: 'p', capacity, reports: [], directory, on: '2024-07-01' };
  const [late] = dueCapacitySteps(plan, '2024-06-28', '2024-07-01');
  const [last] = dueCapacitySteps(plan, '2024-07-08', '2024-07-12');
  if (late === undefined || last === undefined) throw new Error('no step');
  const readers = (found: ReturnType<typeof capacityNotices>) =>
    found.map(({ kind, contactId }) => `${kind} ${contactId}`);

  test('is who reports, once for all their lines, and the coordinator of what others report', () => {
    expect(readers(capacityNotices(asking, late))).toEqual([
      'capacity marga',
      'capacity joris',
      'capacity_missing marga',
    ]);
    expect(readers(capacityNotices(asking, last))).toEqual(['capacity_missing marga']);
  });

  test('is nobody for what was reported', () => {
    const report = { half: 1 as const, regularFte: 1, priorityFte: 0, explanation: '' };
    const reports = ['zorg', 'wijk'].map((lineKey) => ({ ...report, lineKey }));
    expect(readers(capacityNotices({ ...asking, reports }, late))).toEqual(['capacity marga']);
  });

  test('is the coordinator in the place of who left', () => {
    const left = directory.contacts.map((contact) =>
      contact.id === 'joris' ? { ...contact, leftOn: '2024-06-01' } : contact,
    );
    const without = { ...asking, directory: { ...directory, contacts: left } };
    expect(readers(capacityNotices(without, late))).toEqual(['capacity marga']);
  });

  test('is never the TVO', () => {
    const all = [late, last].flatMap((step) => capacityNotices(asking, step));
    expect(all.map(({ contactId }) => contactId)).not.toContain('petra');
  });
});
