import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readEscalations, readLedgerMails } from '../../prisma/rehearsal-ledger.ts';
import { calendar } from '../domain/action/life.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(smallPlan(), '2024-01-02');
  await stage.until('2024-07-05');
});
afterAll(() => stage.stop());

test('nobody answers: each action climbs its ladder to the TVO on the exact day', async () => {
  const escalations = await readEscalations(stage.db, stage.planId);
  expect(
    escalations.map(({ action, dueOn, escalatedAt }) => [
      action,
      dueOn,
      calendar.dateOf(escalatedAt),
    ]),
  ).toEqual([
    ['cyberwegenkaart', '2024-03-31', '2024-04-15'],
    ['inbraakpreventie', '2024-03-31', '2024-04-15'],
  ]);
  const subjects = stage.mailbox.mailsTo('secretaris@example.org').map(({ subject }) => subject);
  expect(subjects.filter((subject) => subject.startsWith('Voor het TVO'))).toEqual([
    expect.stringMatching(/^Voor het TVO: 1 actie is niet op tijd klaar en 1 evaluatie ontbreekt/),
  ]);
});

test('then the half-year report makes itself and reaches the TVO', () => {
  const subjects = stage.mailbox.mailsTo('secretaris@example.org').map((mail) => mail.subject);
  expect(subjects.some((subject) => /halfjaar/i.test(subject))).toBe(true);
});

test('nobody gets more than one routine mail a day, and none on a day off (promise 3)', async () => {
  const mails = (await readLedgerMails(stage.db, stage.municipalityId)).filter((m) => m.routine);
  const keys = mails.map(({ on, address }) => `${on} ${address}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(mails.filter(({ on }) => !calendar.isWorkingDay(on))).toEqual([]);
});

test('the rehearsed year and the pure simulation give the same ledger, notice for notice (promise 8)', async () => {
  const plan = { ...smallPlan(), municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const from = calendar.instantOf('2024-01-02', '09:00');
  const until = calendar.instantOf('2024-07-05', '23:00');
  expect(
    await compareLedgers(stage.db, plan, simulate(plan, { from, until, people: nobody })),
  ).toEqual([]);
});
