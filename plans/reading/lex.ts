/** From words to tokens. What no rule knows becomes `unknown`: it is a doubt, never passed by. */

import { quoted } from './folded.ts';

export interface LexRule<T> {
  /** Sticky. */
  pattern: RegExp;
  /** `context` is what the words depend on: the year of the plan, or the unit of a column. */
  make: (match: RegExpExecArray, context: number) => T[];
}

export interface UnknownToken {
  kind: 'unknown';
  text: string;
}

/** Words and numbers: they begin and end where a word does. */
export function worded<T>(source: string, make: LexRule<T>['make']): LexRule<T> {
  return { pattern: new RegExp(`(?<![a-z\\d])(?:${source})(?![a-z\\d])`, 'y'), make };
}

export function sign<T>(source: string, make: LexRule<T>['make']): LexRule<T> {
  return { pattern: new RegExp(source, 'y'), make };
}

/** Longer cells hold a story, not a moment or an amount. */
const mostCharacters = 400;

/** The first rule that fits wins: the longest spellings go first. */
export function lexed<T>(
  text: string,
  rules: readonly LexRule<T>[],
  context: number,
): (T | UnknownToken)[] {
  const tokens: (T | UnknownToken)[] = [];
  const read = text.slice(0, mostCharacters);
  for (let at = 0; at < read.length;) {
    const found = firstMatch(read, at, rules);
    tokens.push(...(found.make?.(context) ?? [unknown(found.text)]));
    at += found.text.length;
  }
  return text.length > read.length ? [...tokens, unknown(text.slice(read.length))] : tokens;
}

function firstMatch<T>(
  text: string,
  at: number,
  rules: readonly LexRule<T>[],
): { text: string; make: ((context: number) => T[]) | null } {
  for (const { pattern, make } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && match[0].length > 0)
      return { text: match[0], make: (context) => make(match, context) };
  }
  const [piece = text.charAt(at)] = /^[\p{L}\d.']+|^./u.exec(text.slice(at)) ?? [];
  return { text: piece, make: null };
}

function unknown(text: string): UnknownToken {
  return { kind: 'unknown', text };
}

/** What the words hold beside what was read. */
export function unknownDoubt(tokens: readonly { kind: string; text?: string }[]): string[] {
  const words = tokens.flatMap(({ kind, text }) =>
    kind === 'unknown' && text !== undefined ? [text] : [],
  );
  return words.length === 0 ? [] : [`Er staat ook ${quoted(words.join(' '))}.`];
}
