import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recognisePlan } from '../../../plans/recognise/recognise-plan.ts';
import { measure } from './corpus/measure.ts';
import { eemdorp } from './corpus/other/eemdorp.ts';
import { kapeldijk } from './corpus/other/kapeldijk.ts';
import { packed } from './packed.ts';
import { documentOf, refusalOf, rowsOf, textsOf } from './reading.ts';
import { scoreMeaning } from './score.ts';

function file(name: string): Uint8Array {
  return readFileSync(new URL(`./corpus/files/${name}.ods`, import.meta.url));
}

/** A file of LibreOffice with this in its only sheet. */
function spreadsheet(rows: string): Uint8Array {
  return packed({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content><office:body><office:spreadsheet><table:table table:name="Plan">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

function row(cells: string, properties = ''): string {
  return `<table:table-row ${properties}>${cells}</table:table-row>`;
}

function cell(text: string, properties = ''): string {
  return `<table:table-cell ${properties}><text:p>${text}</text:p></table:table-cell>`;
}

test.each([kapeldijk, eemdorp])(
  'a spreadsheet of LibreOffice holds $name as it was made',
  async (plan) => {
    const document = await documentOf(file(plan.name));
    const { right, cells, ...rest } = measure(plan, document, true);
    expect(right).toBe(cells);
    expect(rest).toMatchObject({ doubted: 0, wrong: [], lost: [], invented: [] });
  },
);

test.each([kapeldijk, eemdorp])('and is understood as its maker meant: $name', async (plan) => {
  const document = await documentOf(file(plan.name));
  const found = recognisePlan(document, { year: null, meanings: {} });
  expect(scoreMeaning(plan.meant, found)).toMatchObject({
    doubted: [],
    wrong: [],
    lost: [],
    invented: [],
  });
});

test('colours are kept, and empty cells that repeat take their columns', async () => {
  const repeats = '<table:table-cell table:number-columns-repeated="2"/>';
  const document = await documentOf(spreadsheet(row(cell('a') + repeats + cell('d'))));
  expect(textsOf(document)).toEqual([['a', '', '', 'd']]);
  const fills = rowsOf(await documentOf(file('eemdorp'))).flatMap(({ cells }) =>
    cells.map(({ fill }) => fill),
  );
  expect(fills).toContain('#70ad47');
});

test('a row that repeats is as many rows, and a hidden one is named', async () => {
  const rows =
    row(cell('a') + cell('b')) +
    row(cell('c') + cell('d'), 'table:number-rows-repeated="2"') +
    row(cell('e') + cell('f'), 'table:visibility="collapse"');
  const document = await documentOf(spreadsheet(rows));
  expect(textsOf(document)).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['c', 'd'],
    ['e', 'f'],
  ]);
  expect(rowsOf(document).map(({ hidden }) => hidden)).toEqual([false, false, false, true]);
});

test('a file with a password is refused', async () => {
  const locked = packed({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
    'content.xml': '<x/>',
  });
  expect(await refusalOf(locked)).toContain('wachtwoord');
});
