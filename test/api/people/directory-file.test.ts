import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/adresboek';

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

async function send(content: string | Uint8Array<ArrayBuffer>, name = 'adresboek.csv') {
  const body = new FormData();
  body.set('bestand', new File([content], name));
  const init = { method: 'POST', body, headers: { origin: baseUrl } };
  const response = await site.app.request(`${baseUrl}/westerkwartier/adresboek-bestand`, init);
  return { status: response.status, html: await response.text() };
}

/** What the page would send when one says yes. */
async function confirmImport(html: string): Promise<Response> {
  const value = /name="regels" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const regels = value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return site.send(`${path}/bijwerken`, { regels });
}

async function download(name: string): Promise<Buffer> {
  const response = await site.app.request(`${baseUrl}/westerkwartier/${name}`);
  return Buffer.from(await response.arrayBuffer());
}

const addressOf = async (key: string) =>
  (await db.contact.findFirstOrThrow({ where: { key } })).address;

describe('the directory as a file', () => {
  it('is a CSV that Excel opens in Dutch, and an XLSX that says the same', async () => {
    const csv = (await download('adresboek.csv')).toString('utf8');
    expect(csv.startsWith('\uFEFFsleutel;naam;functie;mailadres;soort')).toBe(true);
    expect(csv).toContain(
      'marga;Marga de Wit;teamleider OOV;marga@example.org;persoon;Team OOV;coördinator',
    );
    const [sheet] = await readXlsx(await download('adresboek.xlsx'));
    expect(sheet?.data.flat()).toEqual(expect.arrayContaining(['marga', 'Marga de Wit']));
  });

  it('comes back unchanged and changes nothing', async () => {
    for (const name of ['adresboek.csv', 'adresboek.xlsx']) {
      const { status, html } = await send(new Uint8Array(await download(name)), name);
      expect([status, plainText(html)]).toEqual([
        200,
        expect.stringContaining('staat niets nieuws'),
      ]);
    }
  });

  it('comes back unchanged when a name holds a comma or a semicolon (V19)', async () => {
    await db.contact.updateMany({ where: { key: 'petra' }, data: { name: 'Vos, P.; "Petra"' } });
    for (const name of ['adresboek.csv', 'adresboek.xlsx']) {
      const { html } = await send(new Uint8Array(await download(name)), name);
      expect(plainText(html)).toContain('staat niets nieuws');
    }
    await db.contact.updateMany({ where: { key: 'petra' }, data: { name: 'Petra Vos' } });
  });

  it('shows what would change, and changes it only then', async () => {
    const csv = (await download('adresboek.csv')).toString('utf8');
    const { html } = await send(csv.replace('joris@example.org', 'j.hendriks@example.org'));
    expect(plainText(html)).toContain('1 regel verandert. Er is nog niets gebeurd.');
    expect(await addressOf('joris')).toBe('joris@example.org');
    expect((await confirmImport(html)).headers.get('location')).toBe(`${path}?melding=bijgewerkt`);
    expect(await addressOf('joris')).toBe('j.hendriks@example.org');
  });

  it.each([
    ['niemand;Iemand;;iemand@example.org', 'Een sleutel uit het adresboek'],
    ['petra;;;petra@example.org', 'Een naam.'],
    ['petra;Petra V\uFFFDs;;petra@example.org', 'Er is een letter verloren gegaan'],
    ['petra;Petra Vos;;petra', 'Een mailadres als'],
    ['petra;Petra Vos;;mailto:petra@example.org', 'Een mailadres als'],
    ['petra;Petra Vos;;"petra@example.org, marga@example.org"', 'Een mailadres als'],
    ['petra;Petra Vos;;', 'zonder adres komen er geen mails meer aan'],
    ['petra;Petra V;;p@example.org\npetra;Petra W;;p@example.org', 'Elke sleutel één keer'],
  ])('changes nothing when a row is wrong, and says which: %s', async (row, sentence) => {
    const before = JSON.stringify(await db.contact.findMany());
    const { status, html } = await send(
      `sleutel;naam;functie;mailadres\nmarga;M;;m@example.org\n${row}\n`,
    );
    expect(status).toBe(400);
    expect(plainText(html)).toContain(sentence);
    expect(html).not.toContain('name="regels"');
    expect(JSON.stringify(await db.contact.findMany())).toBe(before);
  });

  it('takes nothing that no page of ours sends', async () => {
    const before = JSON.stringify(await db.contact.findMany());
    for (const regels of ['', '{', '[{"key":"marga"}]', 'null']) {
      expect((await site.send(`${path}/bijwerken`, { regels })).status).toBe(303);
    }
    expect(JSON.stringify(await db.contact.findMany())).toBe(before);
  });

  it.each([
    ['', 'Kies een bestand'],
    ['naam;adres\nx;y', 'De eerste regel moet de kolommen'],
    ['PK is geen echt zipbestand', 'Dit bestand is geen CSV of XLSX'],
  ])('explains a file it cannot read', async (content, sentence) => {
    const { status, html } = await send(content);
    expect([status, plainText(html)]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it('is refused in another encoding than UTF-8, as the plan file is (V18)', async () => {
    const csv = 'sleutel;naam;functie;mailadres\npetra;René Müller;;petra@example.org\n';
    const { status, html } = await send(new Uint8Array(Buffer.from(csv, 'latin1')));
    expect([status, plainText(html)]).toEqual([400, expect.stringContaining('op als UTF-8')]);
    expect(html).not.toContain('name="regels"');
  });

  it('keeps a name that looks like a formula from running in a spreadsheet', async () => {
    await db.contact.updateMany({ where: { key: 'petra' }, data: { name: '=1+1' } });
    const csv = (await download('adresboek.csv')).toString('utf8');
    expect(csv).toContain("petra;'=1+1;");
    const { html } = await send(csv);
    expect(plainText(html)).toContain('staat niets nieuws');
  });
});
