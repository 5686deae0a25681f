/** Changes of names, jobs and addresses from a returned list: all of them, or none. */

import type { Instant } from '../domain/calendar.ts';
import type { ContactEntry, ContactChange } from '../domain/plan/directory-import.ts';
import type { Db } from './client.ts';
import { movedTo } from './person-change.ts';

export async function listEntries(db: Db, municipalityId: string): Promise<ContactEntry[]> {
  const select = { key: true, name: true, jobTitle: true, address: true };
  return db.contact.findMany({ where: { municipalityId }, select, orderBy: { key: 'asc' } });
}

export async function applyImport(
  db: Db,
  municipalityId: string,
  changes: ContactChange[],
  at: Instant,
): Promise<void> {
  await db.$transaction(async (tx) => {
    for (const { before, after } of changes) {
      const { key, name, jobTitle, address } = after;
      const where = { municipalityId_key: { municipalityId, key } };
      const { id } = await tx.contact.update({ where, data: { name, jobTitle, address } });
      if (before.address !== address) await movedTo(tx, { municipalityId, at }, id);
    }
  });
}
