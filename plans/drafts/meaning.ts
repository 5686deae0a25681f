/** What a field of a draft means, read anew from its words. */

import type { Reading } from '../../domain/draft/reading.ts';
import { referencesOf } from '../../domain/draft/references.ts';
import { itemsOf, type StoredItem, valueOf, wordsIn, wordsOf } from '../../domain/draft/stored.ts';
import { partiesReading } from '../reading/parties.ts';
import { fileFields } from './file-fields.ts';
import { type FileValue, type Surroundings, understood } from './reading.ts';

export function surroundingsOf(items: readonly StoredItem[]): Surroundings {
  const [plan] = itemsOf(items, 'plan');
  const year = plan === undefined ? '' : wordsIn(plan, 'year').trim();
  return {
    year: /^\d{4}$/.test(year) ? Number(year) : null,
    references: referencesOf(items, takeApart),
  };
}

/** As documents write lists of parties. */
export function takeApart(words: string): string[] {
  return partiesReading(words).reading?.map(({ name }) => name) ?? [words];
}

/** Null for an empty field. A doubt that somebody looked at is none. */
export function meaningOf(
  item: StoredItem,
  name: string,
  around: Surroundings,
): Reading<FileValue> | null {
  const value = valueOf(item, name);
  const words = wordsOf(value);
  if (words.trim() === '') return emptyMeaning(value);
  const read = fileFields[item.kind][name]?.read;
  const found = read === undefined ? understood(words, words) : read(words, around);
  const ofDocument = value.typed === null ? value.doubt : null;
  const doubt = found.doubt ?? ofDocument;
  const isSettled = value.settled !== null && found.reading !== null;
  return { ...found, doubt: isSettled ? null : doubt };
}

/** The document itself doubts whether nothing stands there. */
function emptyMeaning(value: ReturnType<typeof valueOf>): Reading<FileValue> | null {
  const isOpen = value.doubt !== null && value.typed === null && value.settled === null;
  return isOpen ? { literal: '', reading: null, doubt: value.doubt } : null;
}
