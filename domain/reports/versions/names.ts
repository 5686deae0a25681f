/** Takes people out of a document: the last door before the council, whatever came through the others. */

import type { DocumentCell, DocumentChapter, DocumentItem, DocumentTable } from '../../document.ts';

export const leftOut = '(naam weggelaten)';

export function withoutNames(chapter: DocumentChapter, names: readonly string[]): DocumentChapter {
  const clean = cleaner(names);
  return {
    title: clean(chapter.title),
    sections: chapter.sections.map(({ title, paragraphs, items, tables }) => ({
      title: clean(title),
      paragraphs: paragraphs.map(clean),
      items: items.map((item) => cleanItem(item, clean)),
      tables: tables.map((table) => cleanTable(table, clean)),
    })),
  };
}

/** The first of these that stands in a text, in whatever case; null when none does. */
export function nameIn(text: string, names: readonly string[]): string | null {
  return names.find((name) => name !== '' && patternOf([name]).test(text)) ?? null;
}

type Clean = (text: string) => string;

/** The longest first: an address holds a name, and a name another. */
function cleaner(names: readonly string[]): Clean {
  const known = names.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (known.length === 0) return (text) => text;
  const pattern = patternOf(known);
  return (text) => text.replaceAll(pattern, leftOut);
}

function patternOf(names: readonly string[]): RegExp {
  const any = names.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${any.join('|')})(?![\p{L}\p{N}])`, 'giu');
}

function cleanItem({ text, details }: DocumentItem, clean: Clean): DocumentItem {
  return { text: clean(text), url: null, details: details.map(clean) };
}

function cleanTable({ name, columns, rows }: DocumentTable, clean: Clean): DocumentTable {
  const cell = ({ text, value }: DocumentCell) => ({ text: clean(text), value });
  return { name: clean(name), columns, rows: rows.map((row) => row.map(cell)) };
}
