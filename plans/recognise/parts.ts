/** The parts of a document in reading order. In a sheet what stands above and below a table are rows as well. */

import type {
  SourceBlock,
  SourceDocument,
  SourceRow,
  SourceTable,
  SourceText,
} from '../documents/source-document.ts';
import { isEmptyRow, lonelyCell } from './cells.ts';
import type { GivenMeanings } from './columns.ts';
import { isHeaderRow } from './segments.ts';

export interface Part {
  block: number;
  /** Of its first row in the table of the document. */
  offset: number;
  source: SourceBlock;
  /** Of a text that is a row of a sheet; null for every other part. */
  row: SourceRow | null;
}

export function partsOf({ blocks, kind }: SourceDocument, given: GivenMeanings): Part[] {
  return blocks.flatMap((source, block) => {
    const whole = [{ block, offset: 0, source, row: null }];
    return source.kind === 'table' && kind === 'sheet' ? sheetParts(source, block, given) : whole;
  });
}

function sheetParts(table: SourceTable, block: number, given: GivenMeanings): Part[] {
  const isText = textRows(table.rows, given);
  const parts: Part[] = [];
  let open: SourceTable | null = null;
  for (const [offset, row] of table.rows.entries()) {
    if (isText[offset] === true) {
      open = null;
      parts.push({ block, offset, source: textOf(row, block), row });
    } else if (open === null) {
      open = { ...table, rows: [row] };
      parts.push({ block, offset, source: open, row: null });
    } else open.rows.push(row);
  }
  return parts;
}

/** Rows with one cell that lead to a header, or to the end; between actions they belong to the table. */
function textRows(rows: SourceRow[], given: GivenMeanings): boolean[] {
  let isOpen = true;
  return rows
    .toReversed()
    .map((row) => {
      const isLone = isEmptyRow(row) || (lonelyCell(row)?.column === 0 && !row.hidden);
      isOpen = isHeaderRow(row, given, false) || (isOpen && isLone);
      return isOpen && isLone && rows.length > 1;
    })
    .toReversed();
}

function textOf(row: SourceRow, block: number): SourceText {
  const cell = lonelyCell(row);
  const nowhere = { page: null, cell: null, block, row: null, column: null, boxes: [] };
  return { kind: 'text', heading: null, text: cell?.text ?? '', place: cell?.place ?? nowhere };
}
