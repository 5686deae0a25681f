/** Open actions that others answer for and these contacts take part in. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';

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
  contactKeys: string[],
): Promise<InvolvedIn[]> {
  const contact = { key: { in: contactKeys } };
  const rows = await db.action.findMany({
    where: { municipalityId, phase: { in: [...openPhases] }, involved: { some: { contact } } },
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
