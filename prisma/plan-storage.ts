/** Plan files as they were loaded, and the plan that runs by one of them. */

import { calendarOf, type Instant } from '../domain/calendar.ts';
import type { Transition } from '../domain/action/decide.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import { rulesFor } from '../domain/action/state.ts';
import { actionNotices } from '../domain/notices/addressed.ts';
import { type Action, type Plan, roles } from '../domain/plan/plan.ts';
import { formatTiming } from '../domain/plan/timing.ts';
import { eventRows } from './action-events.ts';
import { actionColumns } from './action-transitions.ts';
import type { Db, Tx } from './client.ts';
import { readContacts } from './person-contacts.ts';
import { dateColumn, dateColumnOrNull, instantColumn } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { inPortions } from './in-portions.ts';
import { fromJson, insertNew, toJson } from './json.ts';
import { addNotices } from './notice-rows.ts';

/** What of a plan is not in tables of its own; see `Plan.settings`. */
export type PlanSettings = Pick<
  Plan,
  'budget' | 'capacity' | 'tvoMeetings' | 'reports' | 'roundAt'
>;

export async function storeVersion(
  db: Db,
  plan: Plan,
  source: string,
  at: Instant,
): Promise<string> {
  const row = await db.planVersion.create({
    data: {
      municipalityId: plan.municipality.id,
      year: plan.year,
      source,
      content: toJson(plan),
      createdAt: instantColumn(at),
    },
  });
  return row.id;
}

export async function readVersion(db: Db, id: string): Promise<Plan | null> {
  const row = await db.planVersion.findUnique({ where: { id } });
  return row === null ? null : fromJson<Plan>(row.content);
}

/** The version a plan runs by now; null when it does not run yet. */
export async function runningVersion(db: Db, planId: string): Promise<Plan | null> {
  const plan = await db.plan.findUnique({ where: { id: planId }, select: { versionId: true } });
  return plan === null ? null : readVersion(db, plan.versionId);
}

/** The municipality and its directory, before any action speaks of them. */
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

/** People who are no longer in the plan get no mail from today; a new address closes the task about it. */
async function storeContacts(tx: Tx, plan: Plan, at: Instant): Promise<void> {
  const municipalityId = plan.municipality.id;
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
    const left = leftOn === null ? {} : { leftOn: dateColumn(leftOn) };
    await tx.contact.update({ where: { id: row.id }, data: { ...data, ...left } });
    if (row.address === address) continue;
    const task = { key: `address_refused/${row.id}` };
    await tx.task.updateMany({ where: task, data: { closedAt: instantColumn(at) } });
  }
  const gone = [...known.values()].filter(
    (row) => row.leftOn === null && !plan.contacts.some((contact) => contact.id === row.key),
  );
  const leftOn = dateColumn(calendarOf(plan.calendar).dateOf(at));
  await tx.contact.updateMany({
    where: { id: { in: gone.map((row) => row.id) } },
    data: { leftOn },
  });
}

/**
 * The plan, its themes and its actions as this version says, in one transaction. `activated` holds the
 * first decision of each action that is new.
 */
export async function storePlan(
  db: Db,
  plan: Plan,
  versionId: string,
  activated: Map<string, Transition>,
  nextWakeAt: Instant | null,
  at: Instant,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await storePlanRow(tx, plan, versionId, nextWakeAt, at);
      await storeThemes(tx, plan);
      await storeActions(tx, plan, activated);
      await tx.planVersion.update({
        where: { id: versionId },
        data: { appliedAt: instantColumn(at) },
      });
    },
    { timeout: 300_000, maxWait: 60_000 },
  );
}

async function storePlanRow(
  tx: Tx,
  plan: Plan,
  versionId: string,
  nextWakeAt: Instant | null,
  at: Instant,
): Promise<void> {
  const { budget, capacity, tvoMeetings, reports, roundAt, title } = plan;
  const settings: PlanSettings = { budget, capacity, tvoMeetings, reports, roundAt };
  const id = planIdOf(plan.municipality.id, plan.year);
  const data = {
    title,
    versionId,
    rules: toJson(rulesFor(plan, null)),
    settings: toJson(settings),
    nextWakeAt: nextWakeAt === null ? null : instantColumn(nextWakeAt),
  };
  const activatedOn = dateColumn(calendarOf(plan.calendar).dateOf(at));
  await tx.plan.upsert({
    where: { id },
    create: { ...data, id, municipalityId: plan.municipality.id, year: plan.year, activatedOn },
    update: data,
  });
}

async function storeThemes(tx: Tx, plan: Plan): Promise<void> {
  const planId = planIdOf(plan.municipality.id, plan.year);
  for (const [position, theme] of plan.themes.entries()) {
    const { id: key, name, kind, goals, statedTotalCents } = theme;
    const data = { name, kind, goals, statedTotalCents, position };
    const id = actionIdOf(planId, key);
    const create = { ...data, id, key, planId, municipalityId: plan.municipality.id };
    await tx.theme.upsert({ where: { id }, create, update: data });
  }
}

async function storeActions(tx: Tx, plan: Plan, activated: Map<string, Transition>): Promise<void> {
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  const contacts = await readContacts(tx, municipalityId);
  const columns = (action: Action, position: number) => ({
    themeId: actionIdOf(planId, action.themeId),
    position,
    what: action.what,
    shortName: action.shortName,
    how: action.how,
    timing: formatTiming(action.timing, plan.year),
    costCents: action.costCents,
    ladder: action.ladder === null ? Prisma.JsonNull : toJson(action.ladder),
  });
  const added = plan.actions.flatMap((action, position) => {
    const decision = activated.get(action.id);
    return decision === undefined ? [] : [{ action, position, decision }];
  });
  const rows = added.map(({ action, position, decision }) => ({
    ...columns(action, position),
    ...actionColumns(decision),
    id: actionIdOf(planId, action.id),
    municipalityId,
    planId,
    key: action.id,
    ownerId: contacts.idOf(action.owner),
  }));
  await inPortions(rows, (data) => tx.action.createMany({ data }));
  const events = added.flatMap(({ action, decision }) =>
    eventRows(municipalityId, actionIdOf(planId, action.id), decision),
  );
  await insertNew(tx, 'Event', events);
  const notices = added.flatMap(({ action, decision }) =>
    decision.notices.flatMap((draft) =>
      actionNotices(
        draft,
        actionIdOf(planId, action.id),
        action,
        contacts.directory,
        decision.state,
      ),
    ),
  );
  for (const [position, action] of plan.actions.entries()) {
    if (activated.has(action.id)) continue;
    const where = { id: actionIdOf(planId, action.id) };
    await tx.action.update({ where, data: columns(action, position) });
  }
  await storeInvolved(tx, plan, contacts.idOf);
  await addNotices(tx, { municipalityId, planId }, notices, contacts);
}

async function storeInvolved(tx: Tx, plan: Plan, idOf: (key: string) => string): Promise<void> {
  const municipalityId = plan.municipality.id;
  const planId = planIdOf(municipalityId, plan.year);
  await tx.involved.deleteMany({ where: { action: { planId } } });
  const involved = plan.actions.flatMap((action) =>
    [...new Set(action.involved)].map((key, position): Prisma.InvolvedCreateManyInput => {
      const part = action.parts.find(({ contactId }) => contactId === key);
      return {
        municipalityId,
        actionId: actionIdOf(planId, action.id),
        contactId: idOf(key),
        position,
        part: part?.what ?? null,
        partRequired: part?.required ?? true,
      };
    }),
  );
  await insertNew(tx, 'Involved', involved);
}

export interface StoredAction {
  id: string;
  key: string;
  state: Prisma.JsonValue;
  ladder: Prisma.JsonValue;
  phase: string;
  nextWakeAt: Date | null;
}

export async function storedActions(db: Db, planId: string): Promise<StoredAction[]> {
  return db.action.findMany({
    where: { planId },
    select: { id: true, key: true, state: true, ladder: true, phase: true, nextWakeAt: true },
    orderBy: { position: 'asc' },
  });
}
