import { afterAll, beforeAll, expect, it } from 'vitest';
import readXlsx from 'read-excel-file/node';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;
const path = '/westerkwartier/2024/dashboard-oov';
const rows = [
  'indicator;periode;waarde;stand;inwoners;toelichting',
  'woninginbraak;2024-05;9;definitief;;',
  'Diefstal en inbraak woning;2024-06;7;voorlopig;;Nog niet compleet',
  'jeugdoverlast;2024-H1;3,5;;64.000;',
].join('\n');

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
  site = testSite(db);
}, 60_000);
afterAll(() => stop());

it('shows what a file would add, adds it as a whole, and nothing the second time', async () => {
  const first = await send(rows);
  expect(first.text).toContain('Er komen 3 waarden bij. Er is nog niets gebeurd.');
  expect(await db.indicatorValue.count()).toBe(0);
  expect((await agree(first.html)).status).toBe(303);
  const stored = await db.indicatorValue.findMany({ orderBy: { period: 'asc' } });
  expect(stored.map(({ period, figure, channel }) => [period, figure, channel])).toEqual([
    ['2024-05', 9, 'file'],
    ['2024-06', 7, 'file'],
    ['2024-H1', 3.5, 'file'],
  ]);
  expect((await send(rows)).text).toContain('Al bekend, en hetzelfde: 3 waarden.');
  await agree(first.html);
  expect(await db.indicatorValue.count()).toBe(3);
});

it('names what is wrong per row, and reads nothing of it', async () => {
  const wrong = await send(rows.replace('2024-05;9', '2024-05;veel').replace('64.000', ''));
  expect(wrong.status).toBe(400);
  expect(wrong.text).toContain('Er is niets ingelezen.');
  expect(wrong.text).toContain('Schrijf over hoeveel inwoners');
  expect(wrong.text).toContain('Regel 2: woninginbraak, 2024-05, veel');
});

it('gives a file that comes back as the same values', async () => {
  const csv = await (await site.app.request(`${baseUrl}${path}/waarden.csv`)).text();
  expect((await send(csv)).text).toContain('Al bekend, en hetzelfde: 3 waarden.');
});

it('gives a workbook that comes back as the same values, with the five of the law on a sheet', async () => {
  const file = await site.app.request(`${baseUrl}${path}/waarden.xlsx`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  expect((await send(bytes, 'waarden.xlsx')).text).toContain('Al bekend, en hetzelfde: 3 waarden.');
  const sheets = await readXlsx(Buffer.from(bytes));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['1 Waarden', '2 BBV']);
  expect(sheets[1]?.data.map(([name]) => name)).toEqual([
    'Indicator',
    'Diefstal en inbraak woning',
    'Winkeldiefstal',
    'Vernieling',
    'Geweldsmisdrijven',
    expect.stringContaining('Halt'),
  ]);
});

it('reads a file of open data that somebody saved, without its totals and its years', async () => {
  const row = (SoortMisdrijf: string, Perioden: string, figure: number | null) => ({
    SoortMisdrijf,
    RegioS: 'GM1969',
    Perioden,
    GeregistreerdeMisdrijven_1: figure,
  });
  const value = [
    row('0.0.0 ', '2024MM04', 120),
    row('1.1.1 ', '2024MM04', 8),
    row('1.1.1 ', '2024MM03', null),
    row('1.1.1 ', '2023JJ00', 90),
  ];
  const found = await send(JSON.stringify({ value }), 'politie.json');
  expect(found.text).toContain('Er komen 2 waarden bij.');
  expect((await agree(found.html)).status).toBe(303);
  const stored = await db.indicatorValue.findMany({
    where: { period: { in: ['2024-03', '2024-04'] } },
    orderBy: { period: 'asc' },
  });
  expect(stored.map(({ figure, status }) => [figure, status])).toEqual([
    [null, 'withheld'],
    [8, 'provisional'],
  ]);
  expect((await send('<html>', 'politie.json')).status).toBe(400);
});

async function send(content: string | Uint8Array<ArrayBuffer>, name = 'waarden.csv') {
  const body = new FormData();
  body.set('bestand', new File([content], name));
  const init = { method: 'POST', body, headers: { origin: baseUrl } };
  const response = await site.app.request(`${baseUrl}${path}/bestand`, init);
  const html = await response.text();
  return { status: response.status, html, text: plainText(html) };
}

/** What the page would send when one says yes. */
async function agree(html: string): Promise<Response> {
  const value = /name="regels" value="([^"]*)"/.exec(html)?.[1] ?? '';
  const regels = value.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return site.send(`${path}/bestand/verwerken`, { regels });
}
