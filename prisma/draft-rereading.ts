/** What a document says of a draft, written anew: under what people typed, which stays. */

import type { StoredItem } from '../domain/draft/stored.ts';
import type { Db, Tx } from './client.ts';
import { instantColumn } from './dates.ts';
import { findDraft, type StoredDraft } from './draft-rows.ts';
import { createItems, type DraftAuthor } from './draft-storage.ts';
import { Prisma } from './generated/client.ts';
import { toJson } from './json.ts';

interface Rereading {
  items: StoredItem[];
  added: StoredItem[];
  gone: StoredItem[];
  /** By heading. */
  meanings: Record<string, string>;
}

/** False where there is no such draft. */
export async function rereadDraft(
  db: Db,
  { id, by }: { id: string; by: DraftAuthor },
  decide: (draft: StoredDraft) => Rereading,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Draft" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const draft = await findDraft(tx, id);
    if (draft === null) return false;
    const { items, added, gone, meanings } = decide(draft);
    for (const item of items) await writeSources(tx, item);
    await createItems(tx, id, added);
    await tx.draftItem.updateMany({
      where: { id: { in: gone.map((item) => item.id) } },
      data: { removedAt: instantColumn(by.at) },
    });
    await tx.draft.update({ where: { id }, data: { meanings: toJson(meanings) } });
    return true;
  });
}

async function writeSources(tx: Tx, { id: itemId, fields }: StoredItem): Promise<void> {
  for (const [position, [field, value]] of Object.entries(fields).entries()) {
    const { source, doubt, place } = value;
    const placed = place === null ? Prisma.JsonNull : toJson(place);
    const columns = { source, doubt, place: placed, position };
    await tx.draftValue.upsert({
      where: { itemId_field: { itemId, field } },
      create: { itemId, field, ...columns },
      update: columns,
    });
  }
}
