/** Names as a draft refers to them: written a little otherwise, they still are the same. */

import { withoutUnseen } from '../text.ts';

/** Case, accents, spaces, kinds of dash and quote, and a dot at the end make no difference. */
export function nameKey(name: string): string {
  return withoutUnseen(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201b\u00b4`']/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\s\p{C}]+/gu, ' ')
    .replace(/^[\s•.,;:-]+|[\s.,;:-]+$/g, '');
}

export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
