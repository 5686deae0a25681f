/**
 * The lines of one cell as the text that was typed there: where a line ended because the column did, and where a word
 * was broken. What cannot be known is left as it stands, with a doubt.
 */

import { right } from './page.ts';
import type { TextLine } from './lines.ts';
import { asWord, tokensOf, type Vocabulary } from './vocabulary.ts';

export interface Flow {
  text: string;
  doubt: string | null;
}

/** How far text may come to the right. */
export interface Limit {
  /** Lines surely come this far. */
  least: number;
  /** None comes further. */
  most: number;
  /** Paragraphs are known from the tags of the document. */
  tagged: boolean;
}

interface Join {
  sign: '' | ' ' | '\n';
  /** A hyphen that only divided the word. */
  dropsHyphen?: boolean;
  doubt?: string;
}

export const brokenWord = 'Hier is misschien een woord in tweeën gebroken.';
const newLine = 'Hier begint misschien een nieuwe regel.';

export function flowOf(lines: readonly TextLine[], limit: Limit, words: Vocabulary): Flow {
  let text = '';
  const doubts = new Set<string>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const join = before === undefined ? null : joinOf(before, line, { limit, words });
    if (join?.doubt !== undefined) doubts.add(join.doubt);
    text = (join?.dropsHyphen === true ? text.slice(0, -1) : text) + (join?.sign ?? '') + line.text;
  });
  return { text, doubt: doubts.size === 0 ? null : [...doubts].join(' ') };
}

interface JoinContext {
  limit: Limit;
  words: Vocabulary;
}

function joinOf(a: TextLine, b: TextLine, { limit, words }: JoinContext): Join {
  if (b.begins || startsItem(b.text) || isApart(a, b)) return { sign: '\n' };
  const first = tokensOf(b.text)[0] ?? '';
  // A comma goes with its word, and `,-` with its amount.
  if (/^[,.;:)]/.test(first) || (/\d,$/.test(a.text) && /^[-–]/.test(first))) return { sign: '' };
  const word = widthOf(first, b);
  const fits = (most: number) => right(a) + 0.3 * a.size + word.most < most;
  if (fits(limit.least)) return { sign: '\n' };
  const join = softJoin(a, b, { limit, words });
  const unsure = fits(limit.most) || (!limit.tagged && mayBegin(a.text, b.text));
  return unsure && join.sign === ' ' && join.doubt === undefined
    ? { ...join, doubt: newLine }
    : join;
}

function startsItem(text: string): boolean {
  return /^([•▪●○–*]|-|\d{1,2}[.)]|[a-z]\))\s/.test(text);
}

function isApart(a: TextLine, b: TextLine): boolean {
  return a.page === b.page && b.y - a.y > 1.75 * Math.max(a.size, b.size);
}

/** A capital where the sentence did not end: a name, or something new. */
function mayBegin(a: string, b: string): boolean {
  if (!/^\p{Lu}/u.test(b) || /[.,;:!?(/&-]$/.test(a)) return false;
  return !/(^|\s)(en|of|de|het|een|van|voor|met|in|op|aan|bij|door|te|tot|om|naar|uit)$/i.test(a);
}

function softJoin(a: TextLine, b: TextLine, { limit, words }: JoinContext): Join {
  const last = tokensOf(a.text).at(-1) ?? '';
  const first = tokensOf(b.text)[0] ?? '';
  if (last.endsWith('-') && last.length > 1) return atHyphen(last, first, words);
  if (last.endsWith('/')) return { sign: '' };
  if (!mayBeBroken(a, first, limit.least)) return { sign: ' ' };
  if (words.has(asWord(last + first))) return { sign: '' };
  // No space stands within an amount, a date or a number of an action.
  if (/\d[.,-]?$/.test(last) && /^\d/.test(first)) return { sign: '', doubt: brokenWord };
  const bothWhole =
    words.has(asWord(last)) && /^(\p{Lu}|(en|of|de|het|van|voor|met|in|op)$)/u.test(first);
  return bothWhole ? { sign: ' ' } : { sign: ' ', doubt: brokenWord };
}

function atHyphen(last: string, first: string, words: Vocabulary): Join {
  if (/^(en|of|&)$/.test(first)) return { sign: ' ' };
  const isKnown = words.has(asWord(last + first));
  const isWhole = words.has(asWord(last.slice(0, -1) + first));
  if (isWhole && !isKnown) return { sign: '', dropsHyphen: true };
  const keeps = isKnown || /^(\p{Lu}|\d)/u.test(first);
  return keeps ? { sign: '' } : { sign: '', doubt: brokenWord };
}

/** How exactly the end of a column is known, in heights of letters. */
const slack = 0.2;

/** A word is broken where it stands alone on its line and its next letter has no room. */
function mayBeBroken(a: TextLine, first: string, limit: number): boolean {
  const isAlone = tokensOf(a.text).length === 1;
  const isWhole = /[,;:)!?]$/.test(a.text) || (a.text.endsWith('.') && !/^\d/.test(first));
  return isAlone && !isWhole && right(a) + (letterWidth(first) + slack) * a.size > limit;
}

function letterWidth(token: string): number {
  if (/^[ijltfr'|(]/.test(token)) return 0.42;
  return /^[mwMW%@€]/.test(token) ? 1 : 0.72;
}

/** By its share of the letters of its line. */
function widthOf(token: string, line: TextLine): { most: number } {
  const share = (line.width * token.length) / Math.max(1, line.text.length);
  return { most: share * 1.2 + 0.2 * line.size };
}
