/** A document read again, as somebody says what its columns mean: what people typed and decided stays. */

import type { DraftItem } from '../../domain/draft/draft.ts';
import { sameName } from '../../domain/draft/names.ts';
import {
  nothingYet,
  type StoredItem,
  type StoredValue,
  valueOf,
} from '../../domain/draft/stored.ts';
import { storedItem, withoutProposals } from './draft-of-document.ts';

export interface Reread {
  /** What was there, with what the document says of it now. */
  items: StoredItem[];
  added: StoredItem[];
  /** Of the document, and it says so no more; nobody did anything with it. */
  gone: StoredItem[];
}

export function reread(
  items: readonly StoredItem[],
  recognised: readonly DraftItem[],
  newId: () => string,
): Reread {
  const read = withoutProposals(recognised).map((item) => storedItem(item, newId()));
  const matches = new Map<string, StoredItem>();
  const added = read.filter((item) => {
    const old = items.find((one) => !matches.has(one.id) && isSameRow(one, item));
    if (old !== undefined) matches.set(old.id, item);
    return old === undefined;
  });
  const ofDocument = items.filter((item) => !matches.has(item.id) && isRead(item));
  const gone = ofDocument.filter((item) => !item.removed && !isTouched(item));
  const last = Math.max(-1, ...items.map(({ position }) => position));
  return {
    items: items.flatMap((item) => {
      const now = matches.get(item.id);
      return now === undefined ? [] : [{ ...item, fields: fieldsNow(item, now) }];
    }),
    added: added.map((item, i) => ({ ...item, position: last + 1 + i })),
    gone,
  };
}

/** From the same row; a theme may stand above many. */
function isSameRow(one: StoredItem, other: StoredItem): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'plan') return true;
  if (one.kind === 'theme') {
    return sameName(valueOf(one, 'name').source ?? '', valueOf(other, 'name').source ?? '');
  }
  const rows = rowsOf(one);
  return rowsOf(other).some((row) => rows.includes(row));
}

function rowsOf({ fields }: StoredItem): string[] {
  return Object.values(fields).flatMap(({ place }) =>
    place?.row == null ? [] : [`${String(place.block)} ${String(place.row)}`],
  );
}

function fieldsNow(old: StoredItem, now: StoredItem): Record<string, StoredValue> {
  const names = new Set([...Object.keys(now.fields), ...Object.keys(old.fields)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const { source, place, doubt } = now.fields[name] ?? nothingYet;
      return [name, { ...valueOf(old, name), source, place, doubt }];
    }),
  );
}

function isRead({ fields }: StoredItem): boolean {
  return Object.values(fields).some(({ place }) => place !== null);
}

/** A key is made by us. */
function isTouched({ fields }: StoredItem): boolean {
  return Object.entries(fields).some(
    ([name, { typed, settled, remark }]) =>
      name !== 'key' && (typed !== null || settled !== null || remark !== null),
  );
}
