import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';
import { spend } from './spending.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/2024/geld';
const heading = 'sleutel;soort;pot;bedrag;datum;omschrijving;actie;verplichting;link;toelichting';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(async () => {
  site = testSite(db);
  await db.moneyEntry.deleteMany();
});

async function send(content: string | Uint8Array<ArrayBuffer>, name = 'geld.csv') {
  const body = new FormData();
  body.set('bestand', new File([content], name));
  const init = { method: 'POST', body, headers: { origin: baseUrl } };
  const response = await site.app.request(`${baseUrl}${path}-bestand`, init);
  const html = await response.text();
  return { status: response.status, html, text: plainText(html).replaceAll('\u00a0', ' ') };
}

/** What the page would send when one says yes. */
async function confirmImport(html: string): Promise<Response> {
  const value = /name="regels" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const regels = value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return site.send(`${path}-bestand/verwerken`, { regels });
}

async function download(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await site.app.request(`${baseUrl}${path}-${name}`);
  return new Uint8Array(await response.arrayBuffer());
}

const rows = [
  heading,
  'v1;verplichting;Zorg & veiligheid;1.000;1-3-2024;Onderzoek;signalen;;https://zaak.example.org/1;Mag',
  ';uitgave;zorg & veiligheid;250,50;2024-03-02;Eerste deel;;v1;;Mag',
  ';uitgave;Zorg & veiligheid;12.5;02-03-2024;Koffie;;;;Mag',
].join('\n');

describe('money as a file', () => {
  it('is looked at first, then read as a whole, and adds nothing the second time', async () => {
    const first = await send(rows);
    expect(first.text).toContain('Er komen 3 posten bij. Er is nog niets gebeurd.');
    expect(await db.moneyEntry.count()).toBe(0);
    expect((await confirmImport(first.html)).status).toBe(303);
    const stored = await db.moneyEntry.findMany({ orderBy: { amountCents: 'asc' } });
    expect(stored.map(({ amountCents }) => amountCents)).toEqual([1_250, 25_050, 100_000]);
    expect(stored[1]?.commitmentId).toBe(stored[2]?.id);
    const second = await send(rows);
    expect(second.text).toContain('Al eerder ingelezen: 3 regels.');
    await confirmImport(first.html);
    expect(await db.moneyEntry.count()).toBe(3);
  });

  it('names what is wrong per row, and reads nothing of it', async () => {
    const wrong = [
      rows,
      ';cadeau;Zorg & veiligheid;5;1-3-2024;Taart;;;;',
      ';uitgave;Elders;veel;31-2-2024;Taart;;;;',
      ';uitgave;Zorg & veiligheid;5;1-3-2024;Taart;bestaat-niet;;;Mag',
      ';uitgave;Zorg & veiligheid;900.000;1-3-2024;Paleis;;;;',
    ].join('\n');
    const { status, text } = await send(wrong);
    expect(status).toBe(400);
    for (const words of ['cadeau', 'Elders', 'veel', '31-2-2024', 'bestaat-niet']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('Hiermee geeft deze pot meer uit dan er is.');
    expect(await db.moneyEntry.count()).toBe(0);
  });

  it('goes out and comes back without a change, also what was corrected', async () => {
    const commitment = await spend(db, { kind: 'commitment', amountCents: 50_000 });
    await spend(db, { commitmentId: commitment, description: '=1+1; "anders"' });
    const wrong = await spend(db, { amountCents: 1 });
    await spend(db, { amountCents: 2, replacesId: wrong });
    for (const name of ['posten.csv', 'posten.xlsx']) {
      const { text } = await send(await download(name), name);
      expect(text).toContain('In dit bestand staat niets nieuws.');
      expect(text).toContain('Al eerder ingelezen: 3 regels.');
    }
  });

  it('does not enter anew what was withdrawn', async () => {
    const id = await spend(db, {});
    const file = await download('posten.csv');
    await site.send(`${path}/posten/${id}/intrekken`, { reden: 'Dubbel' });
    expect((await send(file)).text).toContain('nu anders of ingetrokken: regel 2.');
  });

  it('says what stands in every pot', async () => {
    await spend(db, {});
    const csv = new TextDecoder().decode(await download('potten.csv'));
    expect(csv).toContain('pot;in het plan;verschoven;begroting;verplicht;uitgegeven;vrij');
    expect(csv).toMatch(/Zorg & veiligheid;[\d,]+;0,00;[\d,]+;0,00;250,00;/);
  });
});
