/** The municipality of a plan file and its directory, stored. */

import { calendarOf, type Instant } from '../domain/calendar.ts';
import { type Plan, roles } from '../domain/plan/plan.ts';
import { type Authorship, entryChange } from '../domain/plan/person-events.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn, dateColumnOrNull } from './dates.ts';
import { readContacts } from './person-contacts.ts';
import { recordPersonEvent } from './person-history.ts';
import { closeReachTasks } from './task-closing.ts';

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

/** People who are no longer in the plan get no mail from today; a new address closes the task about it. */
async function storeContacts(tx: Tx, plan: Plan, at: Instant): Promise<void> {
  const municipalityId = plan.municipality.id;
  const moment = { municipalityId, at, by: byPlanFile };
  const known = new Map(
    (await tx.contact.findMany({ where: { municipalityId } })).map((row) => [row.key, row]),
  );
  const added = plan.contacts.filter((contact) => !known.has(contact.id));
  await tx.contact.createMany({
    data: added.map(({ id, leftOn, partyId, kind, name, jobTitle, address }) => ({
      municipalityId,
      key: id,
      kind,
      name,
      jobTitle,
      address,
      partyKey: partyId,
      leftOn: dateColumnOrNull(leftOn),
    })),
  });
  for (const { id: key, leftOn, partyId, name, jobTitle, address } of plan.contacts) {
    const row = known.get(key);
    if (row === undefined) continue;
    const data = { name, jobTitle, address, partyKey: partyId };
    const change = entryChange(row, data);
    if (change !== null) await recordPersonEvent(tx, moment, row.id, change);
    const left = leftOn === null ? {} : { leftOn: dateColumn(leftOn) };
    await tx.contact.update({ where: { id: row.id }, data: { ...data, ...left } });
    if (leftOn !== null && row.leftOn === null) {
      await recordPersonEvent(tx, moment, row.id, { kind: 'person_left', data: { on: leftOn } });
    }
    if (row.address === address) continue;
    await closeReachTasks(tx, { municipalityId, at }, [row.id]);
  }
  const gone = [...known.values()].filter(
    (row) => row.leftOn === null && !plan.contacts.some((contact) => contact.id === row.key),
  );
  const on = calendarOf(plan.calendar).dateOf(at);
  await tx.contact.updateMany({
    where: { id: { in: gone.map((row) => row.id) } },
    data: { leftOn: dateColumn(on) },
  });
  for (const { id } of gone) {
    await recordPersonEvent(tx, moment, id, { kind: 'person_left', data: { on } });
  }
}
