/** What somebody does to a draft: each thing in one transaction, with its way back. */

import { randomUUID } from 'node:crypto';
import { type DraftChange, itemChange, undone, valueChange } from '../../domain/draft/changes.ts';
import { type AddedKind, copyOf, moved, newItem } from '../../domain/draft/moves.ts';
import { pinned } from '../../domain/draft/pins.ts';
import { savedFields, type SentField } from '../../domain/draft/save.ts';
import { type StoredItem, valueOf } from '../../domain/draft/stored.ts';
import { surroundingsOf, takeApart } from '../../plans/drafts/meaning.ts';
import { type NameChoices, namesGiven } from './unknown-names.ts';
import { lastOwnChanges, markUndone, typedAt } from '../../prisma/draft-changes.ts';
import { changeDraft, type Decided, nothingDecided } from '../../prisma/draft-storage.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { authorOf } from '../use-cases/authorship.ts';

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
  return changeDraft<Saved>(deps.db, { id: editor.draftId, by }, async (draft, tx) => {
    const item = draft.items.find(({ id }) => id === sent.itemId);
    if (item === undefined) return { ...nothingDecided, collided: {} };
    const earlier = new Map<string, string | null>();
    for (const { field, revision } of sent.fields) {
      const isOld = revision < valueOf(item, field).revision;
      if (isOld) earlier.set(field, await typedAt(tx, { itemId: item.id, field, revision }));
    }
    const wordsAt = (field: string) => earlier.get(field) ?? null;
    const { references } = surroundingsOf(draft.items);
    const saved = savedFields(item, sent.fields, { references, wordsAt });
    const looked = lookedAt(item, sent, { by: by.author, at: by.at }, saved.changes);
    const changes = withPins(draft.items, [...looked, ...saved.collisions]);
    return { added: [], changes, takesBack: false, collided: collidedWords(saved.collisions) };
  });
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

export async function giveNames(deps: Deps, editor: Editor, choices: NameChoices): Promise<void> {
  await change(deps, editor, ({ items }) => {
    const { references } = surroundingsOf(items);
    const given = namesGiven(items, references, { choices, newId: randomUUID });
    const all = [...items, ...given.added];
    const appear = given.added.map(appearance);
    return {
      ...nothingDecided,
      added: given.added,
      changes: withPins(all, [...appear, ...given.changes]),
    };
  });
}

export async function addItem(
  deps: Deps,
  editor: Editor,
  { kind, words }: { kind: AddedKind; words: Record<string, string> },
): Promise<string> {
  const id = randomUUID();
  await change(deps, editor, ({ items }) => appearing(items, newItem(items, { id, kind, words })));
  return id;
}

export async function copyItem(deps: Deps, editor: Editor, itemId: string): Promise<string | null> {
  const id = randomUUID();
  const done = await changeItem(deps, editor, itemId, (item, items) =>
    appearing(items, copyOf(items, item, id)),
  );
  return done ? id : null;
}

function appearing(items: readonly StoredItem[], item: StoredItem): Decided {
  const changes = withPins([...items, item], [appearance(item)]);
  return { added: [item], changes, takesBack: false };
}

function appearance(item: StoredItem): DraftChange {
  return { ...itemChange(item, {}), before: { position: item.position, removed: true } };
}

export function moveItem(deps: Deps, editor: Editor, itemId: string, way: 'up' | 'down') {
  return changeItem(deps, editor, itemId, (item, items) => ({
    ...nothingDecided,
    changes: moved(items, item, way),
  }));
}

export function removeItem(deps: Deps, editor: Editor, itemId: string, removed: boolean) {
  return changeItem(deps, editor, itemId, (item) => ({
    ...nothingDecided,
    changes: item.removed === removed ? [] : [itemChange(item, { removed })],
  }));
}

/** False where there is nothing to take back, or somebody changed it since. */
export async function undoLast(deps: Deps, editor: Editor): Promise<boolean> {
  const by = authorFor(deps, editor);
  const decided = await changeDraft(deps.db, { id: editor.draftId, by }, async (draft, tx) => {
    const last = await lastOwnChanges(tx, draft.id, by);
    const back = last.toReversed().map(({ change: one }) => undone(one, draft.items));
    const changes = back.flatMap((one) => one ?? []);
    const [first] = last;
    if (first === undefined || changes.length < back.length) return nothingDecided;
    await markUndone(tx, draft.id, first.batchId);
    return { added: [], changes, takesBack: true };
  });
  return (decided?.changes.length ?? 0) > 0;
}

async function changeItem(
  deps: Deps,
  editor: Editor,
  itemId: string,
  decide: (item: StoredItem, items: readonly StoredItem[]) => Decided,
): Promise<boolean> {
  const decided = await change(deps, editor, ({ items }) => {
    const item = items.find(({ id }) => id === itemId);
    return item === undefined ? nothingDecided : decide(item, items);
  });
  return (decided?.changes.length ?? 0) > 0;
}

function change(deps: Deps, editor: Editor, decide: (draft: StoredDraft) => Decided) {
  return changeDraft(deps.db, { id: editor.draftId, by: authorFor(deps, editor) }, decide);
}

function authorFor({ now }: Deps, { viewer }: Editor) {
  return { ...authorOf(viewer), at: now() };
}

/** With what has to follow a change of somebody's name. */
function withPins(items: readonly StoredItem[], changes: DraftChange[]): DraftChange[] {
  return [...changes, ...pinned(items, changed(items, changes), takeApart)];
}

function changed(items: readonly StoredItem[], changes: readonly DraftChange[]): StoredItem[] {
  return items.map((item) =>
    changes
      .filter(({ itemId }) => itemId === item.id)
      .reduce((one, next) => applied(one, next), item),
  );
}

function applied(item: StoredItem, next: DraftChange): StoredItem {
  if (next.kind === 'item') return { ...item, ...next.after };
  if (!next.applied) return item;
  const value = { ...valueOf(item, next.field), ...next.after };
  return { ...item, fields: { ...item.fields, [next.field]: value } };
}
