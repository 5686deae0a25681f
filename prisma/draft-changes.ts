/** Who changed what in a draft, and what somebody may take back. */

import type { Instant } from '../domain/calendar.ts';
import type { DraftChange, ItemState, ValueState } from '../domain/draft/changes.ts';
import type { Db, Tx } from './client.ts';
import { instant } from './dates.ts';
import type { DraftAuthor } from './draft-storage.ts';
import type { DraftChange as ChangeRow } from './generated/client.ts';
import { fromJson } from './json.ts';

export interface RecordedChange {
  id: string;
  batchId: string;
  at: Instant;
  author: string;
  isUndone: boolean;
  change: DraftChange;
}

const mostListed = 200;

/** The newest first. */
export async function listDraftChanges(db: Db, draftId: string): Promise<RecordedChange[]> {
  const rows = await db.draftChange.findMany({
    where: { draftId },
    orderBy: { id: 'desc' },
    take: mostListed,
  });
  return rows.map(recordedOf);
}

/** What this person did last and did not take back, in the order in which it was done. */
export async function lastOwnChanges(
  tx: Tx,
  draftId: string,
  { authorId, author }: Pick<DraftAuthor, 'authorId' | 'author'>,
): Promise<RecordedChange[]> {
  const own = { draftId, authorId, author, isUndone: false, applied: true };
  const last = await tx.draftChange.findFirst({ where: own, orderBy: { id: 'desc' } });
  if (last === null) return [];
  const rows = await tx.draftChange.findMany({
    where: { ...own, batchId: last.batchId },
    orderBy: { id: 'asc' },
  });
  return rows.map(recordedOf);
}

export async function markUndone(tx: Tx, draftId: string, batchId: string): Promise<void> {
  await tx.draftChange.updateMany({ where: { draftId, batchId }, data: { isUndone: true } });
}

/** What was typed in a field at an earlier revision: what the next change found there. */
export async function typedAt(
  tx: Tx,
  { itemId, field, revision }: { itemId: string; field: string; revision: number },
): Promise<string | null> {
  const next = await tx.draftChange.findFirst({
    where: { itemId, field, applied: true, revision: { gt: revision } },
    orderBy: { revision: 'asc' },
  });
  return next === null ? null : fromJson<ValueState>(next.before).typed;
}

function recordedOf(row: ChangeRow): RecordedChange {
  const { id, batchId, at, author, isUndone } = row;
  return { id, batchId, at: instant(at), author, isUndone, change: changeOf(row) };
}

function changeOf({ itemId, field, before, after, applied }: ChangeRow): DraftChange {
  if (field === null) {
    const states = { before: fromJson<ItemState>(before), after: fromJson<ItemState>(after) };
    return { kind: 'item', itemId, ...states };
  }
  const states = { before: fromJson<ValueState>(before), after: fromJson<ValueState>(after) };
  return { kind: 'value', itemId, field, ...states, applied };
}
