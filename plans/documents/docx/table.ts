/** A table of a document: every cell at its column, merged ones in each row that they cover. */

import { childAt, childrenNamed, elementsOf, type XmlElement } from '../xml.ts';
import type { SourceCell, SourceRow, SourceTable, Stretch } from '../source-document.ts';
import { emptyCell } from '../cells.ts';
import { shifted } from './bold.ts';
import * as grids from './grid.ts';
import type { DocxParts } from './parts.ts';
import { holders, joined, readParagraph } from './paragraphs.ts';

export function readTable(table: XmlElement, block: number, parts: DocxParts): SourceTable {
  const rows = rowsOf(table, parts).map((row) => ({ row, cells: placedCells(row) }));
  const used = rows.flatMap(({ row, cells }) => [0, rowEnd(row, cells), ...cells.flatMap(lines)]);
  const grid = grids.gridOf(grids.widthsOf(table), used);
  const read = rows.map(({ row, cells }, index) => ({
    hidden: grids.isHiddenRow(row),
    placed: cells.map((cell) => readCell(cell, { grid, block, row: index, parts })),
  }));
  const merged = mergedDown(read.map(({ placed }) => placed));
  const sourceRows = read.map(({ hidden }, index) => ({ cells: merged[index] ?? [], hidden }));
  return {
    kind: 'table',
    columns: grid.columns,
    rows: sourceRows.map((row, index) => filledUp(row, { columns: grid.columns, block, index })),
  };
}

/** Rows may stand in controls of a form; deleted ones are gone. */
function rowsOf(element: XmlElement, parts: DocxParts): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name !== 'tr') return holders.has(child.name) ? rowsOf(child, parts) : [];
    if (childAt(child, 'trPr', 'del') === null) return [child];
    parts.oddities.add('changes');
    return [];
  });
}

interface PlacedCell {
  element: XmlElement;
  from: number;
  to: number;
}

function placedCells(row: XmlElement): PlacedCell[] {
  let line = grids.skippedBefore(row);
  return cellsOf(row).map((element) => {
    const from = line;
    line += grids.spanOf(element);
    return { element, from, to: line };
  });
}

function cellsOf(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return holders.has(child.name) ? cellsOf(child) : [];
  });
}

function lines({ from, to }: PlacedCell): number[] {
  return [from, to];
}

function rowEnd(row: XmlElement, cells: readonly PlacedCell[]): number {
  return (cells.at(-1)?.to ?? 0) + grids.skippedAfter(row);
}

interface CellContext {
  grid: grids.Grid;
  block: number;
  row: number;
  parts: DocxParts;
}
interface ReadCell extends SourceCell {
  merge: ReturnType<typeof grids.verticalMerge>;
}

function readCell({ element, from, to }: PlacedCell, context: CellContext): ReadCell {
  const { grid, block, row, parts } = context;
  const column = grid.columnAt(from);
  const { lines: written, bold, comments, nested } = contentOf(element, parts);
  return {
    ...emptyCell({ block, row, column }),
    text: written.join('\n'),
    bold,
    columnSpan: Math.max(1, grid.columnAt(to) - column),
    note: comments.length === 0 ? null : comments.join('\n'),
    fill: fillOf(element),
    doubt: nested ? 'In deze cel staat een tabel. Kijk of de tekst klopt.' : null,
    merge: grids.verticalMerge(element),
  };
}

interface CellContent {
  lines: string[];
  /** In those lines together. */
  bold: Stretch[];
  comments: string[];
  nested: boolean;
}

function contentOf(element: XmlElement, parts: DocxParts): CellContent {
  const content: CellContent = { lines: [], bold: [], comments: [], nested: false };
  for (const child of joined(elementsOf(element))) {
    if (child.name === 'p') addParagraphs(content, child, parts);
    else if (child.name === 'tbl') addNested(content, child, parts);
    else if (holders.has(child.name)) addContent(content, contentOf(child, parts));
  }
  return content;
}

function addParagraphs(content: CellContent, element: XmlElement, parts: DocxParts) {
  for (const { text, bold, comments } of readParagraph(element, parts)) {
    content.bold.push(...shifted(bold, lengthOf(content)));
    if (text !== '') content.lines.push(text);
    content.comments.push(...comments);
  }
}

/** A row of it is a line, its cells are divided by tabs. */
function addNested(content: CellContent, table: XmlElement, parts: DocxParts) {
  content.nested = true;
  for (const { cells } of readTable(table, 0, parts).rows) {
    const own = cells.filter(({ continues }) => !continues);
    const line = own.map(({ text }) => text.replace(/\n/g, ' ')).join('\t');
    if (line.trim() !== '') content.lines.push(line.trim());
  }
}

/** Of what stands before the next line. */
function lengthOf({ lines: before }: CellContent): number {
  return before.reduce((sum, line) => sum + line.length + 1, 0);
}

function addContent(content: CellContent, more: CellContent) {
  content.bold.push(...shifted(more.bold, lengthOf(content)));
  content.lines.push(...more.lines);
  content.comments.push(...more.comments);
  content.nested ||= more.nested;
}

function fillOf(cell: XmlElement): string | null {
  const fill = childAt(cell, 'tcPr', 'shd')?.attributes['fill'] ?? '';
  return /^[\da-f]{6}$/i.test(fill) ? `#${fill.toLowerCase()}` : null;
}

/** A cell that goes on below repeats there, with the text of the whole. */
function mergedDown(rows: readonly ReadCell[][]): SourceCell[][] {
  return rows.map((cells, index) =>
    cells.map((cell) => {
      const { merge, ...own } = cell;
      if (merge === 'none') return own;
      const first = beginning(rows, index, cell);
      const top = first === null ? own : rows[first]?.find(sameColumn(cell));
      const rowSpan = first === null ? 1 : runOf(rows, first, cell);
      const continues = first !== null && first < index;
      return { ...own, text: (top ?? own).text, bold: (top ?? own).bold, rowSpan, continues };
    }),
  );
}

function sameColumn({ column }: ReadCell): (other: ReadCell) => boolean {
  return (other) => other.column === column;
}

/** The row in which it began; null where a file says "goes on" under nothing. */
function beginning(rows: readonly ReadCell[][], row: number, cell: ReadCell): number | null {
  for (let index = row; index >= 0; index--) {
    const merge = rows[index]?.find(sameColumn(cell))?.merge;
    if (merge === 'begins') return index;
    if (merge !== 'continues') return null;
  }
  return null;
}

function runOf(rows: readonly ReadCell[][], first: number, cell: ReadCell): number {
  let end = first + 1;
  while (rows[end]?.find(sameColumn(cell))?.merge === 'continues') end++;
  return end - first;
}

interface RowPlace {
  columns: number;
  block: number;
  index: number;
}

/** Cells of a row cover all columns; one with fewer is not shifted, it is doubted. */
function filledUp(row: Omit<SourceRow, 'doubt'>, { columns, block, index }: RowPlace): SourceRow {
  const cells: SourceCell[] = [];
  let column = 0;
  const empty = (until: number) => {
    for (; column < until; column++) cells.push(emptyCell({ block, row: index, column }));
  };
  for (const cell of row.cells.filter((each) => each.column < columns)) {
    empty(cell.column);
    cells.push(cell);
    column = Math.max(column, cell.column + cell.columnSpan);
  }
  const doubt =
    column < columns ? 'Deze regel heeft minder cellen dan de rest van de tabel.' : null;
  empty(columns);
  return { ...row, cells, doubt };
}

/** One cell around everything is a frame for the page, no table. */
export function frameOf(table: XmlElement): XmlElement | null {
  const rows = childrenNamed(table, 'tr');
  const [cell, ...others] = rows.flatMap((row) => childrenNamed(row, 'tc'));
  const isFrame =
    cell !== undefined && others.length === 0 && childrenNamed(cell, 'tbl').length > 0;
  return isFrame ? cell : null;
}
