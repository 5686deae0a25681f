/** Parts of a draft that are added, moved, copied, taken out and put back. */

import { type DraftChange, itemChange } from './changes.ts';
import type { DraftKind } from './draft.ts';
import { referencesOf } from './references.ts';
import { shownWords } from './shown.ts';
import { itemsOf, nothingYet, type StoredItem, valueOf, wordsIn } from './stored.ts';

/** What a person can add; the others are there once. */
export const addedKinds = [
  ...(['theme', 'action', 'indicator', 'contact'] as const),
  ...(['budget_line', 'capacity_line'] as const),
] as const;
export type AddedKind = (typeof addedKinds)[number];

/** Below everything of its kind, with what is known of it already. */
export function newItem(
  items: readonly StoredItem[],
  { id, kind, words }: { id: string; kind: DraftKind; words: Record<string, string> },
): StoredItem {
  const fields = Object.entries(words).map(
    ([name, typed]) => [name, { ...nothingYet, typed }] as const,
  );
  const position = Math.max(-1, ...items.map((item) => item.position)) + 1;
  return { id, kind, fields: Object.fromEntries(fields), position, removed: false };
}

/** Its words without its key: it is another one. */
export function copyOf(items: readonly StoredItem[], item: StoredItem, id: string): StoredItem {
  const words = Object.keys(item.fields)
    .filter((name) => name !== 'key')
    .map((name) => [name, wordsIn(item, name)] as const)
    .filter(([, typed]) => typed !== '');
  return newItem(items, { id, kind: item.kind, words: Object.fromEntries(words) });
}

/** It changes places with its neighbour: an action or indicator with one of its own theme. */
export function moved(
  items: readonly StoredItem[],
  item: StoredItem,
  way: 'up' | 'down',
): DraftChange[] {
  const list = neighboursOf(items, item);
  const at = list.findIndex(({ id }) => id === item.id);
  const other = list[way === 'up' ? at - 1 : at + 1];
  if (at === -1 || other === undefined) return [];
  return [
    itemChange(item, { position: other.position }),
    itemChange(other, { position: item.position }),
  ];
}

function neighboursOf(items: readonly StoredItem[], item: StoredItem): StoredItem[] {
  const list = itemsOf(items, item.kind);
  if (item.kind !== 'action' && item.kind !== 'indicator') return list;
  const references = referencesOf(items, (words) => [words]);
  const themeOf = (one: StoredItem) =>
    shownWords(item.kind, 'theme', valueOf(one, 'theme'), references);
  return list.filter((one) => themeOf(one) === themeOf(item));
}
