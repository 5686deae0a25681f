import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed, seedActivated, seededPlan } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, signedIn, signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from '../v1/calling.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const action = (year: number, key: string) => `/westerkwartier/${String(year)}/acties/${key}`;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  const plan = seededPlan();
  // Of Joris's two, one goes on with somebody else.
  const carried = plan.actions
    .filter(({ id }) => ['training', 'tafel', 'signalen'].includes(id))
    .map((one) => (one.id === 'tafel' ? { ...one, owner: 'marga', involved: [] } : one));
  const indicators = plan.indicators.map((one) => ({ ...one, movedBy: [] }));
  await seedActivated(db, { ...plan, year: 2025, actions: carried, indicators });
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

async function read(path: string, by: string): Promise<string> {
  const answer = await site.app.request(`http://localhost:3000${path}`, {
    headers: await signedIn(db, by),
  });
  return answer.text();
}

it('leads from this year to how it ended last year, and back', async () => {
  const now = await read(action(2025, 'training'), 'marga');
  expect(plainText(now)).toContain('Vorig jaar');
  expect(plainText(now)).toMatch(/klaar.* 13 mei/i);
  expect(now).toContain(`href="${action(2024, 'training')}"`);
  const then = await read(action(2024, 'training'), 'marga');
  expect(plainText(then)).toContain('Gaat verder in 2025');
  expect(then).toContain(`href="${action(2025, 'training')}"`);
});

it('leads nowhere from what was not carried over', async () => {
  const text = plainText(await read(action(2024, 'vuurwerk'), 'marga'));
  expect(text).not.toContain('Gaat verder in');
  expect(text).not.toContain('Vorig jaar');
});

it('leads an owner only to what is theirs', async () => {
  expect(await read(action(2024, 'signalen'), 'joris')).toContain('Gaat verder in 2025');
  expect(await read(action(2024, 'tafel'), 'joris')).not.toContain('Gaat verder in');
});

it('is said by the API as well', async () => {
  const path = '/gemeenten/westerkwartier/plannen/2025/acties/training';
  const { answer } = await callApi(db, site, { by: 'marga', method: 'GET', path });
  expect(answer).toMatchObject({
    vorigJaar: { jaar: 2024, fase: 'completed', feiten: [expect.anything()] },
    volgendJaar: null,
  });
});
