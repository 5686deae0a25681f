/** A plan that was recognised in a document, as a draft: with what the municipality is known by already. */

import { sameName } from '../../domain/draft/names.ts';
import type { DraftItem } from '../../domain/draft/draft.ts';
import {
  nothingYet,
  type StoredItem,
  type StoredValue,
  wordsIn,
} from '../../domain/draft/stored.ts';
import type { DraftPart } from './draft-of-plan.ts';
import { itemsOfParts } from './parts-as-items.ts';

/** `known`: what the plan begins with besides, as people, roles and boards. The words of the document come first. */
export function draftOfDocument(
  recognised: readonly DraftItem[],
  known: readonly DraftPart[],
  newId: () => string,
): StoredItem[] {
  const found = withoutProposals(recognised).map((item) => storedItem(item, newId()));
  const begun = itemsOfParts(known, newId);
  const completed = found.map((item) => {
    const same = begun.find((one) => isSame(one, item));
    return same === undefined ? item : { ...item, fields: { ...same.fields, ...item.fields } };
  });
  const others = begun.filter((one) => !found.some((item) => isSame(one, item)));
  return [...completed, ...others].map((item, position) => ({ ...item, position }));
}

/** A name among those involved is nobody yet: somebody says who it is, all names at once. */
export function withoutProposals(recognised: readonly DraftItem[]): DraftItem[] {
  return recognised.filter(
    ({ kind, fields }) =>
      kind !== 'contact' ||
      Object.keys(fields).some((name) => name !== 'name' && name !== 'contactKind'),
  );
}

export function storedItem({ kind, fields }: DraftItem, id: string): StoredItem {
  const stored = Object.entries(fields).map(([name, value]): [string, StoredValue] => [
    name,
    { ...nothingYet, ...inOurWords(name, value) },
  ]);
  return { id, kind, fields: Object.fromEntries(stored), position: 0, removed: false };
}

const ourWords: Readonly<Record<string, string>> = {
  priority: 'prioriteit',
  strategic: 'strategisch',
  party: 'partij',
  person: 'persoon',
};

/** What was recognised as a kind is one of the words that a person chooses from. */
function inOurWords(name: string, value: DraftItem['fields'][string]) {
  if (value.source === null || !['kind', 'contactKind'].includes(name)) return value;
  return { ...value, source: ourWords[value.source] ?? value.source };
}

function isSame(one: StoredItem, other: StoredItem): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'plan') return true;
  const [name, otherName] = [wordsIn(one, 'name'), wordsIn(other, 'name')];
  return one.kind === 'contact' && name !== '' && sameName(name, otherName);
}
