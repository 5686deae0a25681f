import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/2024/capaciteit/1';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
}, 60_000);
afterAll(() => stop());

it('keeps what was reported of a half year, and what it was before', async () => {
  expect(plainText(await site.read(path))).toContain('Over 1 onderwerp is nog niet gemeld');
  const sent = { 'regulier:ondermijning': '0,8', 'prioriteit:ondermijning': '0,25' };
  expect((await site.send(path, sent)).status).toBe(303);
  expect((await site.send(path, sent)).status).toBe(303);
  expect(await db.capacityReport.count()).toBe(1);
  const corrected = { ...sent, 'regulier:ondermijning': '0,9', toelichting: 'Er was iemand ziek' };
  expect((await site.send(path, corrected)).status).toBe(303);
  const text = plainText(await site.read(path));
  expect(text).toContain('0,90 fte vast, 0,25 fte prioriteit');
  expect(text).toContain('-0,05 fte');
  expect(text).toContain('“Er was iemand ziek”');
  expect(await db.capacityReport.count()).toBe(2);
});
