/** A document of Word, from its own XML: what stands in it, in reading order. */

import { placeOfText } from '../cells.ts';
import type { PackedFiles } from '../packed.ts';
import type { SourceBlock, SourceDocument } from '../source-document.ts';
import { childAt, elementsOf, settingOf, textIn, type XmlElement } from '../xml.ts';
import { oddityRemarks } from './oddities.ts';
import { holders, joined, readParagraph } from './paragraphs.ts';
import { readParts, type DocxParts } from './parts.ts';
import { frameOf, readTable } from './table.ts';

export function readDocx(files: PackedFiles): SourceDocument {
  const parts = readParts(files);
  const reading: Reading = { blocks: [], comments: [], parts };
  addBlocks(reading, parts.body);
  const comments = reading.comments.map((text) => `Opmerking in de kantlijn: ${text}`);
  return {
    kind: 'docx',
    blocks: reading.blocks,
    remarks: [...oddityRemarks(parts.oddities), ...comments],
  };
}

interface Reading {
  blocks: SourceBlock[];
  /** Those on text; a comment on a cell stands with the cell. */
  comments: string[];
  parts: DocxParts;
}

function addBlocks(reading: Reading, element: XmlElement) {
  for (const child of joined(elementsOf(element))) {
    if (child.name === 'p') addTexts(reading, child);
    else if (child.name === 'tbl') addTable(reading, child);
    else if (child.name === 'altChunk') reading.parts.oddities.add('inserted_file');
    else if (isContents(child)) reading.parts.oddities.add('contents');
    else if (holders.has(child.name)) addBlocks(reading, child);
  }
}

function addTexts({ blocks, comments, parts }: Reading, paragraph: XmlElement) {
  for (const { text, heading, comments: own } of readParagraph(paragraph, parts)) {
    comments.push(...own);
    if (text !== '')
      blocks.push({ kind: 'text', heading, text, place: placeOfText(blocks.length) });
  }
}

function addTable(reading: Reading, table: XmlElement) {
  const frame = frameOf(table);
  if (frame !== null) {
    addBlocks(reading, frame);
    return;
  }
  const read = readTable(table, reading.blocks.length, reading.parts);
  if (textIn(table).trim() !== '') reading.blocks.push(read);
}

function isContents(element: XmlElement): boolean {
  const gallery = childAt(element, 'sdtPr', 'docPartObj', 'docPartGallery');
  return settingOf(gallery) === 'Table of Contents';
}
