/** Open actions that others answer for and these contacts take part in. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { selectOwn } from './action-own.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { readContacts } from './person-contacts.ts';

export interface InvolvedIn {
  planId: string;
  key: string;
  what: string;
  ownerName: string;
  dueOn: IsoDate | null;
}

export async function listInvolved(
  db: Db,
  municipalityId: string,
  contactIds: string[],
  today: IsoDate,
): Promise<InvolvedIn[]> {
  const { involved } = selectOwn(await readContacts(db, municipalityId), contactIds, today);
  const rows = await db.action.findMany({
    where: { municipalityId, phase: { in: [...openPhases] }, ...involved },
    include: { owner: { select: { name: true } } },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
  });
  return rows.map(({ planId, key, what, owner, dueOn }) => ({
    planId,
    key,
    what,
    ownerName: owner.name,
    dueOn: isoDateOrNull(dueOn),
  }));
}
