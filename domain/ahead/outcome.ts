/**
 * What a simulated rest of the year brings, as far as statements are made of it. Without a change it is the
 * same for every decision about one state: it is made once and kept. JSON and maps only, so it can travel.
 */

import type { Instant, IsoDate } from '../calendar.ts';
import { type ContactLoad, type Due, duesOf, loadsOf, plannedMeetings } from './load.ts';
import { sendImmediate } from './rounds.ts';
import { runOn } from './run-on.ts';
import { endInstant, type Running, runningWorld } from './running-world.ts';
import { type Shared, sharedCapacity } from './stated-capacity.ts';
import { plannedPerTheme } from './stated-money.ts';
import { type StatedNotice, statedNotices } from './stated-notices.ts';
import { type ReportLines, reportLines } from './stated-report.ts';
import type { World } from './world.ts';

export interface Outcome extends Shared {
  /** In the order of their days. */
  notices: StatedNotice[];
  /** How many for each contact. */
  mails: Map<string, number>;
  loads: Map<string, ContactLoad['months']>;
  reports: ReportLines[];
  plannedCents: Map<string, number>;
  /** Where it began: what was due, who answered for each action, and after how many decisions. */
  dues: Due[];
  owners: Map<string, string>;
  seqs: Map<string, number>;
}

/** Where a simulation begins, with what waited to go at once sent: that is no consequence of anything. */
export function beginning(running: Running, at: Instant): World | null {
  const world = runningWorld(running, at);
  if (world === null) return null;
  sendImmediate(world, at);
  world.mails = [];
  return world;
}

/** Null where no plan runs. */
export function outcomeWithoutChange(running: Running, at: Instant): Outcome | null {
  const world = beginning(running, at);
  return world === null ? null : outcomeOf(world, at);
}

export function outcomeOf(world: World, at: Instant): Outcome {
  const on = world.calendar.dateOf(at);
  const dues = duesOf(world, on);
  const owners = new Map([...world.actions].map(([id, { parties }]) => [id, parties.owner]));
  const seqs = new Map(
    [...world.actions].map(([id, { transition }]) => [id, transition.state.seq]),
  );
  const shared = sharedCapacity(world);
  runOn(world, endInstant(world));
  return {
    dues,
    owners,
    seqs,
    ...shared,
    notices: statedNotices(world),
    mails: mailCounts(world),
    loads: monthsOf(world, dues, on),
    reports: reportLines(world),
    plannedCents: plannedPerTheme(world),
  };
}

function mailCounts({ mails }: World): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { contactId } of mails) counts.set(contactId, (counts.get(contactId) ?? 0) + 1);
  return counts;
}

function monthsOf(world: World, dues: Due[], on: IsoDate): Outcome['loads'] {
  const { contacts } = world.directory;
  const meetings = plannedMeetings(world).filter((meeting) => meeting.on >= on);
  const loads = loadsOf({ contacts, mails: world.mails, dues, meetings });
  return new Map(loads.map(({ contactId, months }) => [contactId, months]));
}
