/**
 * Whom a step with the whole plan mails, and when, before anybody takes it: the start, a changed file, or
 * a stop. The same rules as the simulation and the real parts, up to the first mail round (V42).
 */

import { isOpen } from '../action/state.ts';
import { addDays, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { groupBy } from '../group-by.ts';
import type { Absence } from '../plan/absence.ts';
import { mailboxesOf } from '../who/mailboxes.ts';
import type { Existing } from '../plan/existing.ts';
import type { Plan } from '../plan/plan.ts';
import { applyFile } from './apply.ts';
import { takeMeeting } from './meetings.ts';
import { nobody } from './people.ts';
import { holdRound } from './rounds.ts';
import { worldAsIs } from './running-world.ts';
import { activateAll, simulate } from './simulate.ts';
import { take } from './transitions.ts';
import { type World, worldOf } from './world.ts';

export interface PlanAhead {
  /** When the first mails go. */
  firstRoundAt: Instant;
  /** Of who gets a mail then: one per mailbox. */
  readers: string[];
  /** Open actions before and after. */
  openBefore: number;
  openAfter: number;
  /** Owners and involved parties whom no mail reaches. */
  unreachable: string[];
}

export function startAhead(plan: Plan, absences: readonly Absence[], at: Instant): PlanAhead {
  const world = worldOf(plan, nobody, at);
  world.directory = { ...world.directory, absences };
  activateAll(world, at);
  return toFirstRound(world, 0);
}

/** Null where no plan runs. */
export function changeAhead(
  file: Plan,
  existing: Existing,
  absences: readonly Absence[],
  at: Instant,
): PlanAhead | null {
  const world = worldAsIs(existing, absences, at);
  if (world === null) return null;
  const openBefore = openCount(world);
  applyFile(world, file, at);
  return toFirstRound(world, openBefore);
}

/** Null where no plan runs. */
export function stopAhead(
  existing: Existing,
  absences: readonly Absence[],
  at: Instant,
): PlanAhead | null {
  const world = worldAsIs(existing, absences, at);
  if (world === null) return null;
  const openBefore = openCount(world);
  for (const [id, action] of [...world.actions]) {
    take(world, id, action, { kind: 'command', at, command: { kind: 'cancel', answerId: '' } });
  }
  for (const id of world.meetings.keys()) {
    takeMeeting(world, id, { kind: 'command', at, command: { kind: 'cancel' } });
  }
  return toFirstRound(world, openBefore);
}

/** How many mails go in the week of the first round, if nobody answers. */
export function firstWeek(plan: Plan, at: Instant): { on: IsoDate; mails: number }[] {
  const calendar = calendarOf(plan.calendar);
  const first = calendar.dateOf(worldOf(plan, nobody, at).roundAt);
  const until = calendar.instantOf(addDays(first, 6), '23:59');
  const { mails } = simulate(plan, { from: at, until, people: nobody });
  return [...groupBy(mails, ({ on }) => on)].map(([on, found]) => ({ on, mails: found.length }));
}

function toFirstRound(world: World, openBefore: number): PlanAhead {
  const { calendar, roundAt: firstRoundAt } = world;
  const on = calendar.dateOf(firstRoundAt);
  const openAfter = openCount(world);
  const unreachable = unreachableOn(world, on);
  world.now = firstRoundAt;
  holdRound(world);
  const contactIds = [...new Set(world.mails.map(({ contactId }) => contactId))];
  const readers = contactIds.map((id) => nameOf(world, id));
  return { firstRoundAt, readers, openBefore, openAfter, unreachable };
}

function openCount({ actions }: World): number {
  return [...actions.values()].filter(({ transition }) => isOpen(transition.state.phase)).length;
}

function unreachableOn(world: World, on: IsoDate): string[] {
  const open = [...world.actions.values()].filter(({ transition }) =>
    isOpen(transition.state.phase),
  );
  const ids = new Set(open.flatMap(({ parties }) => [parties.owner, ...parties.involved]));
  return [...ids]
    .filter((id) => mailboxesOf(id, world.directory, on).length === 0)
    .map((id) => nameOf(world, id));
}

function nameOf({ directory }: World, contactId: string): string {
  return directory.contacts.find(({ id }) => id === contactId)?.name ?? contactId;
}
