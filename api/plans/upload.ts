/** The plan file somebody sent, chosen or pasted, and whether it is text at all. */

import type { BodyData } from 'hono/utils/body';
import type { PlacedProblem } from '../../plans/read.ts';

export interface Upload {
  /** Empty when nothing was sent. */
  text: string;
  /** Null when it was pasted. */
  fileName: string | null;
}

export async function readUpload(body: BodyData): Promise<Upload> {
  const { bestand, tekst } = body;
  if (bestand instanceof File && bestand.name !== '') {
    return { text: withoutMark(await bestand.text()), fileName: bestand.name };
  }
  return { text: typeof tekst === 'string' ? tekst : '', fileName: null };
}

/** Windows programs open a file with an invisible sign. */
function withoutMark(text: string): string {
  return text.replace(/^\u{FEFF}/u, '');
}

/** What keeps an upload from being read as text; empty for text. */
export function textProblems(text: string): PlacedProblem[] {
  if (!isText(text)) return [notText];
  return text.split('\n').flatMap((line, i) => {
    const column = line.indexOf(unreadable) + 1;
    return column === 0 ? [] : [{ ...wrongEncoding, line: i + 1, column }];
  });
}

/** A Word document or a spreadsheet holds characters that no text has, and no database keeps. */
export function isText(text: string): boolean {
  return !text.includes('\0') && !writtenNul.test(text);
}

const writtenNul = /\\(?:0|x00|u0000|U00000000)/;
/** What a decoder writes for bytes that are no UTF-8. */
const unreadable = '\u{FFFD}';

const notText: PlacedProblem = {
  severity: 'error',
  path: [],
  line: 1,
  column: 1,
  found: 'iets anders dan gewone tekst',
  expected: 'Een plan is een tekstbestand in YAML, geen Word-, Excel- of pdf-bestand.',
};
const wrongEncoding: PlacedProblem = {
  ...notText,
  found: 'een teken dat niet te lezen is',
  expected: 'Sla het bestand op als UTF-8. Dan komen letters als ë goed over.',
};
