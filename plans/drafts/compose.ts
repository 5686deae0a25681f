/** A draft as the value of a plan file, complete or not, and the way back from a place in it to a field. */

import { isOtherColumn, labelOf } from '../../domain/draft/fields.ts';
import { keysOf, municipalityKeyOf } from '../../domain/draft/keys.ts';
import type { DraftKind } from '../../domain/draft/draft.ts';
import { isPerson } from '../../domain/draft/references.ts';
import { itemsOf, type StoredItem, wordsIn } from '../../domain/draft/stored.ts';
import type { Problem } from '../../domain/plan/plan.ts';
import { recurrences } from '../meaning.ts';
import { nameIn } from '../names.ts';
import { moneyReading } from '../reading/money.ts';
import { fileFields } from './file-fields.ts';
import { withTotals } from './totals.ts';
import { meaningOf, surroundingsOf } from './meaning.ts';
import type { FileGroup, FileValue, Surroundings } from './reading.ts';

export type Path = Problem['path'];

export interface Placed {
  item: StoredItem;
  at: Path;
}

export interface Composed {
  file: FileGroup;
  /** Every part, the deepest first. */
  placed: Placed[];
}

export function composeFile(items: readonly StoredItem[]): Composed {
  const around = surroundingsOf(items);
  const keys = keysOf(items);
  const placed = placesOf(items);
  const file = emptyFile();
  for (const { item, at } of placed) {
    const group = partOf(item, around);
    mergeAt(file, at, group);
    mergeAt(file, at, identityOf(item, keys.get(item.id)));
  }
  return { file: withTotals(file), placed: placed.toSorted((a, b) => b.at.length - a.at.length) };
}

function identityOf(item: StoredItem, key: string | undefined): FileGroup {
  if (key !== undefined) return { id: key };
  const id = item.kind === 'plan' ? municipalityKeyOf(item) : '';
  return id === '' ? {} : { gemeente: { id } };
}

/** Groups that a plan always has are there, so that what is missing in them is named one by one. */
function emptyFile(): FileGroup {
  return {
    gemeente: {},
    tijdzone: 'Europe/Amsterdam',
    mailronde: '08:30',
    themas: [],
    acties: [],
    adresboek: { partijen: [], personen: [] },
    rollen: {},
    tvo: { vergaderingen: [] },
    begroting: { regels: [] },
    capaciteit: { regels: [], totaal: {} },
  };
}

function placesOf(items: readonly StoredItem[]): Placed[] {
  const placed = (list: StoredItem[], at: Path): Placed[] =>
    list.map((item, i) => ({ item, at: [...at, i] }));
  const listed = (kind: DraftKind, at: Path) => placed(itemsOf(items, kind), at);
  const contacts = itemsOf(items, 'contact');
  return [
    ...itemsOf(items, 'plan').map((item) => ({ item, at: [] })),
    ...listed('theme', ['themas']),
    ...listed('action', ['acties']),
    ...indicatorPlaces(items),
    ...placed(
      contacts.filter((item) => !isPerson(item)),
      ['adresboek', 'partijen'],
    ),
    ...placed(contacts.filter(isPerson), ['adresboek', 'personen']),
    ...itemsOf(items, 'roles').map((item) => ({ item, at: ['rollen'] })),
    ...itemsOf(items, 'board').flatMap(boardPlace),
    ...listed('budget_line', ['begroting', 'regels']),
    ...listed('capacity_line', ['capaciteit', 'regels']),
  ];
}

/** Under its theme; of a theme that is not known it has no place yet. */
function indicatorPlaces(items: readonly StoredItem[]): Placed[] {
  const { references } = surroundingsOf(items);
  const keys = keysOf(items);
  const themes = itemsOf(items, 'theme').map(({ id }) => keys.get(id));
  const counts = new Map<string, number>();
  return itemsOf(items, 'indicator').flatMap((item) => {
    const key = references.find('theme', wordsIn(item, 'theme'))?.key;
    if (key === undefined) return [];
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return [{ item, at: ['themas', themes.indexOf(key), 'indicatoren', count] }];
  });
}

/** A Driehoek that never meets about this plan is not in its file. */
function boardPlace(item: StoredItem): Placed[] {
  const board = wordsIn(item, 'board');
  const isEmpty = Object.keys(fileFields.board).every((name) => wordsIn(item, name) === '');
  return board === 'driehoek' && isEmpty ? [] : [{ item, at: [board] }];
}

function partOf(item: StoredItem, around: Surroundings): FileGroup {
  const part = emptyPart(item.kind);
  for (const [name, { at }] of Object.entries(fileFields[item.kind])) {
    if (at === null || !isOfKind(item, name)) continue;
    const reading = meaningOf(item, name, around)?.reading ?? null;
    if (reading !== null) mergeAt(part, at, reading);
  }
  if (item.kind === 'action') Object.assign(part, besidesOf(item, part));
  return part;
}

function emptyPart(kind: DraftKind): FileGroup {
  if (kind === 'action') return { betrokkenen: {} };
  return kind === 'board' ? { vergaderingen: [] } : {};
}

/** "€ 5.000 per jaar" says more than an amount; and what no field has is kept. */
function besidesOf(item: StoredItem, part: FileGroup): FileGroup {
  const { reading } = moneyReading(wordsIn(item, 'cost'));
  const recurrence = reading?.recurrence ?? null;
  const others = othersOf(item);
  return {
    ...(recurrence !== null && part['kosten_soort'] === undefined
      ? { kosten_soort: nameIn(recurrences, recurrence) }
      : {}),
    ...(others.length > 0 ? { overig: others } : {}),
  };
}

/** Columns that no field has are kept with the action. */
function othersOf(item: StoredItem): FileValue[] {
  return Object.keys(item.fields)
    .filter((name) => isOtherColumn(name) && wordsIn(item, name).trim() !== '')
    .map((name) => ({ kop: labelOf(item.kind, name), tekst: wordsIn(item, name) }));
}

/** What only a person has says nothing of a party. */
function isOfKind(item: StoredItem, name: string): boolean {
  return item.kind !== 'contact' || isPerson(item) || !['jobTitle', 'party'].includes(name);
}

/** Groups are laid over what is there; anything else takes its place. */
function mergeAt(root: FileGroup, path: readonly (string | number)[], value: FileValue): void {
  Object.assign(root, merged(root, path, value));
}

function merged(
  there: FileValue | undefined,
  [next, ...rest]: readonly (string | number)[],
  value: FileValue,
): FileValue {
  if (next === undefined) return isGroup(there) && isGroup(value) ? overlaid(there, value) : value;
  if (typeof next === 'number') {
    const list = Array.isArray(there) ? [...there] : [];
    list[next] = merged(list[next], rest, value);
    return list;
  }
  const group = isGroup(there) ? there : {};
  return { ...group, [next]: merged(group[next], rest, value) };
}

function overlaid(there: FileGroup, value: FileGroup): FileGroup {
  return Object.entries(value).reduce(
    (group, [key, one]) => ({ ...group, [key]: merged(group[key], [], one) }),
    there,
  );
}

export function isGroup(value: FileValue | undefined): value is FileGroup {
  return typeof value === 'object' && !Array.isArray(value);
}
