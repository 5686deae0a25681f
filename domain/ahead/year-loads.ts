/** What a plan asks of everybody from a day on, month by month, and which of those months are full. */

import { calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import type { Plan } from '../plan/plan.ts';
import { fullMonths } from './crowding.ts';
import { duesOf, loadsOf, type MonthLoad, plannedMeetings } from './load.ts';
import { planMeetings } from './meetings.ts';
import { nobody } from './people.ts';
import { activateAll } from './simulate.ts';
import { type World, worldOf } from './world.ts';

export interface YearLoad {
  contactId: string;
  name: string;
  months: MonthLoad[];
  /** `2024-06`: too much is due in it. */
  full: string[];
}

/** Who gets most mails comes first. */
export function loadsFrom(world: World, from: IsoDate): YearLoad[] {
  const { contacts } = world.directory;
  const names = new Map(contacts.map(({ id, name }) => [id, name]));
  const dues = duesOf(world, from);
  const meetings = plannedMeetings(world).filter(({ on }) => on >= from);
  const full = fullMonths(dues, contacts);
  return loadsOf({ contacts, mails: world.mails, dues, meetings })
    .map(({ contactId, months }) => ({
      contactId,
      name: names.get(contactId) ?? contactId,
      months,
      full: full.filter((one) => one.contactId === contactId).map(({ month }) => month),
    }))
    .sort((a, b) => mailsIn(b.months) - mailsIn(a.months) || (a.name < b.name ? -1 : 1));
}

/** In milliseconds, as no year is simulated: every date, and no mails. */
export function loadsByDates(plan: Plan, at: Instant): YearLoad[] {
  const world = worldOf(plan, nobody, at);
  activateAll(world, at);
  planMeetings(world, at);
  return loadsFrom(world, calendarOf(plan.calendar).dateOf(at));
}

function mailsIn(months: MonthLoad[]): number {
  return months.reduce((sum, { mails }) => sum + mails, 0);
}
