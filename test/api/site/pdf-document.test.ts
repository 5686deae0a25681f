import { expect, test } from 'vitest';
import { pdfDocument } from '../../../api/site/pdf-document.ts';
import { type DocumentTable, section } from '../../../domain/document.ts';
import { failingPdfUa, hasVeraPdf } from '../../verapdf.ts';

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

test.runIf(hasVeraPdf())(
  'a PDF passes PDF/UA-1 in veraPDF',
  async () => {
    expect(failingPdfUa([await pdfDocument(chapter, paper)])).toEqual([]);
  },
  120_000,
);
