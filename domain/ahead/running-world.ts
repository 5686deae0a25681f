/** The world of the simulation as a running plan stands now: from there it goes on as the engine will. */

import { type ActionState, isOpen, rulesFor } from '../action/state.ts';
import { reminderKinds } from '../action/evidence.ts';
import { resumed } from '../action/decide.ts';
import { addDays, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { actionIdOf } from '../ids.ts';
import { resumedMeeting } from '../meetings/process.ts';
import type { Absence } from '../plan/absence.ts';
import { type Existing, existingPlan } from '../plan/existing.ts';
import { type DraftProgress, draftsToMake, reportsToMake } from '../reports/moment.ts';
import { remember } from './ledger.ts';
import { nobody, type People } from './people.ts';
import { type SimulatedNotice, type World, worldOf } from './world.ts';

/** What the database knows of a running plan, as far as what is to come depends on it. */
export interface Running {
  existing: Existing;
  absences: readonly Absence[];
  progress: DraftProgress;
  /** Those that `isRemembered`. */
  notices: SimulatedNotice[];
  /** Of the mails that these travelled in, and the mail server accepted: key and day. */
  accepted: { key: string; on: IsoDate }[];
  /** Contacts whose address the mail server refuses. */
  refused: readonly string[];
}

/** A summary for who is back, the oldest thing that is told once, is fresh for this long. */
export const rememberedDays = 14;

/**
 * A notice that what is to come depends on: it waits, or it reminded the owner of an open action
 * (promise 2), or it is recent enough to be made once more.
 */
export function isRemembered(
  { status, audience, kind, actionId, on }: SimulatedNotice,
  openActionIds: ReadonlySet<string>,
  today: IsoDate,
): boolean {
  if (status === 'pending' || on >= addDays(today, -rememberedDays)) return true;
  return audience === 'owner' && reminderKinds.includes(kind) && openActionIds.has(actionId ?? '');
}

/** Null where no plan runs. */
export function runningWorld(running: Running, at: Instant): World | null {
  const { existing, absences, progress, notices, accepted, refused } = running;
  const world = worldAsIs(existing, absences, at);
  if (world === null) return null;
  world.people = nobodyBut(refused, existing);
  world.activatedOn = progress.activatedOn;
  world.lastHalf = progress.lastHalf;
  world.draftedHalf = progress.draftedHalf;
  world.toReport = reportsToMake(world.plan, progress);
  world.toDraft = draftsToMake(world.plan, progress);
  world.refused = new Set(refused);
  for (const { key, on } of accepted) world.accepted.set(key, on);
  for (const notice of notices) {
    const own = { ...notice };
    remember(world, own);
    if (own.status === 'pending') world.pending.add(own);
  }
  return world;
}

/** What stands, as the simulation would have it, without the mails that wait for another reason. */
export function worldAsIs(
  existing: Existing,
  absences: readonly Absence[],
  at: Instant,
): World | null {
  const plan = existingPlan(existing);
  if (plan === null || existing.before === null) return null;
  const world = worldOf(plan, nobody, at);
  const { contacts, roles } = existing;
  world.file = existing.before;
  world.directory = { contacts, roles, absences };
  const inFile = new Map(plan.actions.map((action) => [action.id, action]));
  for (const { key, owner, state, droppedByFile } of existing.actions) {
    const action = inFile.get(key);
    const id = actionIdOf(world.planId, key);
    const rules = rulesFor(plan, action?.ladder ?? null);
    const parties = { owner, involved: action?.involved ?? [] };
    world.actions.set(id, { transition: resumed(state, at, rules), rules, parties });
    if (droppedByFile) world.droppedByFile.add(id);
  }
  for (const { id, state } of existing.meetings) {
    world.meetings.set(id, resumedMeeting(state, at, world.calendar));
  }
  return world;
}

/** Nobody answers; whose address was refused is refused again. */
function nobodyBut(refused: readonly string[], { contacts }: Existing): People {
  const addresses = new Set(
    contacts.filter(({ id }) => refused.includes(id)).map(({ address }) => address?.toLowerCase()),
  );
  return { ...nobody, refuses: (address) => addresses.has(address.toLowerCase()) };
}

export function openActionIds(actions: Iterable<[string, ActionState]>): Set<string> {
  return new Set([...actions].flatMap(([id, { phase }]) => (isOpen(phase) ? [id] : [])));
}

/** The last day of which something is stated: the plan's year, and what a late answer still brings. */
export function endOfPlan({ year }: { year: number }): IsoDate {
  return `${String(year + 1)}-01-31`;
}

export function endInstant(world: World): Instant {
  return calendarOf(world.plan.calendar).instantOf(endOfPlan(world.plan), '23:59');
}
