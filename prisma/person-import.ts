/** Changes of names, jobs and addresses from a returned list: all of them, or none. */

import type { ContactEntry, ContactChange } from '../domain/plan/directory-import.ts';
import { entryChange } from '../domain/plan/person-events.ts';
import type { Db } from './client.ts';
import { type DirectoryMoment, recordPersonEvent } from './person-history.ts';
import { closeReachTasks } from './task-closing.ts';

export async function listEntries(db: Db, municipalityId: string): Promise<ContactEntry[]> {
  const select = { key: true, name: true, jobTitle: true, address: true };
  return db.contact.findMany({ where: { municipalityId }, select, orderBy: { key: 'asc' } });
}

/** A new address closes the task about the old one; ways in that went to the old one are dead. */
export async function applyImport(
  db: Db,
  moment: DirectoryMoment,
  changes: ContactChange[],
): Promise<void> {
  const { municipalityId, at } = moment;
  await db.$transaction(async (tx) => {
    for (const { before, after } of changes) {
      const { key, name, jobTitle, address } = after;
      const where = { municipalityId_key: { municipalityId, key } };
      const { id } = await tx.contact.update({ where, data: { name, jobTitle, address } });
      const change = entryChange(before, after);
      if (change !== null) await recordPersonEvent(tx, moment, id, change);
      if (before.address === address) continue;
      await closeReachTasks(tx, { municipalityId, at }, [id]);
      await tx.link.deleteMany({ where: { contactId: id, purpose: 'sign_in' } });
    }
  });
}
