/** What one can choose from when deciding about many actions at once. */

import type { IsoDate } from '../domain/calendar.ts';
import { mailboxesOf } from '../domain/who/mailboxes.ts';
import { type Person, type RoleHolder, roleHolderOf } from './person-shown.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { isoDateOrNull } from './dates.ts';

/** What a list can be narrowed by. */
export interface FilterChoices {
  themes: { key: string; name: string }[];
  /** Parties and owners that have actions in this plan. */
  parties: { key: string; name: string }[];
  owners: { key: string; name: string }[];
}

export interface BulkChoices extends FilterChoices {
  /** Whom actions can be given to. */
  candidates: Person[];
  roleHolders: RoleHolder[];
}

export async function filterChoices(db: Db, planId: string): Promise<FilterChoices> {
  return filterOf(await readOwning(db, planId));
}

export async function bulkChoices(db: Db, planId: string, today: IsoDate): Promise<BulkChoices> {
  const owning = await readOwning(db, planId);
  const { directory } = await readContacts(db, owning.municipalityId);
  const present = owning.contacts.filter(
    ({ key }) => mailboxesOf(key, directory, today).length > 0,
  );
  return {
    ...filterOf(owning),
    candidates: present.map(({ id, key, name, jobTitle, address, leftOn }) => ({
      id,
      key,
      name,
      jobTitle,
      address,
      leftOn: isoDateOrNull(leftOn),
    })),
    roleHolders: present.flatMap(roleHolderOf),
  };
}

type Owning = Awaited<ReturnType<typeof readOwning>>;

/** The themes of a plan, everybody of its municipality, and who owns an action in it. */
async function readOwning(db: Db, planId: string) {
  const { municipalityId, themes } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { themes: { orderBy: { position: 'asc' } } },
  });
  const [contacts, owning] = await Promise.all([
    db.contact.findMany({
      where: { municipalityId },
      include: { roles: true },
      orderBy: { name: 'asc' },
    }),
    db.action.findMany({ where: { planId }, select: { ownerId: true }, distinct: ['ownerId'] }),
  ]);
  return { municipalityId, themes, contacts, ownerIds: owning.map(({ ownerId }) => ownerId) };
}

function filterOf({ themes, contacts, ownerIds }: Owning): FilterChoices {
  const owners = contacts.filter(({ id }) => ownerIds.includes(id));
  const partyKeys = owners.map(({ partyKey, key }) => partyKey ?? key);
  const named = ({ key, name }: { key: string; name: string }) => ({ key, name });
  return {
    themes: themes.map(named),
    parties: contacts.filter(({ key }) => partyKeys.includes(key)).map(named),
    owners: owners.map(named),
  };
}
