/** Paragraphs of a document or of one cell, with the numbers and bullets before them. */

import { childAt, elementsOf, settingOf, type XmlElement } from '../xml.ts';
import type { Stretch } from '../source-document.ts';
import { tidyLines } from '../words.ts';
import { boldIn } from './bold.ts';
import type { DocxParts } from './parts.ts';
import { runsOn, runText, type Meetings } from './runs.ts';
import { numberingOf, outlineOf } from './styles.ts';

export interface Paragraph {
  text: string;
  bold: Stretch[];
  heading: number | null;
  comments: string[];
}

/** A paragraph, and one for each frame beside it; nothing for what has no text. */
export function readParagraph(element: XmlElement, parts: DocxParts): Paragraph[] {
  const met: Meetings = { oddities: parts.oddities, comments: [], runs: [], textBoxes: [] };
  const properties = childAt(element, 'pPr');
  const styleId = settingOf(properties, 'pStyle');
  const style = parts.styles.get(styleId ?? '');
  if (/^toc \d/.test(style?.name ?? '')) {
    parts.oddities.add('contents');
    return [];
  }
  const written = runText(element, met);
  const numbered = numberingOf(properties) ?? style?.numbering ?? null;
  const label = numbered === null ? '' : parts.numbering.labelOf(numbered, styleId);
  const text = labelled(label, tidyLines(written));
  const own: Paragraph = {
    text,
    bold: boldIn(text, met.runs),
    heading: outlineOf(properties) ?? style?.heading ?? null,
    comments: met.comments.map((id) => parts.comments.get(id) ?? '').filter((text) => text !== ''),
  };
  const boxes = met.textBoxes.flatMap((box) => paragraphsIn(box, parts));
  return [own, ...boxes].filter((one) => one.text !== '' || one.comments.length > 0);
}

/** A bullet before nothing says nothing; a number there may be that of the row. */
function labelled(label: string, text: string): string {
  if (text === '') return label === '•' ? '' : label;
  return label === '' ? text : `${label} ${text}`;
}

function paragraphsIn(element: XmlElement, parts: DocxParts): Paragraph[] {
  return joined(elementsOf(element)).flatMap((child) => {
    if (child.name === 'p') return readParagraph(child, parts);
    return holders.has(child.name) ? paragraphsIn(child, parts) : [];
  });
}

/** Elements that only hold others, with nothing of their own. */
export const holders: ReadonlySet<string> = new Set([
  ...['sdt', 'sdtContent', 'customXml', 'smartTag', 'ins', 'moveTo', 'tbl', 'tr', 'tc'],
]);

/** Paragraphs whose mark was deleted go on in the one that follows. */
export function joined(elements: readonly XmlElement[]): XmlElement[] {
  const all: XmlElement[] = [];
  for (const element of elements) {
    const before = all.at(-1);
    const goesOn = before?.name === 'p' && element.name === 'p' && runsOn(before);
    if (goesOn) all.splice(-1, 1, oneOf(before, element));
    else all.push(element);
  }
  return all;
}

function oneOf(first: XmlElement, second: XmlElement): XmlElement {
  const properties = second.children.filter(isProperties);
  const runs = [first, second].flatMap(({ children }) =>
    children.filter((child) => !isProperties(child)),
  );
  return { ...second, children: [...properties, ...runs] };
}

function isProperties(node: XmlElement | string): boolean {
  return typeof node !== 'string' && node.name === 'pPr';
}
