/** The one door: bytes of a document in, what stands in it out, or why not and what to do about it. */

import { readDocx } from './docx/read.ts';
import { kindOf, type FileKind } from './kinds.ts';
import { namesIn, unpack } from './packed.ts';
import { readPdf } from './pdf/read.ts';
import { refusals, Refused, type Refusal } from './refusals.ts';
import { readCsv } from './sheet/csv.ts';
import { readOds } from './sheet/ods.ts';
import { readXlsx } from './sheet/xlsx.ts';
import type { SourceDocument } from './source-document.ts';

export type DocumentReading = { document: SourceDocument } | { refused: string };

/** Runs where it may crash: reading-process.ts. `name` is only what a sheet without one is called. */
export async function readDocument(bytes: Uint8Array, name: string): Promise<DocumentReading> {
  try {
    const found = kindOf(bytes);
    if ('refusal' in found) return refused(found.refusal);
    const document = await readers[found.kind](bytes, name);
    if (document.blocks.length === 0) return refused('no_text');
    const remarks = hasMacros(bytes, found.kind) ? [macros, ...document.remarks] : document.remarks;
    return { document: { ...document, remarks } };
  } catch (error) {
    return refused(error instanceof Refused ? error.refusal : 'damaged');
  }
}

const macros = 'In het bestand staan macro’s. Die zijn niet uitgevoerd en niet gelezen.';

function hasMacros(bytes: Uint8Array, kind: FileKind): boolean {
  const isOffice = kind === 'docx' || kind === 'xlsx';
  return isOffice && namesIn(bytes).some((name) => name.endsWith('vbaProject.bin'));
}

function refused(refusal: Refusal): DocumentReading {
  return { refused: refusals[refusal] };
}

type Reader = (bytes: Uint8Array, name: string) => SourceDocument | Promise<SourceDocument>;

const readers: Readonly<Record<FileKind, Reader>> = {
  xlsx: (bytes) => readXlsx(unpack(bytes)),
  ods: (bytes) => readOds(unpack(bytes)),
  csv: readCsv,
  pdf: readPdf,
  docx: (bytes) => readDocx(unpack(bytes)),
};
