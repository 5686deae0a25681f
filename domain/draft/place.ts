/** Where something stands, so that a page can mark it and a person can find it. */
export interface SourcePlace {
  /** From 1; null in a document without pages of its own (DOCX). */
  page: number | null;
  /** `Blad1!C7`; null outside sheets. */
  cell: string | null;
  /** Which table, row and column of the document, from 0; `row` and `column` null for text between tables. */
  block: number;
  row: number | null;
  column: number | null;
  /** On its page, in points from the top left; more than one where a cell goes on over a page; empty where unknown. */
  boxes: { page: number; x: number; y: number; width: number; height: number }[];
}
