import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { makeIndicatorLink } from './answering.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
let path: string;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
  path = await makeIndicatorLink(db, 'joris');
}, 60_000);
afterAll(() => stop());

it('changes nothing when it is read, or sent empty', async () => {
  expect(plainText(await site.read(path))).toContain(
    'Incidenten jeugdoverlast, eerste halfjaar van 2024',
  );
  const answer = await site.send(path, {});
  expect(answer.status).toBe(400);
  expect(plainText(await answer.text())).toContain('Vul ten minste één waarde in.');
  expect(await db.indicatorValue.count()).toBe(0);
});

it('keeps what was filled in, in the name of who did', async () => {
  const sent = { 'waarde:jeugdoverlast': '3,5', 'inwoners:jeugdoverlast': '64.000' };
  expect((await site.send(path, { ...sent, naam: 'Anja' })).status).toBe(303);
  const row = await db.indicatorValue.findFirstOrThrow();
  expect(row).toMatchObject({
    indicatorId: 'jeugdoverlast',
    period: '2024-H1',
    figure: 3.5,
    people: 64_000,
    channel: 'mail',
    author: 'Anja',
    status: 'final',
  });
  expect(await site.read(path)).toContain('value="3,5"');
});

it('takes that a figure is unknown', async () => {
  const sent = { 'waarde:jeugdoverlast': '', 'stand:jeugdoverlast': 'onbekend' };
  expect((await site.send(path, sent)).status).toBe(303);
  expect(await db.indicatorValue.count({ where: { status: 'unknown', figure: null } })).toBe(1);
});

it('asks nothing of who fills in nothing, and knows no other link', async () => {
  const other = await makeIndicatorLink(db, 'fatima');
  expect(plainText(await site.read(other))).toContain('Een ander vult dit nu in.');
  expect((await site.app.request('http://localhost:3000/a/abc/indicatoren')).status).toBe(404);
});
