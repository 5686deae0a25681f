/** What a round says of its own accord: the week, actions without an owner, and who is back. */

import { isBack } from '../domain/plan/absence.ts';
import { openPhases } from '../domain/action/state.ts';
import type { Calendar, IsoDate } from '../domain/calendar.ts';
import { mailboxesOf } from '../domain/plan/directory.ts';
import { ownerlessNotices, returnNotice, weekNotices } from '../domain/notices/addressed.ts';
import type { Db } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { addNotices } from './notice-rows.ts';
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

/** What the round says of its own accord about people: actions without an owner, and who is back. */
export async function addPeopleNotices(
  db: Db,
  municipalityId: string,
  on: IsoDate,
  calendar: Calendar,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const contacts = await readContacts(tx, municipalityId);
    const { directory, keyOf } = contacts;
    const rows = await tx.action.findMany({
      where: {
        municipalityId,
        phase: { in: [...openPhases] },
        owner: { leftOn: { not: null } },
      },
      select: { id: true, planId: true, ownerId: true },
    });
    for (const { id, planId, ownerId } of rows) {
      const ownerless = [{ id, ownerId: keyOf(ownerId) }];
      const notices = ownerlessNotices(ownerless, directory, on, calendar);
      await addNotices(tx, { municipalityId, planId }, notices, contacts);
    }
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
  });
}
