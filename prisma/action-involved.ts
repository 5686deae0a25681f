/** Open actions that others answer for and these contacts take part in. */

import {
  type ActionState,
  type MilestoneState,
  nextMilestone,
  openPhases,
} from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { selectOwn } from './action-own.ts';
import type { Db } from './client.ts';
import { fromJson } from './json.ts';
import { readContacts } from './person-contacts.ts';

export interface InvolvedIn {
  planId: string;
  key: string;
  what: string;
  ownerName: string;
  /** What is open first; null where nothing is. */
  due: MilestoneState | null;
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
  return rows.map(({ planId, key, what, owner, state }) => ({
    planId,
    key,
    what,
    ownerName: owner.name,
    due: nextMilestone(fromJson<ActionState>(state)),
  }));
}
