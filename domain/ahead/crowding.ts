/** Where a decision makes a month of an owner full, and which other actions could wait. */

import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import { groupBy } from '../group-by.ts';
import type { Contact } from '../plan/plan.ts';
import type { Due } from './load.ts';

/**
 * More actions than this due in one month, or more days on which something is due, is too much for one owner or
 * party. Each action asks for four mails around its date (−20, −5, 0, and an answer): with four of them a
 * month has a mail about a date in every week. The CCV warns against more evaluation moments than serve a goal.
 */
export const mostDuePerMonth = 3;

export interface CrowdedMonth {
  /** An owner, or the party that it belongs to. */
  contactId: string;
  month: string;
  /** What is due then. */
  actionIds: string[];
  days: IsoDate[];
}

/** An action that could be done later to make room. */
export interface SlowDown {
  actionId: string;
  ownerId: string;
  dueOn: IsoDate;
}

export interface Dues {
  before: Due[];
  after: Due[];
}

/** Only months that the change makes fuller: what was full already is not its consequence. */
export function crowdedMonths({ before, after }: Dues, contacts: Contact[]): CrowdedMonth[] {
  const was = new Map(monthsOf(before, contacts).map((one) => [keyOf(one), one]));
  return fullMonths(after, contacts).filter((one) => {
    const earlier = was.get(keyOf(one));
    return one.actionIds.some((id) => !earlier?.actionIds.includes(id));
  });
}

export function fullMonths(dues: Due[], contacts: Contact[]): CrowdedMonth[] {
  return monthsOf(dues, contacts).filter(isFull);
}

function isFull({ actionIds, days }: CrowdedMonth): boolean {
  return actionIds.length > mostDuePerMonth || days.length > mostDuePerMonth;
}

function keyOf({ contactId, month }: CrowdedMonth): string {
  return `${contactId} ${month}`;
}

function monthsOf(dues: Due[], contacts: Contact[]): CrowdedMonth[] {
  const parties = new Map(contacts.map(({ id, partyId }) => [id, partyId]));
  const carried = dues.flatMap((due) =>
    [due.ownerId, parties.get(due.ownerId) ?? null].flatMap((contactId) =>
      contactId === null ? [] : [{ due, contactId, month: due.on.slice(0, 7) }],
    ),
  );
  const months = groupBy(carried, ({ contactId, month }) => `${contactId} ${month}`);
  return [...months.values()].flatMap((found) =>
    found.slice(0, 1).map(({ contactId, month }) => ({
      contactId,
      month,
      actionIds: [...new Set(found.map(({ due }) => due.actionId))],
      days: [...new Set(found.map(({ due }) => due.on))].sort(),
    })),
  );
}

/**
 * In the months that get full: the owner's other actions with a date in that month. They are not overdue, as their
 * dates are still to come; the latest comes first, since it has the most room left.
 */
export function slowDowns(
  crowded: CrowdedMonth[],
  after: Due[],
  touched: ReadonlySet<string>,
): SlowDown[] {
  const found = crowded.flatMap(({ month, actionIds }) =>
    after.filter(
      ({ actionId, kind, on }) =>
        kind === 'deadline' &&
        on.startsWith(month) &&
        actionIds.includes(actionId) &&
        !touched.has(actionId),
    ),
  );
  const once = new Map(
    found.map(({ actionId, ownerId, on }) => [actionId, { actionId, ownerId, dueOn: on }]),
  );
  return [...once.values()].sort(
    (a, b) => compare(b.dueOn, a.dueOn) || compare(a.actionId, b.actionId),
  );
}
