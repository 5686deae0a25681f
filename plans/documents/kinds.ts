/** What a file is, by what stands in it: names lie. */

import { namesIn } from './packed.ts';
import type { Refusal } from './refusals.ts';

export type FileKind = 'docx' | 'xlsx' | 'ods' | 'pdf' | 'csv';

export function kindOf(bytes: Uint8Array): { kind: FileKind } | { refusal: Refusal } {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length === 0) return { refusal: 'empty' };
  if (start.includes('%PDF-')) return { kind: 'pdf' };
  if (start.startsWith('PK')) return packedKind(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { refusal: oldOffice(bytes) };
  if (pictures.some((signature) => signature.test(start))) return { refusal: 'picture' };
  if (start.startsWith('{\\rtf')) return { refusal: 'rich_text' };
  if (/^\s*(\xef\xbb\xbf)?\s*<(!doctype html|html|\?xml|head|body)/i.test(start))
    return { refusal: 'web_page' };
  return isText(bytes) ? { kind: 'csv' } : { refusal: 'unknown' };
}

function packedKind(bytes: Uint8Array): { kind: FileKind } | { refusal: Refusal } {
  const names = namesIn(bytes);
  const holds = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (holds(/^xl\/workbook\.bin$/i)) return { refusal: 'binary_excel' };
  if (holds(/^ppt\//i)) return { refusal: 'slides' };
  if (holds(/^xl\//i)) return { kind: 'xlsx' };
  if (holds(/^word\//i)) return { kind: 'docx' };
  if (!holds(/^content\.xml$/)) return { refusal: 'archive' };
  return openDocument(bytes);
}

/** The first file of an OpenDocument says what it is, and is not compressed. */
function openDocument(bytes: Uint8Array): { kind: FileKind } | { refusal: Refusal } {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (start.includes('opendocument.spreadsheet')) return { kind: 'ods' };
  return { refusal: start.includes('opendocument.text') ? 'writer' : 'unknown' };
}

/** An old file, or a newer one under a password: the names of its streams tell. */
function oldOffice(bytes: Uint8Array): Refusal {
  const content = Buffer.from(bytes);
  const holds = (name: string) => content.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return 'password';
  if (holds('WordDocument')) return 'old_word';
  return holds('Workbook') ? 'old_excel' : 'old_office';
}

const pictures = [
  ...[/^\x89PNG/, /^\xff\xd8\xff/, /^GIF8/, /^BM/, /^II\*\0/, /^MM\0\*/],
  ...[/^RIFF.{4}WEBP/s, /^.{4}ftyp(heic|heix|mif1|avif)/s],
];

/** UTF-8, UTF-16 with its mark, or the code page of Windows: no zeros and few controls. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  if (/^(\xff\xfe|\xfe\xff)/.test(Buffer.from(start.subarray(0, 2)).toString('latin1')))
    return true;
  const controls = start.filter((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13);
  return controls.length === 0;
}
