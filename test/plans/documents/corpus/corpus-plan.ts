/** A plan as its maker sees it: what must come out of every file that is made of it. */

export interface CorpusPlan {
  name: string;
  landscape: boolean;
  /** Of each page; must not come out as text of the plan. */
  header: string;
  blocks: CorpusBlock[];
}

export type CorpusBlock = CorpusText | CorpusTable;

export interface CorpusText {
  kind: 'text';
  heading: number | null;
  text: string;
}

export interface CorpusTable {
  kind: 'table';
  /** Of each column, in hundredths of the page. */
  widths: number[];
  repeatsHeader: boolean;
  rows: CorpusRow[];
}

export interface CorpusRow {
  /** Those that begin here; what a cell above goes on over is left out. */
  cells: CorpusCell[];
  isHeader: boolean;
}

export interface CorpusCell {
  text: string;
  columnSpan: number;
  rowSpan: number;
  fill: string | null;
}

export function heading(level: number, text: string): CorpusText {
  return { kind: 'text', heading: level, text };
}

export function paragraph(text: string): CorpusText {
  return { kind: 'text', heading: null, text };
}

export function cell(text: string, columnSpan = 1, rowSpan = 1): CorpusCell {
  return { text, columnSpan, rowSpan, fill: null };
}

export function row(...texts: string[]): CorpusRow {
  return { cells: texts.map((text) => cell(text)), isHeader: false };
}

export function headerRow(...texts: string[]): CorpusRow {
  return { cells: texts.map((text) => ({ ...cell(text), fill: '#d9e2f3' })), isHeader: true };
}

/** One cell over the whole width. */
export function themeRow(columns: number, text: string): CorpusRow {
  return { cells: [{ ...cell(text, columns), fill: '#f2f2f2' }], isHeader: false };
}

export function table(widths: number[], repeatsHeader: boolean, rows: CorpusRow[]): CorpusTable {
  return { kind: 'table', widths, repeatsHeader, rows };
}
