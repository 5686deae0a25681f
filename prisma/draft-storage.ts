/** A draft is made, and changed by one person at a time: each change is kept with what was there before it. */

import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/calendar.ts';
import type { DraftChange, ItemState, ValueState } from '../domain/draft/changes.ts';
import { type StoredItem, type StoredValue, valueOf } from '../domain/draft/stored.ts';
import type { SourceDocument } from '../plans/documents/source-document.ts';
import type { Db, Tx } from './client.ts';
import { instantColumn, instantColumnOrNull } from './dates.ts';
import { fileIdOf, type KeptFile, type NewFile, withoutFile } from './draft-files.ts';
import { findDraft, type StoredDraft } from './draft-rows.ts';
import { Prisma } from './generated/client.ts';
import { toJson } from './json.ts';

export interface DraftAuthor {
  authorId: string | null;
  author: string;
  at: Instant;
}

export interface NewDraft {
  municipalityId: string | null;
  items: StoredItem[];
  /** By heading. */
  meanings: Record<string, string>;
  document: SentDocument | null;
}

interface SentDocument {
  name: string;
  content: SourceDocument;
  file: NewFile | KeptFile;
  /** That it is about. */
  years: number[];
}

export async function createDraft(
  db: Db,
  { municipalityId, items, meanings, document }: NewDraft,
  { author, at }: DraftAuthor,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const { id } = await tx.draft.create({
      data: {
        municipalityId,
        createdBy: author,
        createdAt: instantColumn(at),
        documentName: document?.name ?? null,
        document: document === null ? Prisma.JsonNull : toJson(document.content),
        meanings: toJson(meanings),
        years: document?.years ?? [],
        fileId: document === null ? null : await fileIdOf(tx, document.file),
      },
    });
    await createItems(tx, id, items);
    return id;
  });
}

export async function createItems(
  tx: Tx,
  draftId: string,
  items: readonly StoredItem[],
): Promise<void> {
  await tx.draftItem.createMany({
    data: items.map(({ id, kind, position }) => ({ id, kind, position, draftId })),
  });
  await tx.draftValue.createMany({
    data: items.flatMap(({ id, fields }) =>
      Object.entries(fields).map(([field, value], position) => ({
        itemId: id,
        field,
        position,
        ...columnsOf(value),
      })),
    ),
  });
}

export interface Decided {
  /** That were not there. */
  added: StoredItem[];
  changes: DraftChange[];
  /** Taking something back is not taken back itself: the next time goes further back. */
  takesBack: boolean;
}

export const nothingDecided: Decided = { added: [], changes: [], takesBack: false };

/** `decide` sees the draft as nobody else can change it meanwhile. Null where there is no such draft. */
export async function changeDraft<T extends Decided>(
  db: Db,
  { id, by }: { id: string; by: DraftAuthor },
  decide: (draft: StoredDraft, tx: Tx) => T | Promise<T>,
): Promise<T | null> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const draft = await findDraft(tx, id);
    if (draft === null) return null;
    const decided = await decide(draft, tx);
    await createItems(tx, id, decided.added);
    const items = [...draft.items, ...decided.added];
    const recording = {
      draftId: id,
      batchId: randomUUID(),
      by,
      items,
      isUndone: decided.takesBack,
    };
    for (const change of decided.changes) await record(tx, recording, change);
    return decided;
  });
}

interface Recording {
  draftId: string;
  batchId: string;
  by: DraftAuthor;
  items: readonly StoredItem[];
  isUndone: boolean;
}

async function record(tx: Tx, recording: Recording, change: DraftChange): Promise<void> {
  const { draftId, batchId, by, items, isUndone } = recording;
  const item = items.find(({ id }) => id === change.itemId);
  if (item === undefined) throw new Error('a change of no part of this draft');
  const isValue = change.kind === 'value';
  const revision = isValue ? valueOf(item, change.field).revision + 1 : 0;
  const applied = change.kind === 'item' || change.applied;
  if (applied) await apply(tx, change, { revision, at: by.at });
  const { before, after, itemId } = change;
  await tx.draftChange.create({
    data: {
      draftId,
      batchId,
      itemId,
      applied,
      revision,
      isUndone,
      ...by,
      at: instantColumn(by.at),
      field: isValue ? change.field : null,
      before: toJson(before),
      after: toJson(after),
    },
  });
}

async function apply(
  tx: Tx,
  change: DraftChange,
  { revision, at }: { revision: number; at: Instant },
): Promise<void> {
  const { itemId } = change;
  if (change.kind === 'item') return applyToItem(tx, itemId, change.after, at);
  const { field, after } = change;
  const columns = { ...stateColumns(after), revision };
  await tx.draftValue.upsert({
    where: { itemId_field: { itemId, field } },
    create: { itemId, field, ...columns },
    update: columns,
  });
}

async function applyToItem(
  tx: Tx,
  id: string,
  { position, removed }: ItemState,
  at: Instant,
): Promise<void> {
  const removedAt = removed ? instantColumn(at) : null;
  await tx.draftItem.update({ where: { id }, data: { position, removedAt } });
}

function columnsOf(value: StoredValue) {
  const { source, doubt, revision, place } = value;
  const placed = place === null ? Prisma.JsonNull : toJson(place);
  return { source, doubt, revision, place: placed, ...stateColumns(value) };
}

function stateColumns({ typed, settled, remark }: ValueState) {
  const settledAt = instantColumnOrNull(settled?.at ?? null);
  return { typed, remark, settledBy: settled?.by ?? null, settledAt };
}

/** Of what was made of it last. */
export async function markPlanned(db: Db, id: string, versionId: string): Promise<void> {
  await db.draft.update({ where: { id }, data: { versionId } });
}

/** What was changed in it stays, to be accounted for; the document does not. */
export async function discardDraft(db: Db, id: string, at: Instant): Promise<void> {
  await db.$transaction(async (tx) => {
    await withoutFile(tx, id);
    const gone = { discardedAt: instantColumn(at), document: Prisma.JsonNull };
    await tx.draft.update({ where: { id }, data: gone });
  });
}
