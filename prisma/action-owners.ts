/** Who answers for the actions of a plan, with all that passed between them and the plan. */

import type { ActionState } from '../domain/action/state.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { noHistory } from '../domain/contact/history.ts';
import type { OwnedAction, OwnerRecord, Reachability } from '../domain/contact/owners.ts';
import { groupBy } from '../domain/group-by.ts';
import { hasLeft } from '../domain/plan/directory.ts';
import { presentMailboxes } from '../domain/who/mailboxes.ts';
import { readContactHistories } from './action-contact.ts';
import type { Db } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';

interface OwnedRow extends Omit<OwnedAction, 'history'> {
  id: string;
  ownerKey: string;
}

/** In no order. */
export async function readOwners(
  db: Db,
  { municipalityId, planId, today }: { municipalityId: string; planId: string; today: IsoDate },
): Promise<OwnerRecord[]> {
  const contacts = await readContacts(db, municipalityId);
  const rows = await readOwned(db, planId);
  const histories = await readContactHistories(
    db,
    rows.map(({ id }) => id),
  );
  return [...groupBy(rows, ({ ownerKey }) => ownerKey)].flatMap(([key, owned]) => {
    const contact = contacts.directory.contacts.find(({ id }) => id === key);
    if (contact === undefined) return [];
    const actions = owned.map(({ id, key: actionKey, shortName, state }) => ({
      key: actionKey,
      shortName,
      state,
      history: histories.get(id) ?? noHistory,
    }));
    const reached = reachability(key, contacts, today);
    return [{ id: key, name: contact.name, leftOn: contact.leftOn, reached, actions }];
  });
}

async function readOwned(db: Db, planId: string): Promise<OwnedRow[]> {
  return readRows<OwnedRow & { state: ActionState }>(
    db,
    Prisma.sql`
      SELECT a."id", a."key", a."shortName", a."state", o."key" AS "ownerKey"
      FROM "Action" a JOIN "Contact" o ON o."id" = a."ownerId"
      WHERE a."planId" = ${planId} ORDER BY a."position"`,
  );
}

/** Of several mailboxes one that works is enough. */
function reachability(
  key: string,
  { directory, refused }: KnownContacts,
  today: IsoDate,
): Reachability {
  const contact = directory.contacts.find(({ id }) => id === key);
  if (contact !== undefined && hasLeft(contact, today)) return 'left';
  const readers = presentMailboxes(key, directory, today);
  if (readers.length === 0) return 'nobody';
  return readers.every(({ id }) => refused.has(id)) ? 'refused' : 'yes';
}
