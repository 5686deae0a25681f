/** A table as it was found on its pages, before its lines are text. */

import type { TextLine } from './lines.ts';
import type { Box, PdfPage } from './page.ts';

export interface DraftTable {
  page: number;
  top: number;
  bottom: number;
  /** Where each column begins and ends, in points. */
  columns: Column[];
  rows: DraftRow[];
  /** Lines are drawn between its columns; otherwise a column ends where the next begins. */
  ruled: boolean;
}

export interface Column {
  left: number;
  right: number;
}

export interface DraftRow {
  cells: DraftCell[];
  doubt: string | null;
  /** On this side its page ends within it. */
  openTop: boolean;
  openBottom: boolean;
}

export interface DraftCell {
  column: number;
  columnSpan: number;
  rowSpan: number;
  continues: boolean;
  lines: TextLine[];
  /** More than one where it goes on over a page. */
  boxes: PageBox[];
  fill: string | null;
  doubt: string | null;
}

export interface PageBox extends Box {
  page: number;
}

/** The colour under the middle of a cell; the last that was laid there. */
export function fillAt({ fills }: PdfPage, box: Box): string | null {
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const under = fills.findLast(
    (fill) => fill.x <= x && x <= fill.x + fill.width && fill.y <= y && y <= fill.y + fill.height,
  );
  return under?.colour ?? null;
}
