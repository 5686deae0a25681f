/** The address book. */

import { openPhases } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import type { Db } from './client.ts';
import { isoDateOrNull } from './dates.ts';
import { leave, type Leaving } from './person-change.ts';

export interface DirectoryEntry {
  id: string;
  key: string;
  kind: string;
  name: string;
  jobTitle: string;
  partyName: string | null;
  address: string | null;
  leftOn: IsoDate | null;
  roles: string[];
  /** Open actions this contact answers for. */
  openActions: number;
  /** The mail server refuses the address. */
  refused: boolean;
}

const open = { phase: { in: [...openPhases] } };

export async function readDirectory(db: Db, municipalityId: string): Promise<DirectoryEntry[]> {
  const [rows, refusals] = await Promise.all([
    db.contact.findMany({
      where: { municipalityId },
      // Without its municipality the open actions of all of them would be counted first.
      include: {
        roles: true,
        _count: { select: { owned: { where: { municipalityId, ...open } } } },
      },
      orderBy: [{ kind: 'asc' }, { name: 'asc' }],
    }),
    db.task.findMany({ where: { municipalityId, kind: 'address_refused', closedAt: null } }),
  ]);
  const parties = new Map(rows.map(({ key, name }) => [key, name]));
  const refused = new Set(refusals.map(({ contactId }) => contactId));
  return rows.map(
    ({ id, key, kind, name, jobTitle, partyKey, address, leftOn, roles, _count }) => ({
      id,
      key,
      kind,
      name,
      jobTitle,
      address,
      partyName: partyKey === null ? null : (parties.get(partyKey) ?? null),
      leftOn: isoDateOrNull(leftOn),
      roles: roles.map(({ role }) => role),
      openActions: _count.owned,
      refused: refused.has(id),
    }),
  );
}

export interface OwnerOf {
  name: string;
  /** Open actions of one plan this contact answers for, in the order of the plan. */
  actionKeys: string[];
}

/** Null when nobody here has this key. */
export async function findOwner(
  db: Db,
  municipalityId: string,
  planId: string,
  contactKey: string,
): Promise<OwnerOf | null> {
  const row = await db.contact.findUnique({
    where: { municipalityId_key: { municipalityId, key: contactKey } },
    include: { owned: { where: { planId, ...open }, orderBy: { position: 'asc' } } },
  });
  return row && { name: row.name, actionKeys: row.owned.map(({ key }) => key) };
}

export async function personLeft(db: Db, leaving: Leaving): Promise<boolean> {
  return db.$transaction((tx) => leave(tx, leaving));
}
