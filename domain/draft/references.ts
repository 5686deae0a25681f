/** Who or what is meant by a name: its key, or what it is called. A document knows names only. */

import type { DraftKind } from './draft.ts';
import { keysOf } from './keys.ts';
import { plainName } from './names.ts';
import { itemsOf, type StoredItem, wordsIn } from './stored.ts';

export type Referred = 'theme' | 'contact' | 'party' | 'action';

export interface Reference {
  key: string;
  label: string;
}

export interface References {
  all(kind: Referred): Reference[];
  /** Null for a name that nobody has, or that several have. */
  find(kind: Referred, words: string): Reference | null;
}

export function referencesOf(items: readonly StoredItem[]): References {
  const keys = keysOf(items);
  const of = (kind: DraftKind) =>
    itemsOf(items, kind).map((item) => ({ item, ...referenceOf(item, keys.get(item.id) ?? '') }));
  const contacts = of('contact');
  const lists = {
    theme: of('theme'),
    action: of('action'),
    contact: contacts,
    party: contacts.filter(({ item }) => !isPerson(item)),
  };
  return {
    all: (kind) => lists[kind].map(({ key, label }) => ({ key, label })),
    find: (kind, words) => {
      const list = lists[kind];
      const named = list.filter(
        ({ item, key }) => plainName(nameOf(item, key)) === plainName(words),
      );
      const [one = null, another] = [...list.filter(({ key }) => key === words.trim()), ...named];
      return another === undefined || another.key === one?.key || one?.key === words.trim()
        ? one
        : null;
    },
  };
}

export function isPerson(item: StoredItem): boolean {
  return wordsIn(item, 'contactKind') === 'persoon';
}

function referenceOf(item: StoredItem, key: string): Reference {
  const jobTitle = wordsIn(item, 'jobTitle');
  const name = nameOf(item, key);
  return { key, label: jobTitle === '' ? name : `${name}, ${jobTitle}` };
}

function nameOf(item: StoredItem, key: string): string {
  return wordsIn(item, 'shortName') || wordsIn(item, 'name') || wordsIn(item, 'what') || key;
}
