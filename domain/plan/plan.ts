/**
 * The plan of one municipality for one year, as everything else in this software sees it.
 * The YAML a coordinator writes becomes this in `plans/read.ts`; ids are the short names used there.
 */

import type { CalendarData, IsoDate } from '../calendar.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Board, BoardMeetings } from '../meetings/meeting.ts';
import type { Ladder } from './ladder.ts';
import type { Particulars } from './particulars.ts';
import type { Scaling } from './scaling.ts';
import type { Timing } from './timing.ts';

export interface Plan {
  municipality: { id: string; name: string };
  /** Calendar year the plan runs. */
  year: number;
  title: string;
  calendar: CalendarData;
  /** Local time of the mail round on working days, `HH:mm`. */
  roundAt: string;
  themes: Theme[];
  actions: Action[];
  /** Parties and people in one list: their ids share one name space, so an action can name either. */
  contacts: Contact[];
  /** Who holds which role: contact ids. */
  roles: Record<Role, string[]>;
  ladder: Ladder;
  reports: ReportMoment[];
  /** An escalation names the first meeting of the TVO after it. */
  meetings: Record<Board, BoardMeetings>;
  budget: Budget;
  capacity: Capacity;
  /** What is measured of its themes, in the order of the file. */
  indicators: Indicator[];
}

export interface Theme {
  id: string;
  name: string;
  kind: 'priority' | 'strategic';
  /** What the municipality wants to have reached in 2027. */
  goals: Goal[];
  /** Null while the plan asks of it what it asked at first. */
  scaling: Scaling | null;
  /** The theme's total as printed in the plan; null where the plan prints none. */
  statedTotalCents: number | null;
}

export interface Goal {
  text: string;
  scaling: Scaling | null;
}

export interface Action {
  id: string;
  themeId: string;
  /** Wat gaan we doen? */
  what: string;
  /** A few words for subjects and lists, "radicaliseringstafel". */
  shortName: string;
  /** Hoe gaan we dat doen? */
  how: string;
  timing: Timing;
  /** Contact id of the one who answers for the action. */
  owner: string;
  /** Contact ids of the other parties. */
  involved: string[];
  /** What some of those confirm themselves; only for actions with a date. */
  parts: ActionPart[];
  /** Null where the plan says "-". */
  costCents: number | null;
  /** Whether these costs come back every year; null where the plan does not say. */
  costRecurrence: CostRecurrence | null;
  /** Only where this action deviates from the plan's ladder. */
  ladder: Ladder | null;
  particulars: Particulars;
}

export const costRecurrences = ['recurring', 'one_off'] as const;
export type CostRecurrence = (typeof costRecurrences)[number];

/** An involved party's own part of an action. */
export interface ActionPart {
  contactId: string;
  what: string;
  /** The action is not complete without it. */
  required: boolean;
}

export interface Contact {
  id: string;
  kind: 'party' | 'person';
  name: string;
  /** What a person does, "adviseur zorg en veiligheid"; empty for a party. */
  jobTitle: string;
  /** Party a person belongs to; null for a party. */
  partyId: string | null;
  /** Null for a party without a mailbox of its own: then its people are reached. */
  address: string | null;
  /** First day on which this person no longer gets mail; null while they are here. */
  leftOn: IsoDate | null;
}

export const roles = [
  'coordinator',
  'tvo_secretary',
  'tvo_member',
  /** No civil servants: they read titles and dates only. */
  'tvo_partner',
  'driehoek',
  'college',
  'griffie',
] as const;
export type Role = (typeof roles)[number];

export function byRole(holders: (role: Role) => string[]): Record<Role, string[]> {
  const [coordinator, tvoSecretary, tvoMember, tvoPartner, driehoek, college, griffie] =
    roles.map(holders);
  return {
    coordinator: coordinator ?? [],
    tvo_secretary: tvoSecretary ?? [],
    tvo_member: tvoMember ?? [],
    tvo_partner: tvoPartner ?? [],
    driehoek: driehoek ?? [],
    college: college ?? [],
    griffie: griffie ?? [],
  };
}

export interface ReportMoment {
  /** 1: looks back on January to June; 2: on the whole year. */
  half: 1 | 2;
  /** Of its deliveries the earliest: it is one frozen half year. */
  on: IsoDate;
  /** When each board wants its papers; empty where the plan gives one day for all. */
  deliveries: Delivery[];
}

export const deliveryBoards = ['raad', 'college', 'tvo', 'driehoek'] as const;

export interface Delivery {
  board: (typeof deliveryBoards)[number];
  on: IsoDate;
}

export interface Budget {
  lines: { subject: string; themeId: string | null; amountCents: number }[];
  /** Onvoorzien. */
  contingencyCents: number;
  /** The total as printed in the plan. */
  statedTotalCents: number;
  /** What the plan writes beside it; empty where it writes nothing. */
  explanation: string;
}

export interface Capacity {
  lines: {
    subject: string;
    themeId: string | null;
    regularFte: number;
    priorityFte: number;
    /** Contact id of who reports each half year what it was; null for the coordinator. */
    responsible: string | null;
  }[];
  statedRegularFte: number;
  statedPriorityFte: number;
  /** What the plan writes beside it; empty where it writes nothing. */
  explanation: string;
}

/** Something wrong in a plan, at a place the reader can find. */
export interface Problem {
  severity: 'error' | 'warning';
  /** Where in the plan, as keys of the file: `['acties', 3, 'wanneer']`. */
  path: (string | number)[];
  /** What is there now, quoted as found; empty where something is missing. */
  found: string;
  /** What should be there, one Dutch sentence. */
  expected: string;
}
