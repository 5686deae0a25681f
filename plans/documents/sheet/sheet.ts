/** A sheet as each of the three kinds of file has it, before it is a table of a document. */

export interface Sheet {
  name: string;
  hidden: boolean;
  cells: FilledCell[];
  merges: Range[];
  /** Both from 0. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
  /** Drawings, which are not read. */
  hasDrawings: boolean;
  /** Rows with fewer or more cells than the others, with the sentence about each. */
  doubtfulRows: ReadonlyMap<number, string>;
}

/** A cell with text, a note or a colour. */
export interface FilledCell {
  row: number;
  column: number;
  text: string;
  note: string | null;
  fill: string | null;
  doubt: string | null;
}

/** Both ends are in it. */
export interface Range {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** As people name it: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}

/** `C7` is row 6, column 2; null for what is no address. */
export function positionOf(address: string): { row: number; column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return { row: Number(digits) - 1, column: column - 1 };
}

/** `A1:C3`. */
export function rangeOf(address: string): Range[] {
  const [first, last] = address.split(':').map(positionOf);
  if (first == null || last == null) return [];
  return [{ ...first, lastRow: last.row, lastColumn: last.column }];
}
