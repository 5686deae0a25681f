/** Which years a document is about: a plan of two years is two plans. */

import type { SourceBlock } from '../documents/source-document.ts';
import { titleOf } from './prose.ts';

export interface FoundYears {
  /** In order; none where the document names none. */
  years: number[];
  doubt: string | null;
}

/** Those of the title; else, with a doubt, the year that the document names most. */
export function yearsOf(blocks: readonly SourceBlock[]): FoundYears {
  const texts = blocks.filter((block) => block.kind === 'text');
  const inTitle = yearsOfTitle(titleOf(texts)?.text ?? '');
  if (inTitle.length > 0)
    return { years: inTitle, doubt: inTitle.length === 1 ? null : 'De titel noemt meer jaren.' };
  const counts = new Map<number, number>();
  for (const year of blocks.flatMap(textsOf).flatMap(yearsIn))
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined) return { years: [], doubt: 'Het document noemt geen jaar.' };
  const doubt = 'De titel noemt geen jaar; dit staat het vaakst in het document.';
  return { years: [most[0]], doubt };
}

const period = /(?<!\d)(20[1-4]\d)\s*(?:[-–—/]|t\/m|tot en met)\s*(20[1-4]\d)(?!\d)/g;

/** "Plan 2025 bij het beleid 2024-2027" is about 2025; "Plan 2024-2027" about four years. */
export function yearsOfTitle(title: string): number[] {
  const apart = yearsIn(title.replace(period, ' '));
  const found = apart.length > 0 ? apart : [...title.matchAll(period)].flatMap(yearsFrom);
  return [...new Set(found)].sort((one, other) => one - other);
}

function yearsFrom([, from, until]: RegExpMatchArray): number[] {
  const [first, last] = [Number(from), Number(until)];
  const count = Math.min(last - first + 1, 6);
  return count < 1 ? [] : Array.from({ length: count }, (_, index) => first + index);
}

export function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20[1-4]\d(?!\d)/g)].map(([year]) => Number(year));
}

function textsOf(block: SourceBlock): string[] {
  if (block.kind === 'text') return [block.text];
  return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
}
