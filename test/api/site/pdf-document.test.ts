import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pdfDocument } from '../../../api/site/pdf-document.ts';
import { type DocumentTable, section } from '../../../domain/document.ts';

const table: DocumentTable = {
  name: 'Geld per pot',
  columns: [
    { title: 'Pot', isNumber: false },
    { title: 'Begroting', isNumber: true },
    { title: 'Toelichting', isNumber: false },
  ],
  rows: Array.from({ length: 80 }, (_, index) => [
    { text: `Pot ${String(index)}`, value: null },
    { text: '€ 5.000', value: 5000 },
    { text: 'Één zin met accenten: ünïcöde, ŷ, Łódź, “aanhaling”.', value: null },
  ]),
};
const items = ['eerste', 'tweede'].map((text) => ({ text, url: null, details: ['Daaronder.'] }));
const chapter = {
  title: 'Rapportage eerste halfjaar 2024',
  sections: [
    section('In het kort', { paragraphs: ['Eén alinea.', 'Nog een.'], items }),
    section('Geld', { tables: [table] }),
  ],
};
const paper = { line: 'Gemeente Westerkwartier', on: '2024-07-01' };

test('a PDF is tagged, in Dutch, with a title, and says that it is PDF/UA', async () => {
  const text = (await pdfDocument(chapter, paper)).toString('latin1');
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  for (const part of ['/StructTreeRoot', '/Marked true', '(nl-NL)', '/DisplayDocTitle true']) {
    expect(text).toContain(part);
  }
  for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD']) {
    expect(text).toContain(`/S /${tag}\n`);
  }
});

test('a PDF is the same whenever it is made', async () => {
  const [first, second] = [await pdfDocument(chapter, paper), await pdfDocument(chapter, paper)];
  expect(first.equals(second)).toBe(true);
});

/** Of `org.verapdf.apps:greenfield-apps` on Maven Central, with all it stands on. */
const jars = process.env['VERAPDF_JARS'] ?? join(homedir(), '.cache/aanjager/verapdf');

test.runIf(existsSync(jars))(
  'a PDF passes PDF/UA-1 in veraPDF',
  async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'rapportage.pdf');
    writeFileSync(path, await pdfDocument(chapter, paper));
    const program = ['-cp', join(jars, '*'), 'org.verapdf.apps.GreenfieldCliWrapper'];
    const asked = ['--flavour', 'ua1', '--format', 'text', '-v', path];
    const found = execFileSync('java', [...program, ...asked], { encoding: 'utf8' });
    expect(found).toContain('PASS');
  },
  120_000,
);
