/** All sheets of a workbook as one document, with what is hidden in it said. */

import { formatList } from '../../../domain/dutch/index.ts';
import { placeOfText } from '../cells.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { columnName, type Sheet } from './sheet.ts';
import { tableOf } from './table.ts';

export function documentOf(sheets: readonly Sheet[], remarks: string[] = []): SourceDocument {
  const filled = sheets.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  const blocks: SourceBlock[] = [];
  for (const sheet of filled) {
    // Plans with a sheet for each theme name the theme nowhere else.
    if (filled.length > 1) blocks.push(headingOf(sheet, blocks.length));
    const table = tableOf(sheet, blocks.length);
    if (table !== null) blocks.push(table);
  }
  return { kind: 'sheet', blocks, remarks: [...remarks, ...filled.flatMap(remarksOn)] };
}

function headingOf({ name }: Sheet, block: number): SourceBlock {
  return { kind: 'text', heading: 1, text: name, place: placeOfText(block) };
}

function remarksOn(sheet: Sheet): string[] {
  const rows = numbers(sheet.hiddenRows, ({ row }) => row, sheet).map((row) => String(row + 1));
  const columns = numbers(sheet.hiddenColumns, ({ column }) => column, sheet).map(columnName);
  return [
    ...(sheet.hidden ? [`Blad ${sheet.name} is verborgen. Het is wel gelezen.`] : []),
    ...hiddenRemark(sheet, rows, 'rij'),
    ...hiddenRemark(sheet, columns, 'kolom'),
    ...(sheet.hasDrawings
      ? [
          `Op blad ${sheet.name} staan afbeeldingen of tekstvakken. Wat daarin staat, is niet gelezen.`,
        ]
      : []),
  ];
}

/** Of those with something in them. */
function numbers(
  hidden: ReadonlySet<number>,
  numberOf: (cell: Sheet['cells'][number]) => number,
  { cells }: Sheet,
): number[] {
  const filled = new Set(cells.filter(({ text }) => text !== '').map(numberOf));
  return [...hidden].filter((number) => filled.has(number)).sort((a, b) => a - b);
}

const mostNamed = 10;

function hiddenRemark({ name }: Sheet, hidden: readonly string[], what: 'rij' | 'kolom'): string[] {
  const [first, ...others] = hidden;
  if (first === undefined) return [];
  if (others.length === 0)
    return [`Op blad ${name} is ${what} ${first} verborgen. Die is wel gelezen.`];
  const several = { rij: 'rijen', kolom: 'kolommen' }[what];
  const named =
    hidden.length > mostNamed
      ? `${hidden.length} ${several}`
      : `${several} ${formatList([...hidden])}`;
  return [`Op blad ${name} zijn ${named} verborgen. Die zijn wel gelezen.`];
}
