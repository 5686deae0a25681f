/** A draft as JSON: of every field its words, what they mean, where they come from, and what is open about it. */

import type { SourcePlace } from '../../domain/draft/place.ts';
import { fieldsOf, isFilledIn, isOtherColumn, labelOf } from '../../domain/draft/fields.ts';
import { keysOf } from '../../domain/draft/keys.ts';
import { shownWords } from '../../domain/draft/shown.ts';
import {
  draftTitle,
  itemsOf,
  type StoredItem,
  valueOf,
  wordsIn,
} from '../../domain/draft/stored.ts';
import { meaningOf } from '../../plans/drafts/meaning.ts';
import {
  type Concern,
  isComplete,
  understand,
  type Understood,
} from '../../plans/drafts/understand.ts';
import type { DraftListed, StoredDraft } from '../../prisma/draft-rows.ts';

export function listedJson({ id, municipalityId, title, year, ...draft }: DraftListed) {
  return {
    concept: id,
    gemeente: municipalityId,
    titel: title,
    jaar: year,
    gemaaktOp: draft.createdAt,
    gemaaktDoor: draft.createdBy,
    planversie: draft.versionId,
  };
}

export function draftJson(draft: StoredDraft) {
  const { items, documentName } = draft;
  const reading = readingOf(items);
  const [plan] = itemsOf(items, 'plan');
  const year = plan === undefined ? '' : wordsIn(plan, 'year');
  return {
    ...listedJson({ ...draft, title: draftTitle(items), year }),
    document: documentName,
    compleet: isComplete(reading.understood),
    onderdelen: items.map((item) => itemJson(item, reading)),
  };
}

interface Reading {
  understood: Understood;
  keys: ReadonlyMap<string, string>;
}

export function readingOf(items: readonly StoredItem[]): Reading {
  return { understood: understand(items), keys: keysOf(items) };
}

export function itemJson(item: StoredItem, { understood, keys }: Reading) {
  const own = understood.concerns.filter(({ itemId }) => itemId === item.id);
  return {
    onderdeel: item.id,
    soort: item.kind,
    sleutel: keys.get(item.id) ?? null,
    weg: item.removed,
    openstaand: own.filter(({ field }) => field === null).map(openJson),
    velden: fieldNames(item).map((name) => fieldJson(item, name, { understood, own })),
  };
}

function fieldNames({ kind, fields }: StoredItem): string[] {
  const known = fieldsOf[kind].map(({ name }) => name).filter((name) => isFilledIn(kind, name));
  return [...known, ...Object.keys(fields).filter(isOtherColumn)];
}

function fieldJson(
  item: StoredItem,
  name: string,
  { understood: { around }, own }: { understood: Understood; own: readonly Concern[] },
) {
  const value = valueOf(item, name);
  const { source, place, revision, settled, remark } = value;
  return {
    veld: name,
    label: labelOf(item.kind, name),
    woorden: shownWords(item.kind, name, value, around.references),
    gelezen: meaningOf(item, name, around)?.reading ?? null,
    document: source,
    plaats: place && placeJson(place),
    keer: revision,
    nagekeken: settled && { door: settled.by, op: settled.at },
    vraag: remark,
    openstaand: own.filter(({ field }) => field === name).map(openJson),
  };
}

function placeJson({ page, cell, block, row, column }: SourcePlace) {
  return { bladzijde: page, cel: cell, blok: block, rij: row, kolom: column };
}

function openJson({ kind, text }: Concern) {
  return { soort: kind, tekst: text };
}
