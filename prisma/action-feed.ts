/** The open actions of the contacts behind one calendar. */

import type { ActionState } from '../domain/action/state.ts';
import type { FeedAction } from '../domain/calendar-feed.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';

export async function readFeed(
  db: Db,
  municipalityId: string,
  contactIds: string[],
): Promise<FeedAction[]> {
  const contactId = { in: contactIds };
  const rows = await db.action.findMany({
    where: {
      municipalityId,
      phase: 'running',
      OR: [{ ownerId: contactId }, { involved: { some: { contactId } } }],
    },
    include: { owner: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ id, what, shortName, ownerId, owner, state }) => ({
    id,
    what,
    shortName,
    ownerName: owner.name,
    own: contactIds.includes(ownerId),
    state: fromJson<ActionState>(state),
  }));
}
