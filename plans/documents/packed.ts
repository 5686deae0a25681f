/** The files inside a packed document, of as many bytes as one may have here. */

import { unzipSync } from 'fflate';
import { Refused } from './refusals.ts';

/** Of XML only: pictures are never unpacked. The sentences of refusals.ts name the same. */
const mostUnpackedBytes = 40_000_000;
const mostFiles = 2_000;

export type PackedFiles = ReadonlyMap<string, Uint8Array>;

/** What is asked for is unpacked; a size that the file only claims is measured again. */
export function unpack(bytes: Uint8Array): PackedFiles {
  let claimed = 0;
  let count = 0;
  const files = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (++count > mostFiles) throw new Refused('too_large_unpacked');
      if (!isText(name)) return false;
      claimed += originalSize;
      if (claimed > mostUnpackedBytes) throw new Refused('too_large_unpacked');
      return true;
    },
  });
  return new Map(Object.entries(files));
}

export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      if (names.push(name) > mostFiles) throw new Refused('too_large_unpacked');
      return false;
    },
  });
  return names;
}

/** `mimetype` says what an OpenDocument is. */
function isText(name: string): boolean {
  return /\.(xml|rels)$/i.test(name) || name === 'mimetype';
}
