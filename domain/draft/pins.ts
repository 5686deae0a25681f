/** Whoever is renamed stays who they are: what named them by their old name names them by their key. */

import { type DraftChange, valueChange } from './changes.ts';
import { fieldsOf } from './fields.ts';
import { isNamed, keyOf, keysOf } from './keys.ts';
import { type References, referencesOf, type TakeApart } from './references.ts';
import { shownWords } from './shown.ts';
import { type StoredItem, valueOf } from './stored.ts';

/** `before` and `after` a change: keys are kept from the first name on. */
export function pinned(
  before: readonly StoredItem[],
  after: readonly StoredItem[],
  takeApart: TakeApart,
): DraftChange[] {
  const references = {
    was: referencesOf(before, takeApart),
    is: referencesOf(after, takeApart),
  };
  return [...keptKeys(before, after), ...after.flatMap((item) => pinsOf(item, references))];
}

function keptKeys(before: readonly StoredItem[], after: readonly StoredItem[]): DraftChange[] {
  const keys = new Map([...keysOf(after), ...namedKeys(before)]);
  return after.flatMap((item) => {
    const key = keys.get(item.id);
    if (key === undefined || keyOf(item) !== '' || !isNamed(item)) return [];
    return valueChange(item, 'key', { typed: key }) ?? [];
  });
}

function namedKeys(items: readonly StoredItem[]): [string, string][] {
  const keys = keysOf(items);
  return items.filter(isNamed).map((item) => [item.id, keys.get(item.id) ?? '']);
}

function pinsOf(item: StoredItem, { was, is }: { was: References; is: References }): DraftChange[] {
  return fieldsOf[item.kind].flatMap(({ name, control }) => {
    if (!['theme', 'contact', 'contacts', 'party', 'actions'].includes(String(control))) return [];
    const value = valueOf(item, name);
    const words = shownWords(item.kind, name, value, was);
    if (words === shownWords(item.kind, name, value, is)) return [];
    // Somebody new may have the name: then the words mean more now, and nothing is pinned.
    if (words === (value.typed ?? value.source)) return [];
    return valueChange(item, name, { typed: words }) ?? [];
  });
}
