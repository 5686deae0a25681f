import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDatabase, type LocalServer } from '../../local/database.ts';
import { type DevSite, siteInProcess } from '../../local/dev-site.ts';
import { migrate } from '../../prisma/migrate.ts';

const baseUrl = 'http://localhost:3000';
const said: string[] = [];
let database: LocalServer;
let site: DevSite;

beforeAll(async () => {
  database = await startDatabase(null);
  await migrate(database.url);
  const nowhere = {
    temporalAddress: '127.0.0.1:1',
    temporalUiUrl: 'http://127.0.0.1:1',
    backUrl: null,
  };
  const place = { ...nowhere, baseUrl, databaseUrl: database.url };
  site = siteInProcess({ place, now: '2024-07-15T21:00:00.000Z' }, (line) => said.push(line));
});

afterAll(async () => {
  site.stop();
  await database.stop();
});

const ask = (path: string, init: RequestInit = {}) =>
  site.answer(new Request(`${baseUrl}${path}`, init));

test('passes on a form with its origin, and a redirection as it is', async () => {
  const form = { method: 'POST', headers: { origin: baseUrl }, body: new URLSearchParams('') };
  const sent = await ask('/aanmelden/als', form);
  expect(sent.status).toBe(303);
  expect(sent.headers.get('location')).toBe('/aanmelden/als');
  expect((await ask('/aanmelden/als', { ...form, headers: {} })).status).toBe(403);
});

test('lets a reader wait while it starts anew, over the same data', async () => {
  site.restart('api/app.ts');
  // There is no Temporal here, and it says so at once.
  expect(await (await ask('/gezond')).text()).toBe('Temporal antwoordt niet');
  expect(said).toEqual(['Veranderd: api/app.ts. De site start opnieuw …']);
});

test('says so when it does not answer', async () => {
  site.stop();
  const silence = await ask('/gezond');
  expect(silence.status).toBe(503);
  expect(await silence.text()).toContain('De site antwoordt niet');
});
