/** The draft that a page is about, for whoever belongs to its municipality. */

import type { Context } from 'hono';
import type { StoredItem } from '../../domain/draft/stored.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { findContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { PageHeader } from '../site/layout.tsx';
import type { SiteEnv, Viewer } from '../site/viewer.ts';
import { findOwnDraft } from '../use-cases/find-draft.ts';

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
export const draftsPath = '/plannen/concept';
export const draftPath = `${draftsPath}/:draft{${uuid}}`;
export const itemPath = `${draftPath}/:item{${uuid}}`;

export interface DraftPageContext {
  draft: StoredDraft;
  viewer: Viewer;
  /** Null for a municipality without a plan: it has no pages to go to yet. */
  header: PageHeader | null;
}

/** One part of it on its page. */
export interface ShownItem {
  context: DraftPageContext;
  item: StoredItem;
  /** What this person typed over something newer, by field. */
  collided: Record<string, string>;
}

/** Null where it is not there, or of another municipality. */
export async function draftOfPath(
  deps: Deps,
  c: Context<SiteEnv>,
): Promise<DraftPageContext | null> {
  const viewer = c.get('viewer');
  const draft = await findOwnDraft(deps, viewer, c.req.param('draft') ?? '');
  if (draft === null) return null;
  const { municipalityId } = draft;
  const plan =
    municipalityId === null ? null : await findContext(deps, viewer, municipalityId, null);
  return { draft, viewer, header: plan?.header ?? null };
}

export function hrefOf({ id }: Pick<StoredDraft, 'id'>, rest = ''): string {
  return `${draftsPath}/${id}${rest}`;
}
