/** Parts of a draft as items of it, in their order: with ids of our own. */

import { nothingYet, type StoredItem } from '../../domain/draft/stored.ts';
import type { DraftPart } from './draft-of-plan.ts';

export function itemsOfParts(parts: readonly DraftPart[], newId: () => string): StoredItem[] {
  return parts.map(({ kind, words }, position) => {
    const fields = Object.entries(words).map(
      ([name, typed]) => [name, { ...nothingYet, typed }] as const,
    );
    return { id: newId(), kind, fields: Object.fromEntries(fields), position, removed: false };
  });
}
