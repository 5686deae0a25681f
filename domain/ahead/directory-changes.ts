/** Who leaves and who is away in a simulation, by the rules of the site. */

import type { IsoDate } from '../calendar.ts';
import { leavingNotices } from '../notices/people-notices.ts';
import type { Absence } from '../plan/absence.ts';
import { hasLeft } from '../plan/directory.ts';
import { addNotices } from './ledger.ts';
import { openActions, type World } from './world.ts';

/** From today; their open actions are the coordinator's to give away. */
export function leave(world: World, contactId: string, today: IsoDate): void {
  const { directory } = world;
  const leaver = directory.contacts.find(({ id }) => id === contactId);
  if (leaver?.leftOn !== null) return;
  const contacts = directory.contacts.map((one) =>
    one === leaver ? { ...one, leftOn: today } : one,
  );
  world.directory = { ...directory, contacts };
  for (const { id, ownerId } of openActions(world)) {
    if (ownerId !== contactId) continue;
    addNotices(world, leavingNotices(id, contactId, world.directory, today));
  }
}

/** One deputy at a time, and one who can be reached. */
export function goAway(world: World, absence: Absence, today: IsoDate): void {
  const { directory } = world;
  const { contactId, deputyId, fromOn, untilOn } = absence;
  const deputy = directory.contacts.find(({ id }) => id === deputyId);
  const reached = deputy !== undefined && deputy.address !== null && !hasLeft(deputy, today);
  const overlaps = directory.absences.some(
    (other) => other.contactId === contactId && other.fromOn < untilOn && fromOn < other.untilOn,
  );
  if (!reached || overlaps || untilOn <= fromOn || untilOn <= today) return;
  world.directory = { ...directory, absences: [...directory.absences, absence] };
}
