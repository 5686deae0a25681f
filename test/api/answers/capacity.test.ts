import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { makeCapacityLink } from './answering.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let path: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
  path = await makeCapacityLink(db, 'marga');
}, 60_000);
afterAll(() => stop());

const sent = { 'regulier:ondermijning': '0,8', 'prioriteit:ondermijning': '0,25' };

it('shows the form without an account, and changes nothing by being opened', async () => {
  expect(plainText(await site.read(path))).toContain('Hoeveel fte werd het in het eerste halfjaar');
  expect(await db.capacityReport.count()).toBe(0);
});

it('takes nothing from a robot that presses the button of an empty form', async () => {
  const empty = { 'regulier:ondermijning': '', 'prioriteit:ondermijning': '' };
  expect((await site.send(path, empty)).status).toBe(400);
  expect(await db.capacityReport.count()).toBe(0);
});

it('records what was filled in once, in the name of its reader, and a correction after it', async () => {
  expect((await site.send(path, sent)).status).toBe(303);
  expect((await site.send(path, sent)).status).toBe(303);
  const corrected = { ...sent, 'regulier:ondermijning': '0,9', naam: 'Een collega' };
  expect((await site.send(path, corrected)).status).toBe(303);
  const rows = await db.capacityReport.findMany({ orderBy: { at: 'asc' } });
  expect(rows.map(({ author, channel }) => [author, channel]).sort()).toEqual([
    ['Een collega', 'mail'],
    ['Marga de Wit', 'mail'],
  ]);
  expect(await site.read(path)).toContain('value="0,90"');
});

it('has nothing to ask of who reports no line', async () => {
  const other = await makeCapacityLink(db, 'joris');
  expect(plainText(await site.read(other))).toContain('U hoeft niets meer te doen.');
  expect((await site.send(other, sent)).status).toBe(400);
});

it('does not open with a token that is none', async () => {
  const response = await site.app.request(
    `http://localhost:3000${path.replace(/..\/cap/, 'xx/cap')}`,
  );
  expect(response.status).toBe(404);
});
