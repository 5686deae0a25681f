/** What a round adds of its own accord: the week, actions without an owner, and who is back. */

import { openPhases } from '../domain/action/state.ts';
import type { Calendar, IsoDate } from '../domain/calendar.ts';
import { ownerlessNotices, returnNotice } from '../domain/notices/people-notices.ts';
import { weekNotices } from '../domain/notices/plan-notices.ts';
import { isBack } from '../domain/plan/absence.ts';
import { mailboxesOf } from '../domain/plan/directory.ts';
import type { Db, Tx } from './client.ts';
import { addNotices } from './notice-rows.ts';
import { type KnownContacts, readContacts } from './person-contacts.ts';
import { latestPlan } from './plan-headers.ts';

/** The state of each plan that still runs, for its coordinator. */
export async function addPlanNotices(db: Db, municipalityId: string, on: IsoDate): Promise<void> {
  await db.$transaction(async (tx) => {
    const open = { some: { phase: { in: [...openPhases] } } };
    const plans = await tx.plan.findMany({ where: { municipalityId, actions: open } });
    const contacts = await readContacts(tx, municipalityId);
    for (const { id: planId } of plans) {
      const notices = weekNotices(planId, contacts.directory, on);
      await addNotices(tx, { municipalityId, planId }, notices, contacts);
    }
  });
}

/** Actions without an owner, and who is back. */
export async function addPeopleNotices(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  calendar: Calendar,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const contacts = await readContacts(tx, municipalityId);
    const moment = { municipalityId, on, contacts };
    await addOwnerless(tx, moment, calendar);
    await addReturns(tx, moment);
  });
}

interface RoundMoment {
  municipalityId: string;
  on: IsoDate;
  contacts: KnownContacts;
}

async function addOwnerless(
  tx: Tx,
  { municipalityId, on, contacts }: RoundMoment,
  calendar: Calendar,
): Promise<void> {
  const rows = await tx.action.findMany({
    where: { municipalityId, phase: { in: [...openPhases] }, owner: { leftOn: { not: null } } },
    select: { id: true, planId: true, ownerId: true },
  });
  for (const { id, planId, ownerId } of rows) {
    const ownerless = [{ id, ownerId: contacts.keyOf(ownerId) }];
    const notices = ownerlessNotices(ownerless, contacts.directory, on, calendar);
    await addNotices(tx, { municipalityId, planId }, notices, contacts);
  }
}

async function addReturns(tx: Tx, { municipalityId, on, contacts }: RoundMoment): Promise<void> {
  const { directory } = contacts;
  const back = directory.absences.filter((absence) => isBack(absence, on));
  const plan = back.length === 0 ? null : await latestPlan(tx, municipalityId);
  if (plan === null) return;
  const { planId } = plan;
  const notices = back.flatMap((absence) =>
    mailboxesOf(absence.contactId, directory, on)
      .filter(({ id }) => id === absence.contactId)
      .map((contact) => returnNotice(planId, contact, absence, on)),
  );
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}
