/** What is read as a page and kept as a file: page, Word, PDF and spreadsheet are made from the same words. */

export interface DocumentChapter {
  title: string;
  sections: DocumentSection[];
}

export interface DocumentSection {
  title: string;
  paragraphs: string[];
  items: DocumentItem[];
  tables: DocumentTable[];
}

export interface DocumentItem {
  text: string;
  /** Where to read on; null for plain text. */
  url: string | null;
  /** Sentences under it. */
  details: string[];
}

/** The first column names its row. */
export interface DocumentTable {
  name: string;
  columns: DocumentColumn[];
  rows: DocumentCell[][];
}

export interface DocumentColumn {
  title: string;
  isNumber: boolean;
}

export interface DocumentCell {
  text: string;
  /** The same for whoever counts on; null where it is no number. */
  value: number | null;
}

export function plainItem(text: string): DocumentItem {
  return { text, url: null, details: [] };
}

export function section(
  title: string,
  { paragraphs = [], items = [], tables = [] }: Partial<Omit<DocumentSection, 'title'>>,
): DocumentSection {
  return { title, paragraphs, items, tables };
}

export function isEmpty({ paragraphs, items, tables }: DocumentSection): boolean {
  return paragraphs.length + items.length + tables.length === 0;
}
