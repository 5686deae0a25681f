/**
 * A document as it was read: what stands in it, in reading order, and where. Nothing of it has a meaning yet;
 * that comes in `plans/recognise`. Plain data: it crosses from the reading process to the site.
 */

import type { SourcePlace } from '../../domain/draft/place.ts';

export interface SourceDocument {
  kind: 'docx' | 'pdf' | 'sheet';
  blocks: SourceBlock[];
  /** What the reader left out or could not see, one Dutch sentence each: a hidden sheet, a page that is a scan. */
  remarks: string[];
}

export type SourceBlock = SourceText | SourceTable;

export interface SourceText {
  kind: 'text';
  /** 1 for a heading of the highest level; null for a paragraph. */
  heading: number | null;
  text: string;
  place: SourcePlace;
}

export interface SourceTable {
  kind: 'table';
  /** Columns of the grid: cells of a row together cover them all. */
  columns: number;
  rows: SourceRow[];
}

export interface SourceRow {
  cells: SourceCell[];
  /** Hidden in its sheet: shown to the person, never read in silence. */
  hidden: boolean;
  /** Why the row may not be what it seems ("een korte regel"), one Dutch sentence; null without a doubt. */
  doubt: string | null;
}

export interface SourceCell {
  /** Lines end in `\n`; a bullet begins with `• `. Empty where nothing stands. */
  text: string;
  /** What of `text` is bold; empty where no reader looks for it. */
  bold: Stretch[];
  /** First column of the grid that it covers, from 0, and how many. */
  column: number;
  columnSpan: number;
  /** More than 1 where cells below were merged with it; those rows repeat the cell with `continues`. */
  rowSpan: number;
  /** Part of a merged cell that began in a row above; `text` is that of the whole cell. */
  continues: boolean;
  /** A note on the cell, and its colour as `#rrggbb`; null without. */
  note: string | null;
  fill: string | null;
  /** Why the text may not be what was written ("een gebroken woord"), one Dutch sentence; null without a doubt. */
  doubt: string | null;
  place: SourcePlace;
}

/** From a letter until before another. */
export interface Stretch {
  from: number;
  to: number;
}
