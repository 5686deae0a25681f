/** What a tagged document says of its letters: of which paragraph they are, and of which cell of which table. */

import type { PdfPage, Piece, TagNode } from './page.ts';

export interface TaggedTable {
  rows: TaggedCell[][];
}
/** The marks of its content, on all pages. */
export type TaggedCell = string[];

export interface Tags {
  paragraphs: ReadonlyMap<string, number>;
  headings: ReadonlyMap<string, number>;
  tables: TaggedTable[];
}

export function tagsOf(pages: readonly PdfPage[]): Tags {
  const reading: Reading = { paragraphs: new Map(), headings: new Map(), count: 0 };
  const tables: TaggedTable[] = [];
  for (const { tree, pieces } of pages) {
    if (tree === null) continue;
    addParagraphs(reading, tree, false);
    const filled = new Set(pieces.map(({ mark }) => mark));
    const own = tablesIn(tree)
      .map(tableOf)
      .filter((table) => table.rows.flat(2).some((mark) => filled.has(mark)));
    own.forEach((table, index) => addTable(tables, table, index === 0));
  }
  return { paragraphs: reading.paragraphs, headings: reading.headings, tables };
}

interface Reading {
  paragraphs: Map<string, number>;
  headings: Map<string, number>;
  count: number;
}

const paragraphRoles = /^(P|H[1-6]?|Caption|Title|TD|TH|BlockQuote|Div|TOCI)$/;

/** An item of a list is one paragraph with its bullet, whatever stands in it. */
function addParagraphs(reading: Reading, node: TagNode, inItem: boolean) {
  const begins = node.role === 'LI' || (!inItem && paragraphRoles.test(node.role));
  if (begins) reading.count++;
  if (node.mark !== null) reading.paragraphs.set(node.mark, reading.count);
  const level = Number(/^H([1-6])$/.exec(node.role)?.[1] ?? 0);
  if (level > 0) for (const mark of marksIn(node)) reading.headings.set(mark, level);
  let first = node.role === 'LI' || inItem;
  for (const child of node.children) {
    addParagraphs(reading, child, first);
    // The second paragraph of an item is one of its own.
    if (child.role === 'P' && node.role === 'LBody') first = false;
  }
}

function marksIn(node: TagNode): string[] {
  return [...(node.mark === null ? [] : [node.mark]), ...node.children.flatMap(marksIn)];
}

/** A table in a cell is text of that cell. */
function tablesIn(node: TagNode): TagNode[] {
  return node.role === 'Table' ? [node] : node.children.flatMap(tablesIn);
}

function tableOf(table: TagNode): TaggedTable {
  return { rows: rowsIn(table).map((row) => cellsIn(row).map(marksIn)) };
}

function rowsIn(node: TagNode): TagNode[] {
  return node.children.flatMap((child) => (child.role === 'TR' ? [child] : rowsIn(child)));
}

function cellsIn(row: TagNode): TagNode[] {
  return row.children.filter(({ role }) => role === 'TD' || role === 'TH');
}

/** The tree of each page has all rows of a table: what has the same rows and goes on where it ended is the same. */
function addTable(tables: TaggedTable[], table: TaggedTable, isFirst: boolean) {
  const last = tables.at(-1);
  if (last === undefined || !isFirst || !isSame(last, table)) {
    tables.push(table);
    return;
  }
  last.rows = last.rows.map((row, index) =>
    row.map((cell, column) => [...cell, ...(table.rows[index]?.[column] ?? [])]),
  );
}

function isSame(a: TaggedTable, b: TaggedTable): boolean {
  const shape = ({ rows }: TaggedTable) => rows.map((row) => row.length).join();
  const lastFilled = a.rows.findLastIndex((row) => row.flat().length > 0);
  const firstFilled = b.rows.findIndex((row) => row.flat().length > 0);
  const hasHeader =
    firstFilled === 0 && b.rows.slice(lastFilled).some((row) => row.flat().length > 0);
  return shape(a) === shape(b) && (firstFilled >= lastFilled || hasHeader);
}

/** Each letter with what the tags say of it. */
export function withTags(pages: readonly PdfPage[], tags: Tags): PdfPage[] {
  const rows = new Map<string, string>();
  tags.tables.forEach((table, index) => {
    table.rows.forEach((row, number) => {
      for (const mark of row.flat()) rows.set(mark, `${index}:${number}`);
    });
  });
  const known = (piece: Piece): Piece => ({
    ...piece,
    paragraph: valueOf(tags.paragraphs, piece.mark),
    heading: valueOf(tags.headings, piece.mark),
    row: valueOf(rows, piece.mark),
  });
  return pages.map((page) => ({ ...page, pieces: page.pieces.map(known) }));
}

function valueOf<T>(values: ReadonlyMap<string, T>, mark: string | null): T | null {
  return mark === null ? null : (values.get(mark) ?? null);
}
