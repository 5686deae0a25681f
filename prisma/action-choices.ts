/** What one can choose from when deciding about many actions at once. */

import type { IsoDate } from '../domain/calendar.ts';
import { mailboxesOf } from '../domain/who/mailboxes.ts';
import { type Person, type RoleHolder, roleHolderOf } from './action-details.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { isoDateOrNull } from './dates.ts';

export interface BulkChoices {
  themes: { key: string; name: string }[];
  /** Parties and owners that have actions in this plan. */
  parties: { key: string; name: string }[];
  owners: { key: string; name: string }[];
  /** Whom actions can be given to. */
  candidates: Person[];
  roleHolders: RoleHolder[];
}

export async function bulkChoices(db: Db, planId: string, today: IsoDate): Promise<BulkChoices> {
  const plan = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { themes: { orderBy: { position: 'asc' } } },
  });
  const { municipalityId } = plan;
  const [contacts, owning, { directory }] = await Promise.all([
    db.contact.findMany({
      where: { municipalityId },
      include: { roles: true },
      orderBy: { name: 'asc' },
    }),
    db.action.findMany({ where: { planId }, select: { ownerId: true }, distinct: ['ownerId'] }),
    readContacts(db, municipalityId),
  ]);
  const owners = contacts.filter(({ id }) => owning.some(({ ownerId }) => ownerId === id));
  const partyKeys = owners.map(({ partyKey, key }) => partyKey ?? key);
  const present = contacts.filter(({ key }) => mailboxesOf(key, directory, today).length > 0);
  const people = (rows: typeof contacts) =>
    rows.map(({ id, key, name, jobTitle, address, leftOn }) => ({
      id,
      key,
      name,
      jobTitle,
      address,
      leftOn: isoDateOrNull(leftOn),
    }));
  return {
    themes: plan.themes.map(({ key, name }) => ({ key, name })),
    parties: contacts.filter(({ key }) => partyKeys.includes(key)),
    owners: owners.map(({ key, name }) => ({ key, name })),
    candidates: people(present),
    roleHolders: present.flatMap(roleHolderOf),
  };
}
