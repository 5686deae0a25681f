/** Characters that come along from Word and that nobody sees. */

import type { Problem } from '../domain/plan/plan.ts';

const hardSpaces = /[\u00a0\u2007\u202f]/g;
/** Zero-width and soft hyphens, marks of direction, and the mark at the start of a file. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** A hard space is a space to whoever reads. */
export function softSpaces(text: string): string {
  return text.replace(hardSpaces, ' ').trim();
}

export function hasHardSpace(text: string): boolean {
  return text.search(hardSpaces) >= 0;
}

export function withoutUnseen(text: string): string {
  return text.replace(unseen, '');
}

/** What was found with its unseen characters by their number, and the advice to type it again. */
export function showInvisible<P extends Problem>(problem: P): P {
  const found = problem.found.replace(unseen, nameOf);
  if (found === problem.found) return problem;
  const advice = 'Er staat een teken in dat u niet ziet: typ deze waarde opnieuw.';
  return { ...problem, found, expected: `${problem.expected} ${advice}` };
}

function nameOf(character: string): string {
  const number = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${number}]`;
}
