import { expect, it } from 'vitest';
import { previewOf } from '../../../domain/ahead/preview.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { simulate } from '../../../domain/ahead/simulate.ts';
import { activatedAt, seededPlan } from '../../seed.ts';

const plan = seededPlan();
const preview = previewOf(plan, activatedAt);
const mails = preview.months.flatMap((month) => month.mails);

it('shows every notice that is mailed when nobody answers', () => {
  const until = '2025-01-31T22:59:00.000Z';
  const simulated = simulate(plan, { from: activatedAt, until, people: nobody });
  const sent = simulated.notices.filter(({ mailKey }) => mailKey !== null);
  expect(preview.notices).toBe(sent.length);
  expect(preview.mails).toBe(simulated.mails.length);
  expect(preview.until).toBe('2025-01-31');
});

it('promises one routine mail per person per working day, and counts it (promise 3)', () => {
  expect(preview.mostRoutinePerPersonPerDay).toBe(1);
});

it('counts the same mails per month, per week and per person', () => {
  const sum = (counts: { mails: number }[]) => counts.reduce((all, one) => all + one.mails, 0);
  expect(mails).toHaveLength(preview.mails);
  expect(sum(preview.weeks)).toBe(preview.mails);
  expect(sum(preview.people)).toBe(preview.mails);
});

it('says who hears what and why', () => {
  const first = mails.find(({ name }) => name === 'Joris Hendriks');
  expect(first?.on).toBe('2024-01-03');
  expect(first?.items[0]).toEqual({
    kind: 'activation',
    audience: 'owner',
    shortName: 'casusoverleg',
  });
});

it('starts now when a plan is activated late: only the newest word (F23)', () => {
  const late = previewOf(plan, '2024-08-01T08:00:00.000Z');
  expect(late.from).toBe('2024-08-01');
  const days = late.months.flatMap((month) => month.mails.map(({ on }) => on));
  expect(days.every((on) => on > '2024-08-01')).toBe(true);
});
