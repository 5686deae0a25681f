import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { plainText, testSite, type TestSite } from '../site.ts';
import { spend } from './spending.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/2024/geld';
const expense = {
  soort: 'expense',
  bedrag: '€ 1.234,50',
  datum: '2024-07-01',
  omschrijving: 'Training weerbaarheid',
};

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db);
  await db.moneyEntry.deleteMany();
  await db.potMove.deleteMany();
});

async function post(to: string, form: Record<string, string>) {
  const response = await site.send(to, form);
  return { status: response.status, text: textOf(await response.text()) };
}

/** An amount stays on one line: its space is another one. */
const textOf = (html: string) => plainText(html).replaceAll('\u00a0', ' ');
const textAt = async (at: string) => textOf(await site.read(at));

describe('the money of a plan', () => {
  it('says what an expense leaves in its pot, beside what the action costs by the plan', async () => {
    const sent = { ...expense, actie: 'signalen', link: 'https://zaak.example.org/1' };
    expect((await post(`${path}/theme-zorg`, { ...sent, toelichting: 'Mag.' })).status).toBe(303);
    const pot = await textAt(`${path}/theme-zorg`);
    expect(pot).toContain('Maandag 1 juli: uitgave van € 1.234,50. Training weerbaarheid.');
    expect(pot).toContain('https://zaak.example.org/1');
    expect(await textAt(path)).toContain('€ 1.234,50');
  });

  it('lets no pot run over without words that say why, and then shows it in words', async () => {
    const much = { ...expense, bedrag: '100.000' };
    const refused = await post(`${path}/theme-zorg`, much);
    expect(refused.status).toBe(400);
    expect(refused.text).toContain('Hiermee geeft deze pot meer uit dan er is.');
    expect(await db.moneyEntry.count()).toBe(0);
    const why = 'De wethouder vond dit nodig';
    expect((await post(`${path}/theme-zorg`, { ...much, toelichting: why })).status).toBe(303);
    expect(await textAt(`${path}/theme-zorg`)).toContain(why);
    expect(await textAt(path)).toMatch(/De pot Zorg & veiligheid gaat € [\d.,]+ over het budget/);
  });

  it('keeps what was corrected and withdrawn, and counts it no more', async () => {
    const id = await spend(db, { amountCents: 25_000 });
    const right = { ...expense, bedrag: '100', toelichting: 'Mag.' };
    expect((await post(`${path}/posten/${id}`, right)).status).toBe(303);
    const again = await post(`${path}/posten/${id}`, { ...right, bedrag: '50' });
    expect(again.status).toBe(409);
    const { id: newer } = await db.moneyEntry.findFirstOrThrow({ where: { replacesId: id } });
    expect((await post(`${path}/posten/${newer}/intrekken`, { reden: 'Dubbel' })).status).toBe(303);
    expect(await textAt(`${path}/theme-zorg`)).toContain('Posten (0)');
    const history = await textAt(`${path}/posten/${newer}`);
    expect(history).toContain('Deze post geldt niet meer');
    expect(history).toContain('uitgave van € 250');
    expect(history).toContain('intrekking van € 100. Dubbel.');
    expect(await db.moneyEntry.count()).toBe(3);
  });

  it('takes no link that is not https', async () => {
    const sent = { ...expense, toelichting: 'Mag.', link: 'http://zaak.example.org' };
    const { status, text } = await post(`${path}/theme-zorg`, sent);
    expect([status, text]).toEqual([400, expect.stringContaining('begint met https://')]);
  });

  it('moves money by a decision, which every difference with the plan names', async () => {
    const move = { van: 'contingency', naar: 'theme-zorg', wie: 'tvo', datum: '2024-07-01' };
    const sent = { ...move, bedrag: '2.000', reden: 'De training is duurder' };
    expect((await post(`${path}/verschuiven`, sent)).status).toBe(303);
    const text = await textAt(path);
    expect(text).toContain('Onvoorzien: € 2.500 in het plan, nu € 500.');
    expect(text).toContain(
      'Maandag 1 juli: € 2.000 van Onvoorzien naar Zorg & veiligheid. Besluit van het TVO',
    );
    const more = await post(`${path}/verschuiven`, { ...sent, bedrag: '501' });
    expect([more.status, more.text]).toEqual([
      409,
      expect.stringContaining('Zoveel is er niet vrij'),
    ]);
  });

  it('lets two that each fit but not together in one after the other', async () => {
    const sent = { ...expense, bedrag: '2.000' };
    const both = await Promise.all([
      post(`${path}/contingency`, sent),
      post(`${path}/contingency`, sent),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 400]);
  });
});
