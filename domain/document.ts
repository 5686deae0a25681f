/** What is read as a page and kept as a Word file: both are made from the same words. */

export interface DocumentChapter {
  title: string;
  sections: DocumentSection[];
}

export interface DocumentSection {
  title: string;
  paragraphs: string[];
  items: DocumentItem[];
}

export interface DocumentItem {
  text: string;
  /** Where to read on; null for plain text. */
  url: string | null;
}
