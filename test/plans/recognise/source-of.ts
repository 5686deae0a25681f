/** Documents as their reader would give them, made by hand. */

import type { SourcePlace } from '../../../domain/draft/place.ts';
import type {
  SourceBlock,
  SourceCell,
  SourceDocument,
  SourceRow,
  SourceTable,
} from '../../../plans/documents/source-document.ts';
import type { CorpusPlan, CorpusRow, CorpusTable } from '../documents/corpus/corpus-plan.ts';

export function sourceOf({ blocks }: Pick<CorpusPlan, 'blocks'>): SourceDocument {
  const made = blocks.map((block, index): SourceBlock => {
    if (block.kind === 'table') return tableOf(block, index);
    return { ...block, place: placeOf(index, null, null) };
  });
  return { kind: 'docx', remarks: [], blocks: made };
}

export function placeOf(block: number, row: number | null, column: number | null): SourcePlace {
  return { page: null, cell: null, block, row, column, boxes: [] };
}

function tableOf({ widths, rows }: CorpusTable, block: number): SourceTable {
  const open = new Map<number, { cell: SourceCell; until: number }>();
  const made = rows.map((row, index) => rowOf(row, { block, index, open, columns: widths.length }));
  return { kind: 'table', columns: widths.length, rows: made };
}

interface RowPosition {
  block: number;
  index: number;
  columns: number;
  /** Cells above that go on, by their first column. */
  open: Map<number, { cell: SourceCell; until: number }>;
}

function rowOf({ cells }: CorpusRow, { block, index, columns, open }: RowPosition): SourceRow {
  const rest = [...cells];
  const made: SourceCell[] = [];
  for (let column = 0; column < columns; column += made.at(-1)?.columnSpan ?? 1) {
    const above = open.get(column);
    if (above !== undefined && above.until > index) {
      made.push({ ...above.cell, continues: true });
      continue;
    }
    const { text, columnSpan, rowSpan, fill } = rest.shift() ?? empty;
    const plain = { bold: [], continues: false, note: null, doubt: null };
    const cell = {
      text,
      column,
      columnSpan,
      rowSpan,
      fill,
      ...plain,
      place: placeOf(block, index, column),
    };
    open.set(column, { cell, until: index + rowSpan });
    made.push(cell);
  }
  return { cells: made, hidden: false, doubt: null };
}

const empty = { text: '', columnSpan: 1, rowSpan: 1, fill: null };
