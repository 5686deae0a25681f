import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { signInProtection, testSite, type TestSite } from '../site.ts';
import { callApi } from './calling.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const plan = '/gemeenten/westerkwartier/plannen/2024';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db, { protection: signInProtection });
}, 60_000);
afterAll(() => stop());

const call = async (method: string, path: string, body?: unknown) =>
  callApi(db, site, { by: 'marga', method, path: plan + path, body });

const entry = {
  soort: 'commitment',
  pot: 'contingency',
  bedragCent: 100_000,
  datum: '2024-03-01',
  omschrijving: 'Onderzoek',
};

it('does with money what the pages do, in the name of who calls', async () => {
  expect((await call('POST', '/geld/posten', entry)).status).toBe(204);
  const over = await call('POST', '/geld/posten', { ...entry, bedragCent: 200_000 });
  expect([over.status, over.answer]).toEqual([400, expect.objectContaining({ code: 'runs_over' })]);
  const move = { van: 'contingency', naar: 'theme-zorg', datum: '2024-03-02', reden: 'Nodig' };
  expect(
    (await call('POST', '/geld/verschuivingen', { ...move, bedragCent: 150_000 })).status,
  ).toBe(204);
  const more = await call('POST', '/geld/verschuivingen', { ...move, bedragCent: 1 });
  expect([more.status, more.answer]).toEqual([
    409,
    expect.objectContaining({ code: 'not_enough_money' }),
  ]);
  const { id } = await db.moneyEntry.findFirstOrThrow();
  const withdrawal = `/geld/posten/${id}/intrekking`;
  expect((await call('POST', withdrawal, { reden: 'Gaat niet door' })).status).toBe(204);
  expect((await call('POST', withdrawal, { reden: 'Nog eens' })).status).toBe(409);
  expect((await call('GET', '/geld')).answer).toMatchObject({
    totaalInPlanCent: 1_250_000,
    potten: [
      { pot: 'theme-ondermijning', begrotingCent: 1_000_000, vrijCent: 1_000_000 },
      { pot: 'theme-zorg', inPlanCent: 0, begrotingCent: 150_000 },
      { pot: 'contingency', inPlanCent: 250_000, verplichtCent: 0, vrijCent: 100_000 },
    ],
    posten: [
      { soort: 'commitment', geldt: false, door: 'Marga de Wit' },
      { soort: 'withdrawal', geldt: false, omschrijving: 'Gaat niet door' },
    ],
    verschuivingen: [{ bedragCent: 150_000, orgaan: null }],
  });
});

it('takes and gives the capacity of a half year', async () => {
  const regels = [{ regel: 'ondermijning', regulier: 0.8, prioriteit: 0.25 }];
  expect((await call('POST', '/capaciteit/1', { regels })).status).toBe(204);
  expect((await call('GET', '/capaciteit/1')).answer).toMatchObject({
    regels: [{ regel: 'ondermijning', gemeld: { regulier: 0.8 }, verschil: -0.15 }],
  });
  expect((await call('GET', '/capaciteit/2')).answer).toMatchObject({ regels: [{ gemeld: null }] });
  const strange = { regels: [{ ...regels[0], regel: 'elders' }] };
  expect((await call('POST', '/capaciteit/1', strange)).answer).toMatchObject({ code: 'no_line' });
});
