/** What somebody did to a draft: each change with what was there before it, so that it can be seen and undone. */

import { same } from '../same.ts';
import type { DraftValue } from './draft.ts';
import type { StoredItem, StoredValue } from './stored.ts';
import { valueOf } from './stored.ts';

export interface ValueState {
  typed: DraftValue['typed'];
  settled: DraftValue['settled'];
  remark: string | null;
}

export interface ItemState {
  position: number;
  removed: boolean;
}

export type DraftChange = ValueChange | ItemChange;

export interface ValueChange {
  kind: 'value';
  itemId: string;
  field: string;
  before: ValueState;
  after: ValueState;
  /** False for what was typed over something newer: it is kept beside it. */
  applied: boolean;
}

export interface ItemChange {
  kind: 'item';
  itemId: string;
  before: ItemState;
  after: ItemState;
}

export function stateOfValue({ typed, settled, remark }: StoredValue): ValueState {
  return { typed, settled, remark };
}

export function stateOfItem({ position, removed }: StoredItem): ItemState {
  return { position, removed };
}

/** Null where nothing becomes other than it was. */
export function valueChange(
  item: StoredItem,
  field: string,
  change: Partial<ValueState>,
): ValueChange | null {
  const before = stateOfValue(valueOf(item, field));
  const after = { ...before, ...change };
  if (same(before, after)) return null;
  return { kind: 'value', itemId: item.id, field, before, after, applied: true };
}

export function itemChange(item: StoredItem, change: Partial<ItemState>): ItemChange {
  const before = stateOfItem(item);
  return { kind: 'item', itemId: item.id, before, after: { ...before, ...change } };
}

/** The way back; null where somebody changed it again since. */
export function undone(change: DraftChange, items: readonly StoredItem[]): DraftChange | null {
  const item = items.find(({ id }) => id === change.itemId);
  if (item === undefined) return null;
  if (change.kind === 'item') {
    return same(stateOfItem(item), change.after) ? itemChange(item, change.before) : null;
  }
  if (!same(stateOfValue(valueOf(item, change.field)), change.after)) return null;
  return { ...change, before: change.after, after: change.before };
}

/** As it is once these are done. */
export function changedItems(
  items: readonly StoredItem[],
  changes: readonly DraftChange[],
): StoredItem[] {
  return items.map((item) =>
    changes.filter(({ itemId }) => itemId === item.id).reduce(changedItem, item),
  );
}

function changedItem(item: StoredItem, change: DraftChange): StoredItem {
  if (change.kind === 'item') return { ...item, ...change.after };
  if (!change.applied) return item;
  const value = { ...valueOf(item, change.field), ...change.after };
  return { ...item, fields: { ...item.fields, [change.field]: value } };
}
