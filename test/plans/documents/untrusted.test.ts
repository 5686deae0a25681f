import { strToU8, zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { readDocumentApart } from '../../../plans/documents/apart.ts';
import { p, packed, tbl, tc, word, workbook } from './packed.ts';
import { documentOf, refusalOf } from './reading.ts';

function old(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(stream, 'utf16le')]);
}

function pdf(draw: (document: PDFKit.PDFDocument) => void, options = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const document = new PDFDocument(options);
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    draw(document);
    document.end();
  });
}

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test.each([
  ['nothing', new Uint8Array(), 'leeg'],
  ['a .doc', old('WordDocument'), '(.doc)'],
  ['an .xls', old('Workbook'), '(.xls)'],
  ['a Word file with a password', old('EncryptedPackage'), 'wachtwoord'],
  ['a picture', dot, 'afbeelding'],
  ['an archive', packed({ 'plan.txt': 'x' }), 'Pak het uit'],
  ['slides', packed({ 'ppt/presentation.xml': '<a/>' }), 'presentatie'],
  ['RTF', strToU8('{\\rtf1 x}'), 'RTF'],
  ['a web page', strToU8('<!doctype html><p>x'), 'webpagina'],
  ['bytes', Uint8Array.from({ length: 900 }, (_, index) => index % 7), 'niet gelezen'],
  ['half a Word file', word(p('x')).subarray(0, 90), 'beschadigd'],
  ['a Word file with nothing in it', word(''), 'geen tekst'],
])('%s is refused in words that say what to do', async (_, bytes, words) => {
  expect(await refusalOf(bytes)).toContain(words);
});

test('a PDF that is a scan is refused, and one page of it is said', async () => {
  const scan = await pdf((document) => document.image(dot, { width: 400 }));
  expect(await refusalOf(scan)).toContain('scan');
  const mixed = await pdf((document) =>
    document.text('Uitvoeringsplan').addPage().image(dot, { width: 400 }),
  );
  expect((await documentOf(mixed)).remarks).toEqual([
    'Pagina 2 is een scan of een foto. Die is niet gelezen.',
  ]);
});

test('a PDF under a password is refused', async () => {
  const locked = await pdf((document) => document.text('x'), { userPassword: 'geheim' });
  expect(await refusalOf(locked)).toContain('wachtwoord');
});

test('macros are not read, and that is said', async () => {
  const parts = { 'word/document.xml': `<w:document><w:body>${p('x')}</w:body></w:document>` };
  const document = await documentOf(packed({ ...parts, 'word/vbaProject.bin': 'Sub x()' }));
  expect(document.remarks.join()).toContain('macro’s');
});

test('a file that defines entities is refused: they read other files, or grow without end', async () => {
  const body = `<w:body>${p('&a;')}</w:body>`;
  const reads = `<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>${body}</w:document>`;
  expect(await refusalOf(packed({ 'word/document.xml': reads }))).toContain('beschadigd');
  const utf16 = Buffer.from(`\ufeff${reads}`, 'utf16le');
  expect(await refusalOf(zipSync({ 'word/document.xml': utf16 }))).toContain('beschadigd');
});

test('elements in elements without end are refused', async () => {
  const deep = '<a>'.repeat(50_000) + '</a>'.repeat(50_000);
  expect(await refusalOf(word(deep))).toContain('beschadigd');
});

test('a file that is small and unpacks to a great deal is refused', async () => {
  const many = { 'word/document.xml': new Uint8Array(41_000_000).fill(32) };
  expect(await refusalOf(zipSync(many))).toContain('groter dan 40 MB');
});

test('a sheet with more cells than any plan is refused', async () => {
  const row = (number: number) =>
    `<row r="${number}"><c><v>1</v></c><c r="SS${number}"><v>1</v></c></row>`;
  const rows = Array.from({ length: 300 }, (_, index) => row(index + 1)).join('');
  expect(await refusalOf(workbook(`<sheetData>${rows}</sheetData>`))).toContain('te veel cellen');
});

test('a document is read in a process of its own, and the site outlives it', async () => {
  const read = await readDocumentApart(word(tbl([tc('Wat'), tc('Wie')])), 'plan.docx');
  expect(read).toMatchObject({ document: { kind: 'docx', blocks: [{ columns: 2 }] } });
  // Each is a few bytes in the file and an object of its own in memory.
  const heavy = word('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(1_100_000));
  expect(heavy.length).toBeLessThan(1_000_000);
  expect(await readDocumentApart(heavy, 'plan.docx')).toHaveProperty('refused');
  expect(await readDocumentApart(word(p('x')), 'plan.docx')).toHaveProperty('document');
});
