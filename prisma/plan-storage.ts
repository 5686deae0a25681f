/** Plan files as they were loaded, and the plan that runs by one of them. */

import type { Transition } from '../domain/action/decide.ts';
import { rulesFor } from '../domain/action/state.ts';
import { calendarOf, type Instant, type IsoDate } from '../domain/calendar.ts';
import { actionIdOf, planIdOf } from '../domain/ids.ts';
import type { MeetingTransition } from '../domain/meetings/process.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Db, Tx } from './client.ts';
import { dateColumn, instantColumn, instantColumnOrNull } from './dates.ts';
import { Prisma } from './generated/client.ts';
import { fromJson, toJson } from './json.ts';
import { storeMeetings } from './meeting-storage.ts';
import { storeActions } from './plan-actions.ts';
import { markCarriedOut } from './plan-events.ts';
import type { PlanSettings } from './plan-settings.ts';

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
      title: plan.title,
      municipalityName: plan.municipality.name,
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

/** A version to run by from `at`. */
export interface AppliedVersion {
  /** Of the `PlanEvent` by which somebody applied it; a rehearsal has none. */
  id: string;
  versionId: string;
  /** The first transition of each action that is new. */
  activated: Map<string, Transition>;
  /** Likewise of each meeting. */
  meetings: ReadonlyMap<string, MeetingTransition>;
  nextWakeAt: Instant | null;
  at: Instant;
}

/** The plan, its themes and its actions as this version says, in one transaction. */
export async function storePlan(db: Db, plan: Plan, applied: AppliedVersion): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await storePlanRow(tx, plan, applied);
      await storeThemes(tx, plan);
      await storeActions(tx, plan, applied.activated);
      const { id: municipalityId } = plan.municipality;
      const planId = planIdOf(municipalityId, plan.year);
      await storeMeetings(tx, { municipalityId, planId }, applied.meetings);
      await tx.planVersion.update({
        where: { id: applied.versionId },
        data: { appliedAt: instantColumn(applied.at) },
      });
      await markCarriedOut(tx, applied.id, applied.at);
    },
    { timeout: 300_000, maxWait: 60_000 },
  );
}

async function storePlanRow(
  tx: Tx,
  plan: Plan,
  { versionId, nextWakeAt, at }: AppliedVersion,
): Promise<void> {
  const { budget, capacity, indicators, meetings, reports, roundAt, title } = plan;
  const settings: PlanSettings = { budget, capacity, indicators, meetings, reports, roundAt };
  const id = planIdOf(plan.municipality.id, plan.year);
  const data = {
    title,
    versionId,
    rules: toJson(rulesFor(plan, null)),
    settings: toJson(settings),
    nextWakeAt: instantColumnOrNull(nextWakeAt),
    stoppedOn: null,
  };
  const activatedOn = dateColumn(calendarOf(plan.calendar).dateOf(at));
  await tx.plan.upsert({
    where: { id },
    create: { ...data, id, municipalityId: plan.municipality.id, year: plan.year, activatedOn },
    update: data,
  });
}

/** No report is made any more, and no action runs: those were stopped before. */
export async function storeStop(
  db: Db,
  { id, planId, on, at }: { id: string; planId: string; on: IsoDate; at: Instant },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const data = { stoppedOn: dateColumn(on), nextWakeAt: null };
    await tx.plan.update({ where: { id: planId }, data });
    await markCarriedOut(tx, id, at);
  });
}

/** The rules of a plan whose file did not change: another plan of its municipality closed a day. */
export async function storeRules(db: Db, plan: Plan): Promise<void> {
  const id = planIdOf(plan.municipality.id, plan.year);
  await db.plan.update({ where: { id }, data: { rules: toJson(rulesFor(plan, null)) } });
}

async function storeThemes(tx: Tx, plan: Plan): Promise<void> {
  const planId = planIdOf(plan.municipality.id, plan.year);
  for (const [position, theme] of plan.themes.entries()) {
    const { id: key, name, kind, statedTotalCents } = theme;
    const goals = theme.goals.map(({ text, scaling }) => ({
      text,
      scaling: scaling && toJson(scaling),
    }));
    const scaling = theme.scaling === null ? Prisma.JsonNull : toJson(theme.scaling);
    const data = { name, kind, goals, scaling, statedTotalCents, position };
    const id = actionIdOf(planId, key);
    const create = { ...data, id, key, planId, municipalityId: plan.municipality.id };
    await tx.theme.upsert({ where: { id }, create, update: data });
  }
}
