/**
 * The short names by which history hangs on themes, actions, indicators and people: made once from the name, and kept whatever
 * the name becomes. Of a person it is made from what they do, as ids travel to where no name may come.
 */

import { bareName } from '../dutch/format.ts';
import { slugOf } from '../slug.ts';
import { type StoredItem, wordsIn } from './stored.ts';

const longest = 40;

export function keyOf(item: StoredItem): string {
  return wordsIn(item, 'key');
}

/** Of every item that needs one, also of what was removed: it may come back. */
export function keysOf(items: readonly StoredItem[]): Map<string, string> {
  const keyed = items.filter(({ kind }) =>
    ['theme', 'action', 'indicator', 'contact'].includes(kind),
  );
  const keys = new Map<string, string>();
  for (const item of keyed) if (keyOf(item) !== '') keys.set(item.id, keyOf(item));
  for (const item of keyed.toSorted((a, b) => a.position - b.position)) {
    if (keys.has(item.id)) continue;
    const taken = keyed.flatMap((one) => (one.kind === item.kind ? (keys.get(one.id) ?? []) : []));
    keys.set(item.id, freeKey(madeFrom(item), taken));
  }
  return keys;
}

function madeFrom(item: StoredItem): string {
  const isPerson = item.kind === 'contact' && wordsIn(item, 'contactKind') === 'persoon';
  const words = isPerson
    ? wordsIn(item, 'jobTitle')
    : wordsIn(item, 'shortName') || wordsIn(item, 'name') || wordsIn(item, 'catalogue');
  const whole = slugOf(words).slice(0, longest).replace(/-$/, '');
  return whole === '' ? standIn(item, isPerson) : whole;
}

const standIns: Partial<Record<StoredItem['kind'], string>> = {
  theme: 'thema',
  action: 'actie',
  indicator: 'indicator',
};

function standIn({ kind }: StoredItem, isPerson: boolean): string {
  if (isPerson) return 'persoon';
  return standIns[kind] ?? 'partij';
}

function freeKey(wanted: string, taken: readonly string[]): string {
  let key = wanted;
  for (let next = 2; taken.includes(key); next += 1) key = `${wanted}-${String(next)}`;
  return key;
}

/** Of the municipality: everything that is kept about it hangs on this. */
export function municipalityKeyOf(plan: StoredItem): string {
  return wordsIn(plan, 'municipalityKey') || slugOf(bareName(wordsIn(plan, 'municipality')));
}

/** A key is kept from the moment that there is something to make it from. */
export function isNamed(item: StoredItem): boolean {
  return madeFrom(item) !== standIn(item, false) && madeFrom(item) !== standIn(item, true);
}
