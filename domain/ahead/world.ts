/** What the simulation keeps where the real parts have a database, a mail server and Temporal. */

import type { Transition } from '../action/decide.ts';
import type { ActionEvent } from '../action/events.ts';
import { type ActionState, isOpen, type Rules } from '../action/state.ts';
import { type Calendar, calendarOf, type Instant, type IsoDate } from '../calendar.ts';
import { planIdOf } from '../ids.ts';
import type { MeetingTransition } from '../meetings/process.ts';
import type { Letter } from '../notices/mail-round.ts';
import { nextRoundAt } from '../notices/round-times.ts';
import type { AddressedNotice } from '../notices/notice.ts';
import { type Directory, directoryOf, type Parties } from '../plan/directory.ts';
import type { Plan, ReportMoment } from '../plan/plan.ts';
import { type DraftMoment, draftsToMake, reportsToMake } from '../reports/moment.ts';
import type { Act, People } from './people.ts';

export interface SimulatedNotice extends AddressedNotice {
  status: 'pending' | 'mailed' | 'merged' | 'dropped';
  mailKey: string | null;
}

export interface SimulatedMail extends Omit<Letter, 'items' | 'merged'> {
  status: 'accepted' | 'rejected';
  noticeKeys: string[];
}

/** What happened to an action, and when. */
export interface SimulatedEvent {
  actionId: string;
  at: Instant;
  event: ActionEvent;
}

export interface SimulatedAction {
  transition: Transition;
  rules: Rules;
  parties: Parties;
}

export interface World {
  /** As it runs: the file, and what was changed outside it. */
  plan: Plan;
  file: Plan;
  planId: string;
  activatedOn: IsoDate;
  calendar: Calendar;
  people: People;
  directory: Directory;
  actions: Map<string, SimulatedAction>;
  /** The last transition of each. */
  meetings: Map<string, MeetingTransition>;
  /** Ids of actions about which a meeting decided. */
  decidedAt: Map<string, Set<string>>;
  /** Actions that stopped because a file no longer had them. */
  droppedByFile: Set<string>;
  events: SimulatedEvent[];
  notices: Map<string, SimulatedNotice>;
  /** The same, by the action they are about. */
  noticesOf: Map<string, SimulatedNotice[]>;
  pending: Set<SimulatedNotice>;
  mails: SimulatedMail[];
  /** Mails that the mail server accepted, and on which day. */
  accepted: Map<string, IsoDate>;
  acts: Act[];
  now: Instant;
  roundAt: Instant;
  toReport: ReportMoment[];
  toDraft: DraftMoment[];
  reported: ReportMoment[];
  /** Where every action stood on the day of each report. */
  reportedStates: Map<ReportMoment['half'], Map<string, ActionState>>;
  /** Of the last report that was made. */
  lastHalf: 0 | 1 | 2;
  /** Of the last draft that was made. */
  draftedHalf: 0 | 1 | 2;
  refused: Set<string>;
  /** Capacity was asked for up to and including this day. */
  halfYearThrough: IsoDate;
}

/** Before any action is activated. */
export function worldOf(plan: Plan, people: People, from: Instant): World {
  const calendar = calendarOf(plan.calendar);
  const activatedOn = calendar.dateOf(from);
  return {
    plan,
    file: plan,
    planId: planIdOf(plan.municipality.id, plan.year),
    activatedOn,
    calendar,
    people,
    directory: directoryOf(plan),
    actions: new Map(),
    meetings: new Map(),
    decidedAt: new Map(),
    droppedByFile: new Set(),
    events: [],
    notices: new Map(),
    noticesOf: new Map(),
    pending: new Set(),
    mails: [],
    accepted: new Map(),
    acts: people.ownAccord.filter((act) => act.at > from),
    now: from,
    roundAt: nextRoundAt(from, plan.roundAt, calendar),
    toReport: reportsToMake(plan, { activatedOn, lastHalf: 0 }),
    toDraft: draftsToMake(plan, { activatedOn, lastHalf: 0, draftedHalf: 0 }),
    reported: [],
    reportedStates: new Map(),
    lastHalf: 0,
    draftedHalf: 0,
    refused: new Set(),
    halfYearThrough: activatedOn,
  };
}

export function openActions(world: World): { id: string; ownerId: string }[] {
  const open = [...world.actions].filter(([, { transition }]) => isOpen(transition.state.phase));
  return open.map(([id, { parties }]) => ({ id, ownerId: parties.owner }));
}
