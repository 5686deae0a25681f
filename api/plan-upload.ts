/** The plan file somebody sent, chosen or pasted. */

import type { BodyData } from 'hono/utils/body';
import type { PlacedProblem } from './plan-file.ts';

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

/** A Word document or a spreadsheet holds characters that no text has, and no database keeps. */
export function isText(text: string): boolean {
  return !text.includes('\0') && !writtenNul.test(text);
}

const writtenNul = /\\(?:0|x00|u0000|U00000000)/;

const notText: PlacedProblem = {
  severity: 'error',
  path: [],
  line: 1,
  column: 1,
  found: 'iets anders dan gewone tekst',
  expected: 'Een plan is een tekstbestand in YAML, geen Word-, Excel- of pdf-bestand.',
};
export const noText: { plan: null; problems: PlacedProblem[] } = {
  plan: null,
  problems: [notText],
};
