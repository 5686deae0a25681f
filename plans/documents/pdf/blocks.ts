/** The tables and paragraphs of all pages as blocks of a document. */

import { emptyCell } from '../cells.ts';
import type { SourceBlock, SourceCell, SourceRow, SourceTable } from '../source-document.ts';
import { tidyLines } from '../words.ts';
import type { DraftCell, DraftRow, DraftTable } from './draft-table.ts';
import { flowOf, type Limit } from './flow.ts';
import { limitsOf, type Limits } from './limits.ts';
import { least, most, right } from './page.ts';
import { headingLevels, type DraftText } from './paragraphs.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';

export type Draft = { kind: 'text'; text: DraftText } | { kind: 'table'; table: DraftTable };

export function blocksOf(drafts: readonly Draft[]): SourceBlock[] {
  const words = vocabularyOf(drafts.flatMap(textsIn));
  const levelOf = headingLevels(drafts.flatMap(textsIn).flat());
  const margin = most(
    drafts.flatMap((draft) => (draft.kind === 'text' ? draft.text.lines : [])).map(right),
  );
  return drafts.map((draft, block) =>
    draft.kind === 'table'
      ? tableBlock(draft.table, block, words)
      : textBlock(draft.text, { block, words, margin, levelOf }),
  );
}

function textsIn(draft: Draft) {
  if (draft.kind === 'text') return [draft.text.lines];
  return draft.table.rows.flatMap(({ cells }) =>
    cells.filter(({ continues }) => !continues).map(({ lines }) => lines),
  );
}

interface TextContext {
  block: number;
  words: Vocabulary;
  margin: number;
  levelOf: (size: number) => number | null;
}

function textBlock({ page, lines }: DraftText, context: TextContext): SourceBlock {
  const { block, words, margin, levelOf } = context;
  const [first] = lines;
  const limit: Limit = { least: margin, most: margin, tagged: first?.paragraph != null };
  return {
    kind: 'text',
    heading: first?.heading ?? levelOf(first?.size ?? 0),
    text: tidyLines(flowOf(lines, limit, words).text),
    place: { page, cell: null, block, row: null, column: null, boxes: lines.map(asBox) },
  };
}

function asBox({ page, x, y, width, height }: DraftText['lines'][number]) {
  return { page, x, y, width, height };
}

function tableBlock(table: DraftTable, block: number, words: Vocabulary): SourceTable {
  const limits = limitsOf(table);
  return {
    kind: 'table',
    columns: table.columns.length,
    rows: table.rows.map((row, index) => rowBlock(row, { table, block, index, limits, words })),
  };
}

interface RowContext {
  table: DraftTable;
  block: number;
  index: number;
  limits: Limits;
  words: Vocabulary;
}

function rowBlock({ cells, doubt }: DraftRow, context: RowContext): SourceRow {
  return { cells: cells.map((cell) => cellBlock(cell, context)), hidden: false, doubt };
}

function cellBlock(cell: DraftCell, { block, index, limits, words }: RowContext): SourceCell {
  const { column, columnSpan, rowSpan, continues, lines, boxes, fill } = cell;
  const empty = emptyCell({ block, row: index, column });
  const { text, doubt } = flowOf(lines, limits.of(cell), words);
  return {
    ...empty,
    text: tidyLines(text),
    columnSpan,
    rowSpan,
    continues,
    fill,
    doubt: cell.doubt ?? doubt,
    place: { ...empty.place, page: least(boxes.map(({ page }) => page)), boxes },
  };
}
