/** What a round adds of its own accord: the week, actions without an owner, and who is back. */

import { openPhases } from '../domain/action/state.ts';
import { type Calendar, type IsoDate, mondayOf } from '../domain/calendar.ts';
import { ownerlessNotices, returnNotices } from '../domain/notices/people-notices.ts';
import { weekNotices } from '../domain/notices/plan-notices.ts';
import type { Db, Tx } from './client.ts';
import { Prisma } from './generated/client.ts';
import { readRows } from './json.ts';
import { addNotices } from './notice-rows.ts';
import type { KnownContacts } from './person-contacts.ts';
import { latestPlan } from './plan-headers.ts';

/** May run twice, or stop half way: what is on record already stays as it is. */
export async function addRoundNotices(db: Db, moment: RoundMoment): Promise<void> {
  await addWeekStates(db, moment);
  await addOwnerless(db, moment);
  await addReturns(db, moment);
}

interface RoundMoment {
  municipalityId: string;
  on: IsoDate;
  calendar: Calendar;
  contacts: KnownContacts;
}

/** Of each plan that still runs, for its coordinator. */
async function addWeekStates(tx: Tx, moment: RoundMoment): Promise<void> {
  const { municipalityId, on, calendar, contacts } = moment;
  for (const plan of await readRunning(tx, municipalityId, on)) {
    const notices = weekNotices(plan, contacts.directory, on, calendar);
    const fresh = notices.filter(({ key }) => !plan.noticed.includes(key));
    await addNotices(tx, { municipalityId, planId: plan.id }, fresh, contacts);
  }
}

/** With the keys of what was said of this week already: most rounds have nothing to add. */
async function readRunning(tx: Tx, municipalityId: string, on: IsoDate) {
  return readRows<{ id: string; activatedOn: IsoDate; noticed: string[] }>(
    tx,
    Prisma.sql`
      SELECT p."id", p."activatedOn", ARRAY(
        SELECT n."key" FROM "Notice" n
        WHERE n."planId" = p."id" AND n."kind" = 'week_state' AND n."on" >= ${mondayOf(on)}::date
      ) AS "noticed"
      FROM "Plan" p WHERE p."municipalityId" = ${municipalityId} AND EXISTS(
        SELECT 1 FROM "Action" a
        WHERE a."planId" = p."id" AND a."phase" = ANY(${[...openPhases]}::text[]))`,
  );
}

async function addOwnerless(tx: Tx, moment: RoundMoment): Promise<void> {
  const { municipalityId, on, calendar, contacts } = moment;
  if (contacts.directory.contacts.every(({ leftOn }) => leftOn === null)) return;
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
  const { absences } = contacts.directory;
  const plan = absences.length === 0 ? null : await latestPlan(tx, municipalityId);
  if (plan === null) return;
  const { planId } = plan;
  const notices = returnNotices(planId, contacts.directory, on);
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}
