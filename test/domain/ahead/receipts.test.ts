import { expect, it } from 'vitest';
import type { Act } from '../../../domain/ahead/people.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { simulate } from '../../../domain/ahead/simulate.ts';
import { actionIdOf, planIdOf } from '../../../domain/ids.ts';
import { action, smallPlan } from '../../engine/small-plan.ts';

const names = Array.from({ length: 14 }, (_, i) => `actie-${String(i + 1)}`);
const plan = smallPlan({ actions: names.map((name) => action(name)) });
const planId = planIdOf(plan.municipality.id, plan.year);
const from = '2024-06-03T07:00:00.000Z';

/** Tarik confirms all of his on one morning, a minute apart. */
const confirmations = names.map((name, i): Act => ({
  kind: 'command',
  by: 'tarik',
  at: `2024-06-04T08:${String(i).padStart(2, '0')}:00.000Z`,
  actionId: actionIdOf(planId, name),
  command: { kind: 'confirm', milestoneId: 'q2', whole: false, answerId: `answer-${name}` },
}));

it('V36: fourteen confirmations of a day are one receipt at once and one mail of the next round', () => {
  const until = '2024-06-10T21:00:00.000Z';
  const people = { ...nobody, ownAccord: confirmations };
  const { mails, notices } = simulate(plan, { from, until, people });
  const receipts = notices.filter(({ kind }) => kind === 'receipt');
  expect(receipts).toHaveLength(28);
  expect(receipts.every(({ status }) => status === 'mailed')).toBe(true);
  for (const contactId of ['tarik', 'ineke']) {
    const own = receipts.filter((notice) => notice.contactId === contactId);
    const keys = [...new Set(own.map(({ mailKey }) => mailKey))];
    const sent = mails.filter(({ key }) => keys.includes(key));
    expect(sent.map(({ on, routine }) => [on, routine])).toEqual([
      ['2024-06-04', false],
      ['2024-06-05', true],
    ]);
  }
});
