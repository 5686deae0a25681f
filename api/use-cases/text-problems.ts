/** Whether what was sent as a plan file is text at all. */

import type { PlacedProblem } from '../../plans/read.ts';

/** What keeps an upload from being read as text; empty for text. */
export function textProblems(text: string): PlacedProblem[] {
  if (!isText(text)) return [notText];
  return text.split('\n').flatMap((line, i) => {
    const column = line.search(unreadable) + 1;
    return column === 0 ? [] : [{ ...wrongEncoding, line: i + 1, column }];
  });
}

/** A Word document or a spreadsheet holds characters that no text has, and no database keeps. */
export function isText(text: string): boolean {
  return !text.includes('\0') && !writtenNul.test(text);
}

const writtenNul = /\\(?:0|x00|u0000|U00000000)/;
/** What a decoder writes for bytes that are no UTF-8, or half a sign. */
const unreadable = /[\u{FFFD}\p{Surrogate}]/u;

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
