/** Drafts of whoever looks: those of their municipality. */

import {
  type DraftListed,
  findDraft,
  listDrafts,
  type StoredDraft,
} from '../../prisma/draft-rows.ts';
import type { Deps } from '../site/deps.ts';
import { belongsTo, municipalityOf, type Viewer } from '../site/viewer.ts';

/** Null where it is not there, or of another municipality. */
export async function findOwnDraft(
  { db }: Deps,
  viewer: Viewer,
  id: string,
): Promise<StoredDraft | null> {
  const draft = await findDraft(db, id);
  return draft !== null && isOwn(viewer, draft) ? draft : null;
}

/** The newest first. */
export async function listOwnDrafts(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
): Promise<DraftListed[]> {
  const drafts = await listDrafts(db, municipalityOf(viewer));
  return drafts.filter((draft) => isOwn(viewer, draft));
}

function isOwn(viewer: Viewer, { municipalityId }: Pick<StoredDraft, 'municipalityId'>): boolean {
  return municipalityId === null
    ? municipalityOf(viewer) === null
    : belongsTo(viewer, municipalityId);
}
