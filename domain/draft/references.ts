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
  /** The keys of who is meant by a list of names, and the names of who is not there. */
  namesIn(words: string): string[];
  /** The same of words that name one; the words themselves where they name more. */
  oneIn(words: string): string;
}

/** Takes words apart that are no name as they stand; what it takes for a name may be none. */
export type TakeApart = (words: string) => string[];

export function referencesOf(items: readonly StoredItem[], takeApart: TakeApart): References {
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
  const find: References['find'] = (kind, words) => {
    const list = lists[kind];
    const wanted = words.trim();
    const byKey = list.find(({ key }) => key === wanted);
    if (byKey !== undefined) return byKey;
    const named = list.filter(
      ({ item, key }) => plainName(nameOf(item, key)) === plainName(wanted),
    );
    return named.length === 1 ? (named[0] ?? null) : null;
  };
  const namesIn: References['namesIn'] = (words) => {
    const lines = words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const names = lines.every((line) => find('contact', line) !== null) ? lines : takeApart(words);
    return [...new Set(names.map((name) => find('contact', name)?.key ?? name))];
  };
  return {
    all: (kind) => lists[kind].map(({ key, label }) => ({ key, label })),
    find,
    namesIn,
    oneIn: (words) => {
      const [name = words, ...others] = namesIn(words);
      return others.length === 0 ? name : words;
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
