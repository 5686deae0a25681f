/** Everybody who can sign in, for the page of local mode. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { hasLeft } from '../domain/plan/directory.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';

export interface PersonListed {
  contactId: string;
  municipalityId: string;
  municipality: string;
  name: string;
  jobTitle: string;
  roles: string[];
  openActions: number;
}

export async function listPeople(db: Db, today: IsoDate): Promise<PersonListed[]> {
  const rows = await db.contact.findMany({
    where: { address: { not: null } },
    include: {
      municipality: true,
      roles: true,
      _count: { select: { owned: { where: { phase: { in: [...openPhases] } } } } },
    },
    orderBy: [{ municipality: { name: 'asc' } }, { kind: 'desc' }, { name: 'asc' }],
  });
  return rows
    .filter(({ leftOn }) => !hasLeft({ leftOn: isoDateOrNull(leftOn) }, today))
    .map(({ id, municipality, name, jobTitle, roles, _count }) => ({
      contactId: id,
      municipalityId: municipality.id,
      municipality: municipality.name,
      name,
      jobTitle,
      roles: roles.map(({ role }) => role),
      openActions: _count.owned,
    }));
}
