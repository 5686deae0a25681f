/** Spreadsheets that ask for more than a directory can need (V57). */

import JSZip from 'jszip';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '../../../prisma/client.ts';
import { seed } from '../../seed.ts';
import { testDatabase } from '../database.ts';
import { baseUrl, plainText, testSite, type TestSite } from '../site.ts';

let db: Db;
let stop: () => Promise<void>;
let site: TestSite;

beforeAll(async () => {
  ({ db, stop } = await testDatabase());
  await seed(db);
}, 60_000);
afterAll(() => stop());
beforeEach(() => {
  site = testSite(db);
});

async function send(content: string | Uint8Array<ArrayBuffer>): Promise<[number, string]> {
  const body = new FormData();
  body.set('bestand', new File([content], 'adresboek'));
  const init = { method: 'POST', body, headers: { origin: baseUrl } };
  const response = await site.app.request(`${baseUrl}/westerkwartier/adresboek-bestand`, init);
  return [response.status, plainText(await response.text())];
}

/** As small as a program can make it. */
async function workbook(rows: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new JSZip();
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  );
  zip.file(
    'xl/worksheets/sheet1.xml',
    `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  );
  return new Uint8Array(await zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' }));
}

const cell = (place: string, text: string) =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The same file, telling the reader that each of its parts is `size` bytes. */
function claiming(file: Uint8Array<ArrayBuffer>, size: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(file);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (bytes.readUInt32LE(at) === 0x04034b50) bytes.writeUInt32LE(size, at + 22);
    if (bytes.readUInt32LE(at) === 0x02014b50) bytes.writeUInt32LE(size, at + 24);
  }
  return new Uint8Array(bytes);
}

const heading = ['sleutel', 'naam', 'functie', 'mailadres'];
const headingRow = heading.map((name, i) => cell(`${'ABCD'.charAt(i)}1`, name)).join('');
const rowsOfCsv = (count: number) =>
  `${heading.join(';')}\n${'petra;Petra Vos;secretaris TVO;petra@example.org\n'.repeat(count)}`;

describe('a spreadsheet that asks for too much (V57)', () => {
  it('is read when it asks for no more than a directory needs', async () => {
    const row = ['petra', 'Petra Vos', 'secretaris TVO', 'petra@example.org'];
    const cells = row.map((text, i) => cell(`${'ABCD'.charAt(i)}2`, text)).join('');
    const file = await workbook(`<row r="1">${headingRow}</row><row r="2">${cells}</row>`);
    expect(await send(file)).toEqual([200, expect.stringContaining('staat niets nieuws')]);
  });

  it('says that there are too many cells, however few bytes they take', async () => {
    for (const place of ['XFD1048576', 'A1048576', 'XFD500']) {
      const row = place.replace(/\D/g, '');
      const far = `<row r="1">${headingRow}</row><row r="${row}">${cell(place, 'x')}</row>`;
      const file = await workbook(far);
      expect(file.length).toBeLessThan(2_000);
      expect([place, await send(file)]).toEqual([
        place,
        [400, expect.stringContaining('te veel cellen')],
      ]);
    }
    expect(await send(';'.repeat(900_000))).toEqual([
      400,
      expect.stringContaining('te veel cellen'),
    ]);
    expect(await send(rowsOfCsv(5_000))).toEqual([400, expect.stringContaining('te veel cellen')]);
  });

  it('says that it is too large when it is unpacked, whatever it claims itself', async () => {
    const bomb = await workbook(' '.repeat(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await send(bomb)).toEqual([400, expect.stringContaining('uitgepakt groter dan 20 MB')]);
    for (const size of [0, 1_000, 4_000_000_000]) {
      const [status] = await send(claiming(bomb, size));
      expect([size, status]).toEqual([size, 400]);
    }
  });

  it('holds up no other page, and no later file', async () => {
    const bomb = send(await workbook(`<row r="1048576">${cell('XFD1048576', 'x')}</row>`));
    const first = await Promise.race([bomb.then(() => 'file'), site.read('/gezond')]);
    expect(first).toBe('ok');
    expect((await bomb)[0]).toBe(400);
    expect((await send(rowsOfCsv(1)))[0]).toBe(200);
  });
});
