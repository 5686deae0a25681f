import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Plan } from '../../../domain/plan/plan.ts';
import { readPlanFile } from '../../../plans/read.ts';
import type { Db } from '../../../prisma/client.ts';
import { storeVersion } from '../../../prisma/plan-storage.ts';
import { testDatabase } from '../database.ts';
import { seed, seededNow, seededPlan } from '../../seed.ts';
import { signedIn, signInProtection, testSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
});
afterAll(() => stop());

it('V45: the file of a version is read once, however often it is looked at', async () => {
  const path = new URL('../../../plans/westerkwartier-2024.yaml', import.meta.url);
  const source = readFileSync(path, 'utf8');
  const { plan } = readPlanFile(source);
  if (plan === null) throw new Error('the example has a problem');
  const id = await storeVersion(db, plan, source, seededNow);
  const site = testSite(db);
  const first = await site.read(`/plannen/${id}`);
  // Nothing changes a version; who reads this one once more would find a sum that differs.
  const otherSums = source.replace('onvoorzien: € 2.500', 'onvoorzien: € 2.600');
  await db.planVersion.update({ where: { id }, data: { source: otherSums } });
  expect(await site.read(`/plannen/${id}`)).toBe(first);
  expect(await testSite(db).read(`/plannen/${id}`)).not.toBe(first);
});

it('V44: newer versions of others do not push out those of a municipality', async () => {
  const own = await seed(db, titled(seededPlan(), 'Plan van ons'));
  const others = titled(seededPlan('elders'), 'Plan van een ander');
  for (let count = 0; count < 60; count += 1) {
    await storeVersion(db, others, '', '2024-07-05T08:00:00.000Z');
  }
  const site = testSite(db, { protection: signInProtection });
  const headers = await signedIn(db, 'marga', own.municipality.id);
  const response = await site.app.request('http://localhost:3000/plannen', { headers });
  const html = await response.text();
  expect(html).toContain('Plan van ons');
  expect(html).not.toContain('Plan van een ander');
});

function titled(plan: Plan, title: string): Plan {
  return { ...plan, title };
}
