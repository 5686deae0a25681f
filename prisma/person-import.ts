/** Changes of names, jobs and addresses from a returned list: all of them, or none. */

import type { ContactEntry, ContactChange } from '../domain/plan/directory-import.ts';
import { entryChange } from '../domain/plan/person-events.ts';
import type { Db } from './client.ts';
import { movedTo } from './person-change.ts';
import { type DirectoryMoment, recordPersonEvent } from './person-history.ts';

export async function listEntries(db: Db, municipalityId: string): Promise<ContactEntry[]> {
  const select = { key: true, name: true, jobTitle: true, address: true };
  return db.contact.findMany({ where: { municipalityId }, select, orderBy: { key: 'asc' } });
}

export async function applyImport(
  db: Db,
  moment: DirectoryMoment,
  changes: ContactChange[],
): Promise<void> {
  const { municipalityId } = moment;
  await db.$transaction(async (tx) => {
    for (const { before, after } of changes) {
      const { key, name, jobTitle, address } = after;
      const where = { municipalityId_key: { municipalityId, key } };
      const { id } = await tx.contact.update({ where, data: { name, jobTitle, address } });
      const change = entryChange(before, after);
      if (change !== null) await recordPersonEvent(tx, moment, id, change);
      if (before.address !== address) await movedTo(tx, moment, id);
    }
  });
}
