import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readActions } from '../../../prisma/action-details.ts';
import { countingClient, type CountingClient } from '../counting.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, testSite, type TestSite } from '../site.ts';
import { seed } from '../../seed.ts';

let client: CountingClient;
let site: TestSite;
let marga: string;
let stop: () => Promise<void>;
const path = '/westerkwartier/2024';

beforeAll(async () => {
  const database = await testDatabase();
  await seed(database.db);
  marga = (await database.db.contact.findFirstOrThrow({ where: { key: 'marga' } })).id;
  client = countingClient(database.url);
  site = testSite(client.db);
  stop = async () => {
    await client.stop();
    await database.stop();
  };
});
afterAll(() => stop());

async function lookAheadAt(keys: string[]): Promise<void> {
  const fields = [
    ...keys.map((key) => ['actie', key]),
    ['besluit', 'cancel'],
    ['reden', 'Geen geld'],
    ['door', marga],
  ];
  const response = await site.app.request(`${baseUrl}${path}/acties-samen/vooraf`, {
    method: 'POST',
    headers: { origin: baseUrl },
    body: new URLSearchParams(
      fields.map(([name = '', value = '']): [string, string] => [name, value]),
    ),
  });
  expect(response.status).toBe(200);
}

describe('V45: what is read of many actions', () => {
  const most = 28;

  it('takes as many statements as of one, when deciding about them', async () => {
    const one = await client.during(() => lookAheadAt(['kermis']));
    const five = await client.during(() =>
      lookAheadAt(['kermis', 'vuurwerk', 'tafel', 'overleg', 'signalen']),
    );
    expect(five).toBe(one);
    // With how the whole plan runs, for what it brings.
    expect(one).toBeLessThan(42);
  });

  it('takes as many statements as of one, when they are handed over', async () => {
    const one = await client.during(() => site.read(`${path}/overdracht/fatima`));
    const three = await client.during(() => site.read(`${path}/overdracht/joris`));
    expect(three).toBe(one);
    expect(one).toBeLessThan(most);
  });

  it('comes in the order that was asked for, each action once', async () => {
    const plan = { municipalityId: 'westerkwartier', planId: 'westerkwartier/2024' };
    const keys = ['vuurwerk', 'nergens', 'kermis', 'vuurwerk'];
    const actions = await readActions(client.db, { ...plan, keys }, '2024-07-04');
    expect(actions.map(({ key }) => key)).toEqual(['vuurwerk', 'kermis']);
  });
});
