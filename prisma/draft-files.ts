/** The document that a draft was read from, as it was sent. */

import type { Tx } from './client.ts';

export interface NewFile {
  contentType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Of another draft that was made of it. */
export interface KeptFile {
  keptId: string;
}

export async function fileIdOf(tx: Tx, file: NewFile | KeptFile): Promise<string> {
  if ('keptId' in file) return file.keptId;
  const { id } = await tx.draftFile.create({ data: file, select: { id: true } });
  return id;
}

/** Null for a draft that is of no document. */
export async function readDraftFile(db: Tx, draftId: string): Promise<NewFile | null> {
  const row = await db.draft.findUnique({
    where: { id: draftId },
    select: { file: { select: { contentType: true, bytes: true } } },
  });
  return row?.file ?? null;
}

/** The last draft of a file takes it along: two that go at once wait for each other. */
export async function withoutFile(tx: Tx, draftId: string): Promise<void> {
  const draft = await tx.draft.findUnique({ where: { id: draftId }, select: { fileId: true } });
  const fileId = draft?.fileId ?? null;
  if (fileId === null) return;
  await tx.$executeRaw`SELECT 1 FROM "DraftFile" WHERE "id" = ${fileId}::uuid FOR UPDATE`;
  await tx.draft.update({ where: { id: draftId }, data: { fileId: null } });
  await tx.draftFile.deleteMany({ where: { id: fileId, drafts: { none: {} } } });
}
