/** A draft of next year's plan, begun with the plan that runs: what goes along, and what stays behind. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { itemsOf, type StoredItem, wordsIn } from '../../../domain/draft/stored.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { isComplete, understand, type Understood } from '../../../plans/drafts/understand.ts';
import type { Db } from '../../../prisma/client.ts';
import { seed, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { draftAt, handsOf } from './drafting.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let path: string;
let items: StoredItem[];
let understood: Understood;
let plan: Plan;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  const running = seededPlan();
  const gone = running.contacts.map((one) =>
    one.id === 'fatima' ? { ...one, leftOn: '2024-05-01' } : one,
  );
  const indicators = running.indicators.map((one) => ({ ...one, movedBy: ['tafel', 'training'] }));
  await seed(db, { ...running, contacts: gone, indicators });
  site = testSite(db);
  path = await handsOf(site).send('/plannen/concept', [
    ['begin', 'volgend'],
    ['plan', 'westerkwartier/2024'],
  ]);
  ({ items } = await draftAt(db, path));
  understood = understand(items);
  if (understood.plan === null) throw new Error('no plan can be made of it');
  ({ plan } = understood);
}, 60_000);
afterAll(() => stop());

it('is of the year after, for the same municipality, and open for nothing but doubts', () => {
  expect(plan).toMatchObject({ year: 2025, title: 'Uitvoeringsplan Veiligheid 2025' });
  expect(plan.municipality.id).toBe('westerkwartier');
  expect(understood.concerns.filter(({ kind }) => kind !== 'warning')).toEqual([]);
  expect(isComplete(understood)).toBe(true);
});

it('carries what is not done and what goes on, under the keys that history hangs on', () => {
  const keys = plan.actions.map(({ id }) => id);
  expect(keys).toEqual(expect.arrayContaining(['tafel', 'signalen', 'controles', 'overleg']));
  expect(keys).not.toContain('training');
  const moments = plan.actions.flatMap(({ timing }) => ('on' in timing ? timing.on : []));
  expect(JSON.stringify(moments)).not.toContain('2024');
});

it('leaves who left behind, and gives what they had to their party', () => {
  expect(plan.contacts.map(({ id }) => id)).not.toContain('fatima');
  expect(plan.actions.find(({ id }) => id === 'controles')?.owner).toBe('politie');
});

it('carries people, roles, indicators and money as proposals to be changed', () => {
  expect(plan.roles.coordinator).toEqual(['marga']);
  expect(plan.indicators.map(({ id }) => id)).toEqual(['woninginbraak', 'jeugdoverlast']);
  expect(plan.indicators[0]?.movedBy).toEqual(['tafel']);
  expect(plan.budget.lines).toEqual(seededPlan().budget.lines);
  expect(plan.meetings.tvo.on.every((on) => on.startsWith('2025'))).toBe(true);
});

it('carries no answers, reports or other history: nothing of it runs', async () => {
  const [first] = itemsOf(items, 'action');
  const page = plainText(await site.read(`${path}/${first?.id ?? ''}`));
  expect(page).not.toContain('klaar gemeld op');
  expect(await db.plan.count({ where: { year: 2025 } })).toBe(0);
  expect(await db.planVersion.count({ where: { year: 2025 } })).toBe(0);
  const changes = plainText(await site.read(`${path}/wijzigingen`));
  expect(changes).toContain('nog niets veranderd');
  expect(itemsOf(items, 'plan').map((one) => wordsIn(one, 'year'))).toEqual(['2025']);
});
