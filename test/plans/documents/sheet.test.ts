import { expect, test } from 'vitest';
import { workbook } from './packed.ts';
import { documentOf, refusalOf, rowsOf, textsOf } from './reading.ts';

function data(...cells: string[]): string {
  return `<sheetData>${cells.map((cell, index) => `<row r="${index + 1}">${cell}</row>`).join('')}</sheetData>`;
}

function text(value: string): string {
  return `<c t="inlineStr"><is><t>${value}</t></is></c>`;
}

/** The 1st of May 2024. */
const may = 45413;

test.each([
  ['General', 5000.5, '5000,5'],
  ['#,##0', 5000, '5.000'],
  ['&quot;€&quot; #,##0.00', 1234.5, '€ 1.234,50'],
  ['_-[$€-413]\\ * #,##0_-;[Red]\\-[$€-413]\\ * #,##0_-', -5000, '-€ 5.000'],
  ['d mmmm yyyy', may, '1 mei 2024'],
  ['mmm-yy', may, 'mei 2024'],
  ['yyyy', may, '2024'],
  ['d-mmm', may, '1 mei'],
  ['0%', 0.25, '25%'],
  ['0 &quot;uur&quot;', 12, '12 uur'],
])('a number in the format %s is read as it is shown', async (format, value, shown) => {
  const document = await documentOf(workbook(data(`<c s="1"><v>${value}</v></c>`), [format]));
  expect(textsOf(document)).toEqual([[shown]]);
});

test('a formula gives its result; without one, or with an error, it is doubted', async () => {
  const cells = '<c><f>1+1</f><v>2</v></c><c><f>A1</f></c><c t="e"><v>#REF!</v></c>';
  const [row] = rowsOf(await documentOf(workbook(data(cells))));
  expect(row?.cells.map(({ text: shown, doubt }) => [shown, doubt !== null])).toEqual([
    ['2', false],
    ['', true],
    ['#REF!', true],
  ]);
});

test('what is hidden is read, marked and said', async () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c><c r="B2"><v>3</v></c></row>';
  const sheet = `<cols><col min="2" max="2" hidden="1"/></cols><sheetData>${rows}</sheetData>`;
  const document = await documentOf(workbook(sheet));
  expect(rowsOf(document).map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(document.remarks).toEqual([
    'Op blad Plan is rij 2 verborgen. Die is wel gelezen.',
    'Op blad Plan is kolom B verborgen. Die is wel gelezen.',
  ]);
  const hidden = await documentOf(workbook(data(text('x')), [], 'veryHidden'));
  expect(hidden.remarks).toEqual(['Blad Plan is verborgen. Het is wel gelezen.']);
  expect(rowsOf(hidden)[0]?.hidden).toBe(true);
});

test('a merged cell is in each of its rows, and a cell knows its address', async () => {
  const sheet = `${data(text('Thema') + text(''), '', text('a') + text('b'))}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`;
  const rows = rowsOf(await documentOf(workbook(sheet)));
  expect(rows[0]?.cells).toMatchObject([
    { text: 'Thema', columnSpan: 2, rowSpan: 2, continues: false },
  ]);
  expect(rows[1]?.cells).toMatchObject([{ text: 'Thema', continues: true }]);
  expect(rows[2]?.cells[1]?.place.cell).toBe('Plan!B3');
});

test('one cell far below does not make a million rows', async () => {
  const far =
    '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row></sheetData>';
  expect(textsOf(await documentOf(workbook(far)))).toEqual([['1'], [''], ['2']]);
});

test('text is a table by the sign between its cells, in the code of Windows too', async () => {
  const bytes = Buffer.from('Wat;Kosten\n"Een, twee";€ 5\nCaf\u00e9;3\n', 'latin1');
  const document = await documentOf(bytes, 'plan.csv');
  expect(textsOf(document).at(-1)).toEqual(['Café', '3']);
  expect(textsOf(document)[1]?.[0]).toBe('Een, twee');
  expect(document.remarks.join()).toContain('UTF-8');
});

test('a line of text with fewer cells is doubted, and prose is no table', async () => {
  const rows = rowsOf(await documentOf(Buffer.from('a;b;c\nd;e;f\ng;h\n')));
  expect(rows.map(({ doubt }) => doubt !== null)).toEqual([false, false, true]);
  expect(await refusalOf(Buffer.from('Beste mensen\n\nHierbij het plan\nGroet\n'))).toContain(
    'niet gelezen',
  );
});
