/** One cell of a spreadsheet of LibreOffice, in Dutch whatever language the program was in. */

import { tidyLines } from '../words.ts';
import { childrenNamed, type XmlElement, type XmlNode } from '../xml.ts';
import { shownIsoDate } from './date-format.ts';
import { dutchDisplay } from './number-format.ts';
import type { FilledCell } from './sheet.ts';

/** Null for a cell with nothing to say. */
export function readCell(
  element: XmlElement,
  fill: string | null,
): Omit<FilledCell, 'row' | 'column'> | null {
  const display = paragraphs(element);
  const notes = childrenNamed(element, 'annotation').map(paragraphs);
  const note = notes.length === 0 ? null : notes.join('\n');
  const text = shown(element, display);
  if (text === '' && note === null && fill === null) return null;
  const isError = /^(#\p{Lu}+[!?]?|Err:\d+)$/u.test(text);
  const doubt = isError ? 'In deze cel staat een fout van het programma.' : null;
  return { text, note, fill, doubt };
}

function paragraphs(element: XmlElement): string {
  return tidyLines(childrenNamed(element, 'p').map(lineOf).join('\n'));
}

function lineOf(node: XmlNode): string {
  if (typeof node === 'string') return node.replace(/\s+/g, ' ');
  switch (node.name) {
    case 's':
      return ' '.repeat(Math.min(1000, Number(node.attributes['c'] ?? 1) || 1));
    case 'tab':
      return '\t';
    case 'line-break':
      return '\n';
    case 'annotation':
      return '';
    default:
      return node.children.map(lineOf).join('');
  }
}

function shown({ attributes }: XmlElement, display: string): string {
  const value = Number(attributes['value']);
  switch (attributes['value-type']) {
    case 'date':
      return shownIsoDate(attributes['date-value'] ?? '', display);
    case 'boolean':
      return attributes['boolean-value'] === 'true' ? 'WAAR' : 'ONWAAR';
    case 'float':
    case 'currency':
      return dutchDisplay(value, display);
    case 'percentage':
      return dutchDisplay(value * 100, display);
    default:
      return display;
  }
}
