/** The open actions of the contacts behind one calendar. */

import type { ActionState } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { FeedAction } from '../domain/calendar-feed.ts';
import { standsInFor } from '../domain/who/mailboxes.ts';
import { selectOwn } from './action-own.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';
import { readContacts } from './person-contacts.ts';

export async function readFeed(
  db: Db,
  municipalityId: string,
  contactIds: string[],
  today: IsoDate,
): Promise<FeedAction[]> {
  const known = await readContacts(db, municipalityId);
  const selection = selectOwn(known, contactIds, today);
  const keys = contactIds.map(known.keyOf);
  const placeIn = (ownerId: string): FeedAction['as'] => {
    if (!selection.owns({ ownerId })) return 'involved';
    const owner = known.keyOf(ownerId);
    const isDeputy = keys.every((key) => standsInFor(key, owner, known.directory, today) !== null);
    return isDeputy ? 'deputy' : 'owner';
  };
  const rows = await db.action.findMany({
    where: { municipalityId, phase: 'running', ...selection.all },
    include: { owner: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ id, what, shortName, ownerId, owner, state }) => ({
    id,
    what,
    shortName,
    ownerName: owner.name,
    as: placeIn(ownerId),
    state: fromJson<ActionState>(state),
  }));
}
