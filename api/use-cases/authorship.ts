/** Who changes something in the directory, for its history. */

import type { DirectoryMoment } from '../../prisma/person-history.ts';
import type { PageContext } from '../site/context.ts';
import { contactIdsOf } from '../site/viewer.ts';

/** The channel that was used: a page, or `/api/v1`. */
export type SiteChannel = 'page' | 'api';

export function momentOf(
  { plan, viewer, now }: PageContext,
  channel: SiteChannel,
): DirectoryMoment {
  const [contactId = null] = contactIdsOf(viewer);
  const author = viewer.kind === 'person' ? viewer.name : '';
  return { municipalityId: plan.municipality.id, at: now, by: { channel, contactId, author } };
}
