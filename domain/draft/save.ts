/**
 * Fields as somebody sent them. Two people may type in one field: the second does not lose their words, nor the
 * first's. What the second typed is kept beside it, and they see both.
 */

import type { References } from './references.ts';
import { type DraftChange, valueChange, type ValueChange } from './changes.ts';
import { shownWords } from './shown.ts';
import { type StoredItem, valueOf } from './stored.ts';

export interface SentField {
  field: string;
  words: string;
  /** Of the field as it stood on the page. */
  revision: number;
}

/** What stood in a field at an earlier revision. */
export type WordsAt = (field: string, revision: number) => string | null;

export function savedFields(
  item: StoredItem,
  sent: readonly SentField[],
  { references, wordsAt }: { references: References; wordsAt: WordsAt },
): { changes: DraftChange[]; collisions: ValueChange[] } {
  const changes: DraftChange[] = [];
  const collisions: ValueChange[] = [];
  for (const { field, words, revision } of sent) {
    const value = valueOf(item, field);
    const isShown = (typed: string | null) =>
      shownWords(item.kind, field, { ...value, typed }, references) === words.trim();
    if (isShown(value.typed)) continue;
    const isOld = revision < value.revision;
    if (isOld && isShown(wordsAt(field, revision))) continue;
    const change = valueChange(item, field, { typed: words.trim(), settled: null });
    if (change === null) continue;
    if (isOld) collisions.push({ ...change, applied: false });
    else changes.push(change);
  }
  return { changes, collisions };
}
