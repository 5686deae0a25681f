/** What may stand in a text that people send: one rule for every door. */

import { plural } from './dutch/index.ts';

/** In signs as a browser counts them: a line end is one. */
export const mostCharacters = { text: 4000, link: 2000, name: 200, keyName: 100 };

/** One kind of line end, and nothing that a database, a mail or a Word file cannot hold. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\u{FFFD}')
    .replace(unprintable, '');
}

// Control characters but tab and line feed, and the two signs that XML forbids.
const unprintable = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;

/** Zero-width and soft hyphens, marks of direction, and the mark at the start of a file. */
export const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** For subjects, headers and lists: one line, without anything that nobody sees. */
export function oneLine(text: string): string {
  return withoutUnseen(text)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

export function isTooLong(text: string, most: number): boolean {
  return text.length > most;
}

export function tooLongSentence(most: number): string {
  return `Maak deze tekst korter: er passen ${plural(most, 'teken', 'tekens')}.`;
}
