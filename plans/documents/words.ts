/** Text of a document as it is kept: its own words, without the traces of how it was set. */

import { cleanText, withoutUnseen } from '../../domain/text.ts';

/** Lines with something on them; a sign of a symbol font at the start of one is a bullet. */
export function tidyLines(text: string): string {
  const lines = withoutUnseen(cleanText(text)).split('\n').map(tidyLine);
  return lines.filter((line) => line !== '').join('\n');
}

function tidyLine(line: string): string {
  return line
    .replace(/[ \u00a0\u2007\u202f]+/g, ' ')
    .trim()
    .replace(/^[•\u25cf\u25aa\u25a0\uf0b7\uf0a7\uf0d8\uf076\uf0fc](?=\s|\p{L}|\d)\s*/u, '• ')
    .replace(/^[\uf000-\uf0ff]\s*/u, '• ');
}
