/** From words to tokens. What no rule knows becomes `unknown`: it is a doubt, never passed by. */

import { dayRules } from './day-rules.ts';
import type { LexRule } from './lex-rule.ts';
import { partRules } from './part-rules.ts';
import { respelled } from './spelling.ts';
import type { Token } from './token.ts';
import { wordRules } from './word-rules.ts';

/** The longest spellings first. */
const lexRules: readonly LexRule[] = [...dayRules, ...partRules, ...wordRules];

/** Longer cells hold a story, not a moment. */
const mostCharacters = 400;

/** Of folded text. The year of the plan says which days exist. */
export function tokensOf(text: string, year: number): Token[] {
  const rest = respelled(text.slice(0, mostCharacters));
  const tokens: Token[] = [];
  for (let at = 0; at < rest.length;) {
    const found = firstMatch(rest, at, year);
    tokens.push(...found.tokens);
    at = found.end;
  }
  if (text.length > mostCharacters)
    tokens.push({ kind: 'unknown', text: text.slice(mostCharacters) });
  return tokens;
}

function firstMatch(text: string, at: number, year: number): { tokens: Token[]; end: number } {
  for (const rule of lexRules) {
    const match = matchAt(rule, text, at);
    if (match !== null) return { tokens: rule.make(match, year), end: at + match[0].length };
  }
  const [unknown = text.slice(at, at + 1)] = /^[\p{L}\d.']+|^./u.exec(text.slice(at)) ?? [];
  return { tokens: [{ kind: 'unknown', text: unknown }], end: at + unknown.length };
}

function matchAt({ pattern }: LexRule, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match !== null && match[0].length > 0 ? match : null;
}
