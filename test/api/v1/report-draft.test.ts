import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { freezeReport } from '../../frozen-report.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const reports = '/gemeenten/westerkwartier/plannen/2024/rapportages';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

const read = async (half: number) =>
  callApi(db, site, { by: 'marga', method: 'GET', path: `${reports}/${String(half)}/concept` });
const write = async (half: number, thema: string | null, tekst: string) =>
  callApi(db, site, {
    by: 'marga',
    method: 'POST',
    path: `${reports}/${String(half)}/toelichtingen`,
    body: { toelichtingen: [{ thema, tekst }] },
  });

it('writes with a report what the page writes, and leaves what is not sent', async () => {
  expect((await write(2, null, 'Een druk jaar.')).status).toBe(204);
  expect((await write(2, 'zorg', 'Het loopt.')).status).toBe(204);
  expect((await read(2)).answer).toMatchObject({
    helft: 2,
    toelichtingen: [
      { thema: null, tekst: 'Een druk jaar.' },
      { thema: 'zorg', tekst: 'Het loopt.' },
    ],
  });
  expect((await write(2, null, '')).status).toBe(204);
  expect((await read(2)).answer).toMatchObject({ toelichtingen: [{ thema: 'zorg' }] });
});

it('refuses a name, and a theme that is not in the plan', async () => {
  const named = await write(2, null, 'Dank aan Joris Hendriks.');
  expect([named.status, named.answer]).toEqual([
    400,
    expect.objectContaining({ detail: expect.stringContaining('Haal “Joris Hendriks” weg') }),
  ]);
  const unknown = await write(2, 'niets', 'Tekst.');
  expect([unknown.status, unknown.answer]).toEqual([
    400,
    expect.objectContaining({ code: 'no_theme' }),
  ]);
});

it('knows no draft of a report that went out', async () => {
  await freezeReport(db);
  expect((await read(1)).status).toBe(404);
  expect((await write(1, null, 'Te laat.')).status).toBe(404);
});
