/** The text of one paragraph, as a reader of the document sees it. */

import {
  childAt,
  childrenNamed,
  descendantsNamed,
  elementsOf,
  isOn,
  textIn,
  type XmlElement,
} from '../xml.ts';
import type { Run } from './bold.ts';
import type { Oddity } from './oddities.ts';

/** What was met while reading; filled as it goes on. */
export interface Meetings {
  oddities: Set<Oddity>;
  /** Ids of comments, in order. */
  comments: string[];
  /** In order. */
  runs: Run[];
  /** Frames that float beside the paragraph: text of their own. */
  textBoxes: XmlElement[];
}

export function runText(element: XmlElement, met: Meetings): string {
  return elementsOf(element)
    .map((child) => pieceText(child, met))
    .join('');
}

function pieceText(element: XmlElement, met: Meetings): string {
  switch (element.name) {
    case 't':
      return textIn(element);
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '-';
    case 'sym':
      return symbol(element.attributes['char'] ?? '');
    case 'r':
      return visibleRun(element, met);
    case 'ins':
    case 'moveTo':
      met.oddities.add('changes');
      return runText(element, met);
    case 'del':
    case 'moveFrom':
      met.oddities.add('changes');
      return '';
    case 'pPr':
    case 'rPr':
    case 'sdtPr':
    case 'instrText':
    case 'delText':
      return '';
    case 'footnoteReference':
    case 'endnoteReference':
      met.oddities.add('footnotes');
      return '';
    case 'commentReference':
      met.comments.push(element.attributes['id'] ?? '');
      return '';
    case 'AlternateContent':
      // Both say the same, for newer and older programs.
      return runText(childAt(element, 'Choice') ?? childAt(element, 'Fallback') ?? element, met);
    case 'drawing':
    case 'pict':
    case 'object':
      return frame(element, met);
    default:
      return runText(element, met);
  }
}

function visibleRun(run: XmlElement, met: Meetings): string {
  if (!isOn(run, 'rPr', 'vanish')) {
    const text = runText(run, met);
    met.runs.push({ text, bold: isOn(run, 'rPr', 'b') });
    return text;
  }
  if (descendantsNamed(run, 't').length > 0) met.oddities.add('hidden_text');
  return '';
}

function frame(element: XmlElement, met: Meetings): string {
  const boxes = descendantsNamed(element, 'txbxContent');
  met.textBoxes.push(...boxes);
  if (boxes.length === 0) met.oddities.add('pictures');
  return '';
}

/** Of the symbol fonts of Office: boxes, ticks and arrows; the rest is decoration. */
const symbols: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F052: '☑',
  F0A8: '☐',
  F06F: '☐',
  F0FC: '✓',
  F0FB: '✗',
  F0B7: '•',
  F0A7: '•',
  F0E0: '→',
  F0E8: '→',
};

function symbol(code: string): string {
  return symbols[code.toUpperCase()] ?? '';
}

/** The mark at its end was deleted: it goes on in the next. */
export function runsOn(paragraph: XmlElement): boolean {
  const mark = childAt(paragraph, 'pPr', 'rPr');
  return childrenNamed(mark, 'del').length > 0 || childrenNamed(mark, 'moveFrom').length > 0;
}
