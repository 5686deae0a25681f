/** Words as the readers compare them: case, accents, kinds of space, dash and quote make no difference. */

import { withoutUnseen } from '../../domain/text.ts';

export function folded(text: string): string {
  return withoutUnseen(text)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201b\u00b4`]/g, "'")
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}

/** The text in quotes as a doubt shows it, short enough to read. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`;
}
