/** Names in a draft that nobody in it has: parties of a document, before somebody says who they are. */

import { type DraftChange, valueChange } from '../../domain/draft/changes.ts';
import { fieldsOf } from '../../domain/draft/fields.ts';
import { type AddedKind, newItem } from '../../domain/draft/moves.ts';
import { plainName } from '../../domain/draft/names.ts';
import type { References } from '../../domain/draft/references.ts';
import { shownWords } from '../../domain/draft/shown.ts';
import { type StoredItem, valueOf } from '../../domain/draft/stored.ts';
import { proposeSameParties } from '../../plans/reading/same-parties.ts';

export interface UnknownName {
  name: string;
  /** How often it stands there. */
  count: number;
  /** Another unknown name that may be the same. */
  sameAs: string | null;
}

interface Use {
  item: StoredItem;
  field: string;
  names: string[];
}

/** The most used first. */
export function unknownNames(items: readonly StoredItem[], references: References): UnknownName[] {
  const names = usesOf(items, references).flatMap((use) => use.names);
  const unknown = names.filter((name) => references.find('contact', name) === null);
  const counts = new Map<string, { name: string; count: number }>();
  for (const name of unknown) {
    const known = counts.get(plainName(name)) ?? { name, count: 0 };
    counts.set(plainName(name), { ...known, count: known.count + 1 });
  }
  const found = [...counts.values()].sort((a, b) => b.count - a.count);
  const same = proposeSameParties(found.map(({ name }) => name));
  return found.map((one) => {
    const group = same.find((proposal) => proposal.names.includes(one.name));
    return { ...one, sameAs: group?.names.find((name) => name !== one.name) ?? null };
  });
}

function usesOf(items: readonly StoredItem[], references: References): Use[] {
  return items
    .filter(({ removed }) => !removed)
    .flatMap((item) =>
      fieldsOf[item.kind].flatMap(({ name: field, control }) => {
        if (control !== 'contacts' && control !== 'contact') return [];
        const shown = shownWords(item.kind, field, valueOf(item, field), references);
        const names = shown.split('\n').filter((name) => name !== '');
        return names.length === 0 ? [] : [{ item, field, names }];
      }),
    );
}

/** `partij`, `persoon`, the key of who it is, or empty: later. By name. */
export type NameChoices = Readonly<Record<string, string>>;

export function namesGiven(
  items: readonly StoredItem[],
  references: References,
  { choices, newId }: { choices: NameChoices; newId: () => string },
): { added: StoredItem[]; changes: DraftChange[] } {
  const added: StoredItem[] = [];
  for (const [name, choice] of Object.entries(choices)) {
    if (choice !== 'partij' && choice !== 'persoon') continue;
    const kind: AddedKind = 'contact';
    const words = { contactKind: choice, name };
    added.push(newItem([...items, ...added], { id: newId(), kind, words }));
  }
  return { added, changes: replaced(items, references, choices) };
}

/** Who is somebody that is there already, is called by their key from now on. */
function replaced(
  items: readonly StoredItem[],
  references: References,
  choices: NameChoices,
): DraftChange[] {
  const keyOf = (name: string) => {
    const chosen = Object.entries(choices).find(([one]) => plainName(one) === plainName(name));
    return references.find('contact', chosen?.[1] ?? '')?.key ?? name;
  };
  return usesOf(items, references).flatMap(({ item, field, names }) => {
    const now = [...new Set(names.map(keyOf))].join('\n');
    return now === names.join('\n') ? [] : (valueChange(item, field, { typed: now }) ?? []);
  });
}
