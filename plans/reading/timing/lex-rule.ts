/** How one kind of token is written. */

import type { Token } from './token.ts';

export interface LexRule {
  /** Sticky. */
  pattern: RegExp;
  /** The year of the plan says which days exist. */
  make: (match: RegExpExecArray, year: number) => Token[];
}

/** Words and numbers: they begin and end where a word does. */
export function worded(source: string, make: LexRule['make']): LexRule {
  return { pattern: new RegExp(`(?<![a-z\\d])(?:${source})(?![a-z\\d])`, 'y'), make };
}

export function sign(source: string, make: LexRule['make']): LexRule {
  return { pattern: new RegExp(source, 'y'), make };
}

const monthNames = [
  'jan',
  'feb',
  'maa',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
];

/** Of a name that `monthPattern` found. */
export function monthNumber(name: string): number {
  const known = name.replace(/^mrt/, 'maa').replace(/^oct/, 'okt').slice(0, 3);
  return monthNames.indexOf(known) + 1;
}

/** "2024", "'24" or "24". */
export function yearNumber(digits: string | undefined): number | null {
  if (digits === undefined) return null;
  const year = Number(digits.replace(/\D/g, ''));
  return year < 100 ? 2000 + year : year;
}
