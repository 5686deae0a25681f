import { afterAll, beforeAll, expect, test } from 'vitest';
import { nobody } from '../../domain/ahead/people.ts';
import { simulate } from '../../domain/ahead/simulate.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { compareLedgers } from '../../local/ledgers.ts';
import { calendar } from '../domain/action/life.ts';
import { anIndicator } from '../domain/indicators/an-indicator.ts';
import { smallPlan } from './small-plan.ts';
import { openStage, type Stage } from './stage.ts';

const line = { themeId: 'digitaal', regularFte: 0.5, priorityFte: 0.1 };
const plan: Plan = smallPlan({
  capacity: {
    lines: [
      { ...line, subject: 'Digitale veiligheid', responsible: 'tarik' },
      { ...line, subject: 'Overige zaken', themeId: null, responsible: null },
    ],
    statedRegularFte: 1,
    statedPriorityFte: 0.2,
    explanation: '',
  },
  indicators: [
    anIndicator({
      id: 'overlast',
      themeId: 'digitaal',
      name: 'Incidenten jeugdoverlast',
      period: 'half_year',
      responsible: 'tarik',
    }),
    anIndicator({ id: 'halt', themeId: 'digitaal', period: 'year' }),
  ],
});

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
  await stage.work();
  await stage.activate(plan, '2024-01-02');
  await stage.until('2024-07-15');
});
afterAll(() => stage.stop());

async function noticesOf(kind: string): Promise<string[]> {
  const where = { planId: stage.planId, kind };
  const rows = await stage.db.notice.findMany({ where, include: { contact: true } });
  return rows.map(({ on, contact }) => `${on.toISOString().slice(0, 10)} ${contact.key}`).sort();
}

test('capacity is asked of who reports it, then the coordinator hears, and the TVO never', async () => {
  const days = ['2024-06-14', '2024-06-21', '2024-06-28', '2024-07-01', '2024-07-05'];
  expect(await noticesOf('capacity')).toEqual(days.flatMap((on) => [`${on} ineke`, `${on} tarik`]));
  expect(await noticesOf('capacity_missing')).toEqual([
    '2024-07-01 ineke',
    '2024-07-05 ineke',
    '2024-07-12 ineke',
  ]);
});

test('figures by hand are asked on the same days, and those of a year not in its first half', async () => {
  const days = ['2024-06-14', '2024-06-21', '2024-06-28', '2024-07-01', '2024-07-05'];
  expect(await noticesOf('indicator_values')).toEqual(days.map((on) => `${on} tarik`));
  expect(await noticesOf('indicator_values_missing')).toEqual([
    '2024-07-01 ineke',
    '2024-07-05 ineke',
    '2024-07-12 ineke',
  ]);
  const [mail] = stage.mailbox
    .mailsTo('tarik@example.org')
    .filter(({ text }) => text.includes('Cijfers van het eerste halfjaar'));
  expect(mail?.text).toContain('Het gaat om: Incidenten jeugdoverlast.');
  expect(mail?.text).toMatch(/\/a\/[\w-]{43}\/indicatoren/);
});

test('its mail leads to the form, in the one mail of the day', () => {
  const mails = stage.mailbox.mailsTo('tarik@example.org');
  const [mail] = mails.filter(({ text }) => text.includes('Capaciteit van het eerste halfjaar'));
  expect(mail?.text).toContain('Het gaat om: Digitale veiligheid.');
  expect(mail?.text).toMatch(/\/a\/[\w-]{43}\/capaciteit/);
});

test('the engine and the simulation ask on the same days, notice for notice', async () => {
  const own = { ...plan, municipality: { id: stage.municipalityId, name: 'Teststad' } };
  const from = calendar.instantOf('2024-01-02', '09:00');
  const until = calendar.instantOf('2024-07-15', '23:00');
  const simulated = simulate(own, { from, until, people: nobody });
  expect(await compareLedgers(stage.db, own, simulated)).toEqual([]);
});
