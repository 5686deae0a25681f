/** Who changes something in the directory, for its history. */

import type { DirectoryMoment } from '../../prisma/person-history.ts';
import type { PageContext } from '../site/context.ts';
import { contactIdsOf, type Viewer } from '../site/viewer.ts';

/** The channel that was used: a page, or `/api/v1`. */
export type SiteChannel = 'page' | 'api';

export function momentOf(
  { plan, viewer, now }: PageContext,
  channel: SiteChannel,
): DirectoryMoment {
  const { authorId: contactId, author } = authorOf(viewer);
  return { municipalityId: plan.municipality.id, at: now, by: { channel, contactId, author } };
}

/** Who asks: without a database id for who is in no directory, without a name on one's own machine. */
export function authorOf(viewer: Viewer): { authorId: string | null; author: string } {
  const [authorId = null] = contactIdsOf(viewer);
  return { authorId, author: viewer.kind === 'person' ? viewer.name : '' };
}
