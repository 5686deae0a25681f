import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import writeXlsx from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { directoryCsv, directoryXlsx } from '../../../api/people/directory-file.ts';
import { rowsOf as rowsIn } from '../../../api/people/directory-reading.ts';
import { readSheetBytes } from '../../../api/site/spreadsheet/sheet.ts';
import { type ImportRow, readImport } from '../../../domain/plan/directory-import.ts';
import { cleanText, oneLine } from '../../../domain/text.ts';
import type { DirectoryEntry } from '../../../prisma/person-directory.ts';

const awkward = ',;"\'=+-@|/\\\t0123456789 é\u00a0\u2028'.split('').concat(', ', "'=", '007', '😀');
const text = fc
  .array(fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', maxLength: 6 })))
  .map((parts) => oneLine(cleanText(parts.join(''))));
const name = text.filter((one) => one !== '');
const key = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/);
const address = fc.option(
  fc.constantFrom("o'neill@example.org", 'a+b@example.org', '-x@example.org', '007@example.org'),
  { nil: null },
);

const entry = fc
  .record({ key, name, jobTitle: text, address, partyName: fc.option(text, { nil: null }) })
  .map((part): DirectoryEntry => ({
    ...part,
    id: part.key,
    kind: 'person',
    leftOn: null,
    roles: ['coordinator', 'tvo_member'],
    openActions: 3,
    refused: false,
  }));
const directory = fc.uniqueArray(entry, { selector: (one) => one.key, minLength: 1 });

describe('a directory that goes out and comes back (V19)', () => {
  test('as CSV changes nothing, whatever stands in a cell', async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (entries) => {
        expect(await comesBack(directoryCsv(entries), entries)).toEqual(nothing);
      }),
    );
  });

  test('as CSV with commas or tabs, as other programs write it, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(directory, fc.constantFrom(',', '\t'), async (entries, delimiter) => {
        const rows = await rowsOf(directoryCsv(entries));
        const heading = ['sleutel', 'naam', 'functie', 'mailadres'];
        const cells = rows.map((row) => [row.key, row.name, row.jobTitle, row.address]);
        const csv = stringify([heading, ...cells], { delimiter });
        expect(await rowsOf(csv.replace(/^/, '\u{FEFF}'))).toEqual(quoteless(rows));
      }),
    );
  });

  test('as XLSX changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(directory, async (entries) => {
        const sheet = new Uint8Array(await directoryXlsx(entries));
        expect(await comesBack(sheet, entries)).toEqual(nothing);
      }),
      { numRuns: 25 },
    );
  });

  test('has names of one line, whatever a cell held', async () => {
    const csv = 'sleutel;naam;functie;mailadres\njoris;"Joris\nHendriks ";"adviseur\t zorg";\n';
    const [row] = await rowsOf(csv);
    const present = { key: 'joris', name: 'Joris', jobTitle: '', address: null };
    const { changes } = readImport(row === undefined ? [] : [row], [present]);
    expect(changes[0]?.after).toMatchObject({ name: 'Joris Hendriks', jobTitle: 'adviseur zorg' });
  });

  test('shows dates, numbers and yes or no in a sheet as people here write them', async () => {
    const heading = ['sleutel', 'naam', 'functie', 'mailadres'].map((value) => ({ value }));
    const date = { value: new Date('2024-05-01'), type: Date, format: 'dd-mm-yyyy' };
    const cells = [
      { value: 'joris' },
      date,
      { value: 7, type: Number },
      { value: true, type: Boolean },
    ];
    const sheet = new Uint8Array(await writeXlsx([heading, cells], {}).toBuffer());
    expect(await rowsOf(sheet)).toEqual([
      { row: 2, key: 'joris', name: '2024-05-01', jobTitle: '7', address: 'WAAR' },
    ]);
  });
});

const nothing = { changes: [], problems: [] };

async function comesBack(content: string | Uint8Array<ArrayBuffer>, entries: DirectoryEntry[]) {
  return readImport(await rowsOf(content), entries);
}

async function rowsOf(content: string | Uint8Array<ArrayBuffer>): Promise<ImportRow[]> {
  const sheet = await readSheetBytes(Buffer.from(content));
  if (sheet.kind !== 'cells') throw new Error(sheet.kind);
  const reading = rowsIn(sheet.rows);
  if ('unreadable' in reading) throw new Error(reading.unreadable);
  return reading.rows;
}

/** Written once more without the quote that says that it is text, a quote of the text itself goes. */
function quoteless(rows: ImportRow[]): ImportRow[] {
  const once = (value: string) => value.replace(/^'(?='*[=+\-@])/, '');
  return rows.map((row) => ({
    ...row,
    name: once(row.name),
    jobTitle: once(row.jobTitle),
    address: once(row.address),
  }));
}
