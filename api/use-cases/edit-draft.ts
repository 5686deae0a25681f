/** What somebody does to a draft: each thing in one transaction, with its way back. */

import { randomUUID } from 'node:crypto';
import { type DraftChange, itemChange, undone } from '../../domain/draft/changes.ts';
import { type AddedKind, copyOf, moved, newItem } from '../../domain/draft/moves.ts';
import type { StoredItem } from '../../domain/draft/stored.ts';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { lastOwnChanges, markUndone } from '../../prisma/draft-changes.ts';
import { changeDraft, type Decided, nothingDecided } from '../../prisma/draft-storage.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import type { Deps } from '../site/deps.ts';
import { authorFor, type Editor, withPins } from './save-draft-item.ts';
import { type NameChoices, namesGiven } from './unknown-names.ts';

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

/** As a form or a program sends them. */
export const itemSteps = ['omhoog', 'omlaag', 'kopie', 'weg', 'terug'] as const;
export type ItemStep = (typeof itemSteps)[number];

/** Returns the part to look at then: of a copy the copy. */
export async function stepWithItem(
  deps: Deps,
  editor: Editor,
  itemId: string,
  step: ItemStep,
): Promise<string> {
  switch (step) {
    case 'omhoog':
    case 'omlaag':
      await moveItem(deps, editor, itemId, step === 'omhoog' ? 'up' : 'down');
      return itemId;
    case 'kopie':
      return (await copyItem(deps, editor, itemId)) ?? itemId;
    case 'weg':
    case 'terug':
      await removeItem(deps, editor, itemId, step === 'weg');
      return itemId;
  }
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

async function copyItem(deps: Deps, editor: Editor, itemId: string): Promise<string | null> {
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

function moveItem(deps: Deps, editor: Editor, itemId: string, way: 'up' | 'down') {
  return changeItem(deps, editor, itemId, (item, items) => ({
    ...nothingDecided,
    changes: moved(items, item, way),
  }));
}

function removeItem(deps: Deps, editor: Editor, itemId: string, removed: boolean) {
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
