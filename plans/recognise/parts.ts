/**
 * The parts of a document in reading order. What stands above a table may be a row of it: a title over its whole
 * width, and in a sheet every sentence around it.
 */

import type {
  SourceBlock,
  SourceDocument,
  SourceRow,
  SourceTable,
  SourceText,
} from '../documents/source-document.ts';
import { isEmptyRow, lonelyCell, wideCell } from './cells.ts';
import type { GivenMeanings } from './columns.ts';
import { isSumRow } from './row-kinds.ts';
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
    if (source.kind === 'text') return whole;
    return tableParts(source, block, textRows(source, kind === 'sheet', given));
  });
}

function tableParts(table: SourceTable, block: number, isText: boolean[]): Part[] {
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

/** Rows with one cell that lead to a header, in a sheet also to the end; between actions they belong to the table. */
function textRows(
  { rows, columns }: SourceTable,
  isSheet: boolean,
  given: GivenMeanings,
): boolean[] {
  let isOpen = isSheet;
  return rows
    .toReversed()
    .map((row) => {
      const cell = isSheet ? lonelyCell(row) : wideCell(row, columns);
      const isLone = !row.hidden && (isEmptyRow(row) || cell?.column === 0) && !isSumRow(row);
      isOpen = isHeaderRow(row, given, false) || (isOpen && isLone);
      return isOpen && isLone && (columns > 1 || isSheet);
    })
    .toReversed();
}

function textOf(row: SourceRow, block: number): SourceText {
  const cell = lonelyCell(row);
  const nowhere = { page: null, cell: null, block, row: null, column: null, boxes: [] };
  return { kind: 'text', heading: null, text: cell?.text ?? '', place: cell?.place ?? nowhere };
}
