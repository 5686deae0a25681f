/** The fields of one part of a draft as somebody sent them: saved, or only looked ahead with. */

import {
  changedItems,
  type DraftChange,
  valueChange,
  type ValueChange,
} from '../../domain/draft/changes.ts';
import { pinned } from '../../domain/draft/pins.ts';
import { savedFields, type SentField } from '../../domain/draft/save.ts';
import { type StoredItem, valueOf } from '../../domain/draft/stored.ts';
import { surroundingsOf, takeApart } from '../../plans/drafts/meaning.ts';
import type { Tx } from '../../prisma/client.ts';
import { typedAt } from '../../prisma/draft-changes.ts';
import { changeDraft, type Decided, type DraftAuthor } from '../../prisma/draft-storage.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { authorOf } from './authorship.ts';

export interface Editor {
  draftId: string;
  viewer: Viewer;
}

export interface SentItem {
  itemId: string;
  fields: SentField[];
  /** Fields that somebody looked at and is content with. */
  settled: string[];
  remark: { field: string; text: string } | null;
}

interface Saved extends Decided {
  /** What was typed over something newer, by field. */
  collided: Record<string, string>;
}

/** Null where there is no such part. */
export async function saveItem(deps: Deps, editor: Editor, sent: SentItem): Promise<Saved | null> {
  const by = authorFor(deps, editor);
  return changeDraft<Saved>(deps.db, { id: editor.draftId, by }, async ({ items }, tx) => {
    const { kept, collisions } = await sentChanges(tx, items, sent, by);
    const changes = withPins(items, [...kept, ...collisions]);
    return { added: [], changes, takesBack: false, collided: collidedWords(collisions) };
  });
}

/** The draft as it would be with what somebody is typing; nothing of it is kept. */
export async function itemsWith(
  deps: Deps,
  { items, viewer }: { items: readonly StoredItem[]; viewer: Viewer },
  sent: SentItem,
): Promise<StoredItem[]> {
  const by = authorFor(deps, { viewer });
  const { kept, collisions } = await sentChanges(deps.db, items, sent, by);
  const typed = collisions.map((one) => ({ ...one, applied: true }));
  return changedItems(items, withPins(items, [...kept, ...typed]));
}

async function sentChanges(
  tx: Tx,
  items: readonly StoredItem[],
  sent: SentItem,
  by: DraftAuthor,
): Promise<{ kept: DraftChange[]; collisions: ValueChange[] }> {
  const item = items.find(({ id }) => id === sent.itemId);
  if (item === undefined) return { kept: [], collisions: [] };
  const earlier = await earlierWords(tx, item, sent.fields);
  const wordsAt = (field: string) => earlier.get(field) ?? null;
  const { references } = surroundingsOf(items);
  const { changes, collisions } = savedFields(item, sent.fields, { references, wordsAt });
  const kept = lookedAt(item, sent, { by: by.author, at: by.at }, changes);
  return { kept, collisions };
}

/** What this person began with, of fields that somebody else changed since. */
async function earlierWords(tx: Tx, item: StoredItem, fields: readonly SentField[]) {
  const earlier = new Map<string, string | null>();
  for (const { field, revision } of fields) {
    const isOld = revision < valueOf(item, field).revision;
    if (isOld) earlier.set(field, await typedAt(tx, { itemId: item.id, field, revision }));
  }
  return earlier;
}

/** What was accepted or asked goes into the change of the same field, where there is one. */
function lookedAt(
  item: StoredItem,
  { settled, remark }: SentItem,
  by: { by: string; at: string },
  changes: readonly DraftChange[],
): DraftChange[] {
  const fields = new Set([...settled, ...(remark === null ? [] : [remark.field])]);
  const others = [...fields].flatMap((field) => {
    const typed = changes.find((one) => one.kind === 'value' && one.field === field);
    const state = {
      ...(typed?.kind === 'value' ? typed.after : {}),
      ...(settled.includes(field) ? { settled: by } : {}),
      ...(remark?.field === field ? { remark: remark.text === '' ? null : remark.text } : {}),
    };
    return valueChange(item, field, state) ?? [];
  });
  const untouched = changes.filter((one) => one.kind === 'item' || !fields.has(one.field));
  return [...untouched, ...others];
}

function collidedWords(collisions: { field: string; after: { typed: string | null } }[]) {
  return Object.fromEntries(collisions.map(({ field, after }) => [field, after.typed ?? '']));
}

export function authorFor({ now }: Deps, { viewer }: Pick<Editor, 'viewer'>): DraftAuthor {
  return { ...authorOf(viewer), at: now() };
}

/** With what has to follow a change of somebody's name. */
export function withPins(items: readonly StoredItem[], changes: DraftChange[]): DraftChange[] {
  return [...changes, ...pinned(items, changedItems(items, changes), takeApart)];
}
