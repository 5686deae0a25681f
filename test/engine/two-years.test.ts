import { meetingsOn } from '../meetings-on.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Plan } from '../../domain/plan/plan.ts';
import { readMunicipalityDays } from '../../prisma/municipality-days.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';
import { byQuarter } from '../timings.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(yearOf(2024, '2024-12-27'), '2024-12-02');
  await stage.activate(yearOf(2025, '2025-01-02'), '2024-12-16');
});
afterAll(() => stage.stop());

test('no round is held on a day that one of the plans of a municipality closes (V6)', async () => {
  await stage.until('2025-01-03');
  const rows = await stage.db.mail.findMany({ where: { municipalityId: stage.municipalityId } });
  const days = new Set(rows.map(({ on }) => on.toISOString().slice(0, 10)));
  expect(days).toContain('2024-12-30');
  expect(days).not.toContain('2024-12-27');
  expect(days).not.toContain('2025-01-02');
});

test('an action counts on the same days as the rounds, whichever plan closed them (V6)', async () => {
  const where = { actionId: stage.actionId('jaarwisseling'), milestoneId: 'q4', kind: 'overdue' };
  const overdue = await stage.db.notice.findFirstOrThrow({ where });
  expect(overdue.on.toISOString().slice(0, 10)).toBe('2025-01-03');
});

test('the meetings of the TVO are those of all years (V6)', async () => {
  const days = await readMunicipalityDays(stage.db, stage.municipalityId);
  expect(days?.tvoMeetings).toEqual(['2024-12-12', '2025-01-16']);
});

test('who is only in the plan of the old year is still here (V6)', async () => {
  const where = { municipalityId_key: { municipalityId: stage.municipalityId, key: 'wytze' } };
  const wytze = await stage.db.contact.findUniqueOrThrow({ where });
  expect(wytze.leftOn).toBeNull();
});

function yearOf(year: number, closedOn: string): Plan {
  const plan = smallPlan();
  const timing = byQuarter(4);
  const meetings = { 2024: ['2024-12-12'], 2025: ['2025-01-16'] }[year] ?? [];
  const people = plan.contacts.filter(({ id }) => year === 2024 || id !== 'wytze');
  return {
    ...plan,
    year,
    calendar: { ...plan.calendar, closedOn: [...plan.calendar.closedOn, closedOn].sort() },
    actions: [action('jaarwisseling', { timing })],
    contacts: people,
    roles: { ...plan.roles, tvo_secretary: [year === 2024 ? 'wytze' : 'hilda'] },
    reports: [],
    meetings: meetingsOn(meetings),
  };
}
