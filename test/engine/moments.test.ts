import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import type { Moment } from '../../domain/plan/moment.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { readEscalations } from '../../prisma/rehearsal-ledger.ts';
import { calendar } from '../domain/action/life.ts';
import { action, smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const may: Moment = { kind: 'month', month: 5 };
const plan = smallPlan({
  actions: [
    action('cameras', { timing: { kind: 'by', moments: [may] } }),
    action('kermis', {
      timing: { kind: 'by', moments: [{ kind: 'day', month: 5, day: 20 }] },
      owner: 'hilda',
    }),
    action('verslag', { timing: { kind: 'by', moments: [{ kind: 'half', half: 1 }] } }),
    action('veiligheidsweek', { timing: { kind: 'yearly', moments: [may] }, owner: 'hilda' }),
    action('buurtpreventie', { timing: { kind: 'ongoing', evaluations: [may] }, owner: 'boas' }),
  ],
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(plan, '2024-01-02');
  await stage.until('2024-07-20');
});
afterAll(() => stage.stop());

test('an action by a month, a day or a half year climbs its ladder to the TVO from its own last day', async () => {
  const escalations = await readEscalations(stage.db, stage.planId);
  const found = escalations.map(({ action: key, dueOn, escalatedAt }) => [
    ...[key, dueOn, calendar.dateOf(escalatedAt)],
  ]);
  expect(found.sort()).toEqual([
    ['buurtpreventie', '2024-05-31', '2024-06-14'],
    ['cameras', '2024-05-31', '2024-06-14'],
    // 20 May is Whit Monday: its last working day is Friday 17 May.
    ['kermis', '2024-05-20', '2024-06-03'],
    ['veiligheidsweek', '2024-05-31', '2024-06-14'],
    ['verslag', '2024-06-30', '2024-07-12'],
  ]);
});

test('the mail about an evaluation in May calls it by that month', () => {
  const mails = stage.mailbox.mailsTo('boas@example.org');
  const texts = mails.map(({ subject, text }) => `${subject}\n${text}`).join('\n');
  expect(texts).toContain('Tijd voor de evaluatie van mei');
  expect(texts).toContain('Evaluatie van mei ontbreekt');
  expect(texts).not.toContain('kwartaal');
});

test('the rehearsed half year and the pure simulation give the same ledger', async () => {
  const here = { ...plan, municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const from = calendar.instantOf('2024-01-02', '09:00');
  const until = calendar.instantOf('2024-07-20', '23:00');
  const simulated = simulate(here, { from, until, people: nobody });
  expect(await compareLedgers(stage.db, here, simulated)).toEqual([]);
});
