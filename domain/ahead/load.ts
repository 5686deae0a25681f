/** How much a plan asks of people and parties, month by month: mails, evaluations, meetings and deadlines. */

import { openMilestones } from '../action/state.ts';
import { boardRoles } from '../meetings/board-roles.ts';
import { isOpenMeeting } from '../meetings/meeting.ts';
import type { IsoDate } from '../calendar.ts';
import { compare } from '../compare.ts';
import type { Contact } from '../plan/plan.ts';
import { openActions, type World } from './world.ts';

export interface MonthLoad {
  /** `2024-06` */
  month: string;
  mails: number;
  evaluations: number;
  meetings: number;
  deadlines: number;
}

export interface ContactLoad {
  contactId: string;
  /** Ascending; months that ask nothing are left out. */
  months: MonthLoad[];
}

/** A milestone that its owner has to meet. */
export interface Due {
  actionId: string;
  ownerId: string;
  kind: 'deadline' | 'evaluation';
  on: IsoDate;
}

export interface MeetingDay {
  on: IsoDate;
  /** Contact ids of its members. */
  members: string[];
}

export interface LoadInput {
  contacts: readonly Contact[];
  mails: readonly { contactId: string; on: IsoDate }[];
  dues: readonly Due[];
  meetings: readonly MeetingDay[];
}

/** Of everybody who is asked something. A party carries what its people carry. */
export function loadsOf({ contacts, mails, dues, meetings }: LoadInput): ContactLoad[] {
  const loads = new Map<string, Map<string, MonthLoad>>();
  const parties = new Map(contacts.map(({ id, partyId }) => [id, partyId]));
  const count = (contactId: string, on: IsoDate, what: keyof Omit<MonthLoad, 'month'>) => {
    for (const id of [contactId, parties.get(contactId) ?? null]) {
      if (id !== null) monthOf(loads, id, on.slice(0, 7))[what] += 1;
    }
  };
  for (const { contactId, on } of mails) count(contactId, on, 'mails');
  for (const { ownerId, on, kind } of dues) {
    count(ownerId, on, kind === 'deadline' ? 'deadlines' : 'evaluations');
  }
  for (const { on, members } of meetings) {
    for (const member of members) count(member, on, 'meetings');
  }
  return [...loads].map(([contactId, months]) => ({
    contactId,
    months: [...months.values()].sort((a, b) => compare(a.month, b.month)),
  }));
}

function monthOf(
  loads: Map<string, Map<string, MonthLoad>>,
  contactId: string,
  month: string,
): MonthLoad {
  const months = loads.get(contactId) ?? new Map<string, MonthLoad>();
  const load = months.get(month) ?? {
    month,
    mails: 0,
    evaluations: 0,
    meetings: 0,
    deadlines: 0,
  };
  months.set(month, load);
  loads.set(contactId, months);
  return load;
}

/** What open actions still have to meet from a day on. */
export function duesOf(world: World, from: IsoDate): Due[] {
  return openActions(world).flatMap(({ id, ownerId }) => {
    const state = world.actions.get(id)?.transition.state;
    const open = state === undefined ? [] : openMilestones(state);
    return open
      .filter(({ dueOn }) => dueOn >= from)
      .map(({ kind, dueOn }) => ({ actionId: id, ownerId, kind, on: dueOn }));
  });
}

/** Who has to be at the meetings that are planned. */
export function plannedMeetings({
  plan,
  meetings,
}: Pick<World, 'plan' | 'meetings'>): MeetingDay[] {
  return [...meetings.values()].flatMap(({ state }) => {
    if (!isOpenMeeting(state)) return [];
    const members = boardRoles[state.board].members.flatMap((role) => plan.roles[role]);
    return [{ on: state.on, members: [...new Set(members)] }];
  });
}
