/** What still asks for attention in a draft, in the order in which somebody goes through it. */

import type { DraftKind } from '../../domain/draft/draft.ts';
import { itemsOf, type StoredItem } from '../../domain/draft/stored.ts';
import type { Concern } from '../../plans/drafts/understand.ts';

/** First the plan and what it does; what no document holds comes last. */
const order: DraftKind[] = [
  ...(['plan', 'theme', 'action', 'indicator'] as const),
  ...(['budget_line', 'capacity_line'] as const),
  ...(['contact', 'roles', 'board'] as const),
];

export function inOrder(items: readonly StoredItem[]): StoredItem[] {
  return order.flatMap((kind) => itemsOf(items, kind));
}

/** The first part after this one that somebody has to look at, from the start again where there is none. */
export function nextItem(
  items: readonly StoredItem[],
  concerns: readonly Concern[],
  after: string | null,
): StoredItem | null {
  const list = inOrder(items);
  const at = list.findIndex(({ id }) => id === after);
  const around = [...list.slice(at + 1), ...list.slice(0, at + 1)];
  return around.find(({ id }) => concerns.some((one) => isOpen(one) && one.itemId === id)) ?? null;
}

export function isOpen({ kind }: Concern): boolean {
  return kind !== 'warning';
}

export function concernsOf(concerns: readonly Concern[], itemId: string): Concern[] {
  return concerns.filter((one) => one.itemId === itemId);
}
