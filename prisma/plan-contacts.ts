/** The municipality of a plan and its directory, stored as they are once a file has been applied. */

import { isDeepStrictEqual } from 'node:util';
import type { Instant, IsoDate } from '../domain/calendar.ts';
import { type Authorship, entryChange, type PersonEvent } from '../domain/plan/person-events.ts';
import { type Contact, type Plan, roles } from '../domain/plan/plan.ts';
import type { Db, Tx } from './client.ts';
import { dateColumnOrNull, isoDateOrNull } from './dates.ts';
import { leave, movedTo } from './person-change.ts';
import { readContacts } from './person-contacts.ts';
import { recordPersonEvent } from './person-history.ts';

/** Before any action speaks of them. */
export async function storeDirectory(
  db: Db,
  plan: Plan,
  rehearsal: boolean,
  at: Instant,
): Promise<void> {
  const { id, name } = plan.municipality;
  await db.$transaction(async (tx) => {
    await tx.municipality.upsert({
      where: { id },
      create: { id, name, rehearsal },
      update: { name },
    });
    await storeContacts(tx, plan, at);
    await tx.roleHolder.deleteMany({ where: { municipalityId: id } });
    const { idOf } = await readContacts(tx, id);
    await tx.roleHolder.createMany({
      data: roles.flatMap((role) =>
        [...new Set(plan.roles[role])].map((key) => ({
          municipalityId: id,
          role,
          contactId: idOf(key),
        })),
      ),
    });
  });
}

const byPlanFile: Authorship = {
  channel: 'plan_file',
  contactId: null,
  author: 'het gewijzigde plan',
};

async function storeContacts(tx: Tx, plan: Plan, at: Instant): Promise<void> {
  const municipalityId = plan.municipality.id;
  const moment = { municipalityId, at, by: byPlanFile };
  const rows = await tx.contact.findMany({ where: { municipalityId } });
  const known = new Map(rows.map((row) => [row.key, row]));
  const added = plan.contacts.filter((contact) => !known.has(contact.id));
  await tx.contact.createMany({
    data: added.map((contact) => ({
      ...columnsOf(contact),
      municipalityId,
      key: contact.id,
      kind: contact.kind,
    })),
  });
  for (const contact of plan.contacts) {
    const row = known.get(contact.id);
    if (row === undefined) continue;
    if (isAsStored(row, contact)) continue;
    await tx.contact.update({ where: { id: row.id }, data: columnsOf(contact) });
    if (row.address !== contact.address) await movedTo(tx, moment, row.id);
    const was = isoDateOrNull(row.leftOn);
    for (const event of [entryChange(row, contact), leftChange(was, contact.leftOn)]) {
      if (event !== null) await recordPersonEvent(tx, moment, row.id, event);
    }
  }
}

function leftChange(was: IsoDate | null, becomes: IsoDate | null): PersonEvent | null {
  if (was === becomes) return null;
  return becomes === null
    ? { kind: 'person_returned', data: {} }
    : { kind: 'person_left', data: { on: becomes } };
}

type Columns = ReturnType<typeof columnsOf>;

function isAsStored({ name, jobTitle, address, partyKey, leftOn }: Columns, contact: Contact) {
  return isDeepStrictEqual({ name, jobTitle, address, partyKey, leftOn }, columnsOf(contact));
}

function columnsOf({ name, jobTitle, address, partyId, leftOn }: Contact) {
  return { name, jobTitle, address, partyKey: partyId, leftOn: dateColumnOrNull(leftOn) };
}

/** Whom a file dropped: as if they left on the site today. */
export async function dropContacts(
  db: Db,
  municipalityId: string,
  keys: string[],
  moment: { today: IsoDate; at: Instant },
): Promise<void> {
  if (keys.length === 0) return;
  await db.$transaction(async (tx) => {
    const { idOf } = await readContacts(tx, municipalityId);
    for (const key of keys) {
      await leave(tx, { municipalityId, contactId: idOf(key), by: byPlanFile, ...moment });
    }
  });
}
