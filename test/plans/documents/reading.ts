/** What is read of a file in a test, as plain as a person sees it. */

import { readDocument } from '../../../plans/documents/read.ts';
import type { SourceDocument, SourceRow } from '../../../plans/documents/source-document.ts';

export async function documentOf(bytes: Uint8Array, name = 'plan'): Promise<SourceDocument> {
  const reading = await readDocument(bytes, name);
  if ('refused' in reading) throw new Error(reading.refused);
  return reading.document;
}

export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const reading = await readDocument(bytes, 'plan');
  return 'refused' in reading ? reading.refused : 'read';
}

export function rowsOf({ blocks }: SourceDocument): SourceRow[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
}

/** The texts of each row, cell by cell. */
export function textsOf(document: SourceDocument): string[][] {
  return rowsOf(document).map(({ cells }) => cells.map(({ text }) => text));
}

export function proseOf({ blocks }: SourceDocument): string[] {
  return blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
}
