/** Drafts as they are read: every part, with what stands in its fields. */

import type { Instant } from '../domain/calendar.ts';
import { draftKinds } from '../domain/draft/draft.ts';
import type { SourcePlace } from '../domain/draft/place.ts';
import { type StoredItem, type StoredValue } from '../domain/draft/stored.ts';
import type { SourceDocument } from '../plans/documents/source-document.ts';
import type { Db, Tx } from './client.ts';
import { instant } from './dates.ts';
import type { DraftValue, Prisma } from './generated/client.ts';
import { fromJson } from './json.ts';

export interface StoredDraft {
  id: string;
  municipalityId: string | null;
  createdAt: Instant;
  createdBy: string;
  versionId: string | null;
  documentName: string | null;
  /** Of the document as it was sent. */
  fileId: string | null;
  /** That the document is about: each may be a draft of its own. */
  years: number[];
  /** By heading. */
  meanings: Record<string, string>;
  items: StoredItem[];
}

export async function findDraft(db: Tx, id: string): Promise<StoredDraft | null> {
  const row = await db.draft.findFirst({
    where: { id, discardedAt: null },
    omit: { document: true },
  });
  if (row === null) return null;
  const rows = await db.draftItem.findMany({
    where: { draftId: id },
    include: { values: { orderBy: [{ position: 'asc' }, { field: 'asc' }] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const { municipalityId, createdBy, versionId, documentName, fileId, years } = row;
  return {
    id,
    municipalityId,
    createdBy,
    versionId,
    documentName,
    fileId,
    years,
    createdAt: instant(row.createdAt),
    meanings: fromJson<Record<string, string>>(row.meanings),
    items: rows.map(itemOf),
  };
}

type ItemRow = Awaited<ReturnType<Db['draftItem']['findMany']>>[number] & { values: DraftValue[] };

function itemOf({ id, kind, position, removedAt, values }: ItemRow): StoredItem {
  const known = draftKinds.find((one) => one === kind);
  if (known === undefined) throw new Error(`not a part of a draft: ${kind}`);
  const fields = values.map((value) => [value.field, valueOf(value)] as const);
  return {
    id,
    kind: known,
    position,
    removed: removedAt !== null,
    fields: Object.fromEntries(fields),
  };
}

function valueOf(row: DraftValue): StoredValue {
  const { source, place, doubt, typed, settledBy, settledAt, remark, revision } = row;
  return {
    source,
    doubt,
    typed,
    remark,
    revision,
    place: place === null ? null : fromJson<SourcePlace>(place),
    settled:
      settledAt === null || settledBy === null ? null : { by: settledBy, at: instant(settledAt) },
  };
}

/** Null for a draft without a document. */
export async function readDraftDocument(db: Db, id: string): Promise<SourceDocument | null> {
  const row = await db.draft.findUnique({ where: { id }, select: { document: true } });
  return row?.document == null ? null : fromJson<SourceDocument>(row.document);
}

export interface DraftListed {
  id: string;
  municipalityId: string | null;
  title: string;
  year: string;
  createdAt: Instant;
  createdBy: string;
  versionId: string | null;
}

const mostListed = 50;

/** The newest first, of one municipality; null for those of all. */
export async function listDrafts(db: Db, municipalityId: string | null): Promise<DraftListed[]> {
  return draftsWhere(db, municipalityId === null ? {} : { municipalityId });
}

/** Those that were made of one document, for its years. */
export async function listDraftsOfFile(db: Db, fileId: string): Promise<DraftListed[]> {
  return draftsWhere(db, { fileId });
}

async function draftsWhere(db: Db, where: Prisma.DraftWhereInput): Promise<DraftListed[]> {
  const rows = await db.draft.findMany({
    where: { discardedAt: null, ...where },
    omit: { document: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: mostListed,
  });
  const names = await db.draftValue.findMany({
    where: {
      item: { draftId: { in: rows.map(({ id }) => id) }, kind: 'plan' },
      field: { in: ['title', 'year'] },
    },
    include: { item: { select: { draftId: true } } },
  });
  const wordsOf = (id: string, field: string) => {
    const found = names.find((one) => one.item.draftId === id && one.field === field);
    return found?.typed ?? found?.source ?? '';
  };
  return rows.map(({ id, createdAt, createdBy, versionId, ...row }) => ({
    id,
    municipalityId: row.municipalityId,
    createdBy,
    versionId,
    createdAt: instant(createdAt),
    title: wordsOf(id, 'title'),
    year: wordsOf(id, 'year'),
  }));
}
