import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DraftChange,
  itemChange,
  undone,
  valueChange,
} from '../../../domain/draft/changes.ts';
import { keysOf } from '../../../domain/draft/keys.ts';
import { moved } from '../../../domain/draft/moves.ts';
import { pinned } from '../../../domain/draft/pins.ts';
import { referencesOf } from '../../../domain/draft/references.ts';
import { nothingYet, type StoredItem, valueOf, wordsIn } from '../../../domain/draft/stored.ts';

const whole = (words: string) => [words];

function item(id: string, kind: StoredItem['kind'], words: Record<string, string>): StoredItem {
  const fields = Object.entries(words).map(
    ([name, source]) => [name, { ...nothingYet, source }] as const,
  );
  return { id, kind, fields: Object.fromEntries(fields), position: Number(id), removed: false };
}

const draft = [
  item('0', 'theme', { name: 'Jeugd' }),
  item('1', 'contact', { contactKind: 'partij', name: 'Politie' }),
  item('2', 'action', { what: 'Toezicht', theme: 'Jeugd', owner: 'politie' }),
  item('3', 'action', { what: 'Voorlichting', theme: 'jeugd', owner: 'Politie' }),
];

function applied(items: StoredItem[], change: DraftChange): StoredItem[] {
  return items.map((one) => {
    if (one.id !== change.itemId) return one;
    if (change.kind === 'item') return { ...one, ...change.after };
    const value = { ...valueOf(one, change.field), ...change.after };
    return { ...one, fields: { ...one.fields, [change.field]: value } };
  });
}

const anything: fc.Arbitrary<(items: StoredItem[]) => DraftChange[]> = fc.oneof(
  fc
    .tuple(fc.nat(3), fc.constantFrom('what', 'theme', 'name'), fc.string())
    .map(([at, field, typed]) => (items: StoredItem[]) => {
      const one = items[at];
      return one === undefined ? [] : [valueChange(one, field, { typed })].flatMap((c) => c ?? []);
    }),
  fc.tuple(fc.nat(3), fc.boolean()).map(([at, removed]) => (items: StoredItem[]) => {
    const one = items[at];
    return one === undefined ? [] : [itemChange(one, { removed })];
  }),
  fc.constantFrom('up' as const, 'down' as const).map((way) => (items: StoredItem[]) => {
    const [, , one] = items;
    return one === undefined ? [] : moved(items, one, way);
  }),
);

test('whatever was done, taken back from the last to the first, is as it was', () => {
  fc.assert(
    fc.property(fc.array(anything, { maxLength: 12 }), (acts) => {
      let items = draft;
      const done: DraftChange[] = [];
      for (const act of acts) {
        for (const change of act(items)) {
          items = applied(items, change);
          done.push(change);
        }
      }
      for (const change of done.toReversed()) {
        const back = undone(change, items);
        if (back === null) throw new Error('cannot be taken back');
        items = applied(items, back);
      }
      expect(statesOf(items)).toEqual(statesOf(draft));
    }),
  );
});

function statesOf(items: StoredItem[]) {
  return items.map((one) => ({
    id: one.id,
    position: one.position,
    removed: one.removed,
    words: ['what', 'theme', 'name'].map((field) => valueOf(one, field).typed),
  }));
}

test('what somebody else changed since is not taken back', () => {
  const [, , action] = draft;
  const mine = action && valueChange(action, 'what', { typed: 'Dit' });
  if (mine == null) throw new Error('no change');
  const changed = applied(draft, { ...mine, after: { ...mine.after, typed: 'Iets anders' } });
  expect(undone(mine, changed)).toBeNull();
});

test('whoever is renamed is still who was meant, and keeps the key', () => {
  const [theme] = draft;
  const change = theme && valueChange(theme, 'name', { typed: 'Jongeren' });
  if (change == null) throw new Error('no change');
  const renamed = applied(draft, change);
  const after = pinned(draft, renamed, whole).reduce(applied, renamed);
  expect(keysOf(after).get('0')).toBe('jeugd');
  const references = referencesOf(after, whole);
  const themes = after
    .filter(({ kind }) => kind === 'action')
    .map((one) => references.find('theme', wordsIn(one, 'theme'))?.label);
  expect(themes).toEqual(['Jongeren', 'Jongeren']);
});

test('two of one name have keys of their own; a person has one that names nobody', () => {
  const keys = keysOf([
    item('0', 'contact', { contactKind: 'partij', name: 'Team OOV' }),
    item('1', 'contact', { contactKind: 'partij', name: 'Team OOV' }),
    item('2', 'contact', { contactKind: 'persoon', name: 'Jan Jansen', jobTitle: 'adviseur' }),
    item('3', 'contact', { contactKind: 'persoon', name: 'Jan Jansen' }),
  ]);
  expect([...keys.values()]).toEqual(['team-oov', 'team-oov-2', 'adviseur', 'persoon']);
});
