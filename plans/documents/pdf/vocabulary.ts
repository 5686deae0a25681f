/** The words of a document that surely are whole, to tell a broken word by. */

import type { TextLine } from './lines.ts';

export type Vocabulary = ReadonlySet<string>;

/** `texts` are the lines of each cell and paragraph. A line of one word, and what follows it, may be half a word. */
export function vocabularyOf(texts: readonly (readonly TextLine[])[]): Vocabulary {
  const words = new Set<string>();
  for (const lines of texts)
    lines.forEach((line, index) => {
      const tokens = tokensOf(line.text);
      const before = lines[index - 1];
      const alone = lines.length === 1;
      const mayEnd = before !== undefined && tokensOf(before.text).length === 1;
      const whole = tokens.length > 1 || alone ? tokens.slice(mayEnd ? 1 : 0) : [];
      for (const token of whole) if (!token.endsWith('-')) words.add(asWord(token));
    });
  return words;
}

export function tokensOf(text: string): string[] {
  return text
    .replace(/^[•\-–€]\s+/, '')
    .split(/\s+/)
    .filter((token) => token !== '');
}

export function asWord(token: string): string {
  return token.toLowerCase().replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '');
}
