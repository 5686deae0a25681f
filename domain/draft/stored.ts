/** A draft as it is kept: what stands in each field, how often that changed, and what somebody asked about it. */

import type { DraftItem, DraftValue } from './draft.ts';

export interface StoredValue extends DraftValue {
  /** Goes up with every change: whoever typed over an older one is shown the newer. */
  revision: number;
  /** A question about this field, to oneself or to others; null without. */
  remark: string | null;
}

export interface StoredItem extends Omit<DraftItem, 'fields'> {
  fields: Readonly<Record<string, StoredValue>>;
  /** In the order of the draft. */
  position: number;
  /** It can be put back. */
  removed: boolean;
}

export const nothingYet: StoredValue = {
  source: null,
  place: null,
  doubt: null,
  typed: null,
  settled: null,
  revision: 0,
  remark: null,
};

export function valueOf(item: StoredItem, field: string): StoredValue {
  return item.fields[field] ?? nothingYet;
}

/** What stands there now: what a person typed, or else the words of the document. */
export function wordsOf({ typed, source }: Pick<DraftValue, 'typed' | 'source'>): string {
  return typed ?? source ?? '';
}

export function wordsIn(item: StoredItem, field: string): string {
  return wordsOf(valueOf(item, field));
}

/** In order, without what was removed. */
export function itemsOf(items: readonly StoredItem[], kind: StoredItem['kind']): StoredItem[] {
  return items
    .filter((item) => item.kind === kind && !item.removed)
    .toSorted((a, b) => a.position - b.position);
}

/** For lists and headings. */
export function draftTitle(items: readonly StoredItem[]): string {
  const [plan] = itemsOf(items, 'plan');
  const title = plan === undefined ? '' : wordsIn(plan, 'title');
  return title === '' ? 'plan zonder titel' : title;
}
