/** Characters that come along from Word and that nobody sees. */

import type { Problem } from '../domain/plan/plan.ts';
import { unseen } from '../domain/text.ts';

const hardSpaces = /[\u00a0\u2007\u202f]/g;

/** A hard space is a space to whoever reads. */
export function softSpaces(text: string): string {
  return text.replace(hardSpaces, ' ').trim();
}

export function hasHardSpace(text: string): boolean {
  return text.search(hardSpaces) >= 0;
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
