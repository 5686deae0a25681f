/**
 * How a plan stands outside its file: what the site, and other plans of the municipality, made of it.
 * A plan file is a change to the file before it; what it left alone stays as it stands, field by field.
 */

import type { ActionState } from '../action/state.ts';
import { type CalendarData, sharedCalendar } from '../calendar.ts';
import { type Board, type BoardMeetings, byBoard } from '../meetings/meeting.ts';
import { type ExistingMeeting, heldDays } from '../meetings/existing.ts';
import { type Action, byRole, type Contact, type Plan, type Theme } from './plan.ts';

export interface Existing {
  /** The version its plan runs by; null for the first. */
  before: Plan | null;
  /** The calendar that version runs by. */
  calendar: CalendarData | null;
  /** The versions that the other plans of the municipality run by, the newest first. */
  others: OtherPlan[];
  /** Null before the first plan of the municipality. */
  municipality: string | null;
  contacts: Contact[];
  roles: Plan['roles'];
  /** Of the municipality, in the year of the plan and the month after it. */
  meetings: ExistingMeeting[];
  /** Of this plan, in its order. */
  actions: ExistingAction[];
}

export interface OtherPlan {
  plan: Plan;
  /** Some of its actions are open. */
  runs: boolean;
}

export interface ExistingAction {
  /** The id in the plan. */
  key: string;
  shortName: string;
  /** The contact's id in the plan. */
  owner: string;
  state: ActionState;
  /** It stopped because a file no longer had it, or with the whole plan: nobody stopped it for itself. */
  droppedByFile: boolean;
}

/** Before anything runs. */
export const nothingExists: Existing = {
  before: null,
  calendar: null,
  others: [],
  municipality: null,
  contacts: [],
  roles: byRole(() => []),
  meetings: [],
  actions: [],
};

/** The plan as it runs now; null while it does not. */
export function existingPlan({
  before,
  calendar,
  municipality,
  contacts,
  roles: holders,
  meetings,
  actions,
}: Existing): Plan | null {
  if (before === null) return null;
  const owners = new Map(actions.map(({ key, owner }) => [key, owner]));
  return {
    ...before,
    municipality: { ...before.municipality, name: municipality ?? before.municipality.name },
    calendar: calendar ?? before.calendar,
    contacts,
    roles: byRole((role) => inOrderOf(before.roles[role], holders[role])),
    meetings: byBoard((board) => ({
      ...before.meetings[board],
      on: [...heldDays(meetings, board)].sort(),
    })),
    actions: before.actions.map((action) => ({
      ...action,
      owner: owners.get(action.id) ?? action.owner,
    })),
  };
}

/** A directory has no order; who is new comes last. */
function inOrderOf(before: string[], present: string[]): string[] {
  return [
    ...before.filter((id) => present.includes(id)),
    ...present.filter((id) => !before.includes(id)),
  ];
}

/**
 * What a file makes of the plan. Its days off are those of the municipality: a day that another plan
 * closes is a day off here, too (V6).
 */
export function mergedPlan(file: Plan, existing: Existing): Plan {
  const { before, others, municipality } = existing;
  const [newest] = others;
  const earlier = before ?? newest?.plan;
  return {
    ...file,
    municipality: {
      ...file.municipality,
      name: merged(earlier?.municipality.name, file.municipality.name, municipality ?? undefined),
    },
    calendar: sharedCalendar([file.calendar, ...others.map(({ plan }) => plan.calendar)]),
    contacts: mergedContacts(file, existing),
    roles: byRole((role) =>
      mergedMembers(earlier?.roles[role] ?? [], file.roles[role], existing.roles[role]),
    ),
    meetings: byBoard((board) => mergedMeetings(file, existing, board)),
    actions: withoutStopped(file, existing).map((action) => mergedAction(action, existing)),
  };
}

/** What never ran does not start in a theme that is stopped. */
function withoutStopped({ themes, actions }: Plan, existing: Existing): Action[] {
  const ran = new Set(existing.actions.map(({ key }) => key));
  return actions.filter((action) => ran.has(action.id) || !isStopped(action, themes));
}

export function isStopped(action: Action, themes: Theme[]): boolean {
  return stopReason(action, themes) !== null;
}

/** Why its theme was stopped, and the action with it; null while the theme goes on. */
export function stopReason({ themeId }: Action, themes: Theme[]): string | null {
  const scaling = themes.find(({ id }) => id === themeId)?.scaling ?? null;
  return scaling?.direction === 'stopped' ? scaling.note : null;
}

function mergedMeetings(file: Plan, { before, meetings }: Existing, board: Board): BoardMeetings {
  const stored = [...heldDays(meetings, board)];
  const on = mergedMembers(before?.meetings[board].on ?? [], file.meetings[board].on, stored);
  return { ...file.meetings[board], on: on.sort() };
}

/** Those of the file, and after them who stands in the directory and did not go by this file. */
function mergedContacts(file: Plan, existing: Existing): Contact[] {
  const stored = new Map(existing.contacts.map((contact) => [contact.id, contact]));
  const named = new Set(file.contacts.map(({ id }) => id));
  const gone = new Set(leavers(file, existing));
  return [
    ...file.contacts.map((contact) =>
      mergedContact(contactBefore(contact.id, existing), contact, stored.get(contact.id)),
    ),
    ...existing.contacts.filter(({ id }) => !named.has(id) && !gone.has(id)),
  ];
}

/** Who was in the file before and is not now, and is in no other plan that runs. */
export function leavers(file: Plan, { before, others, contacts }: Existing): string[] {
  const has = ({ contacts: all }: Plan, id: string) => all.some((contact) => contact.id === id);
  const elsewhere = others.flatMap(({ plan, runs }) => (runs ? [plan] : []));
  const here = contacts.filter(({ leftOn }) => leftOn === null).map(({ id }) => id);
  return here.filter(
    (id) =>
      before !== null && has(before, id) && ![file, ...elsewhere].some((plan) => has(plan, id)),
  );
}

/** As a file said it last. */
function contactBefore(id: string, { before, others }: Existing): Contact | undefined {
  const files = [...(before === null ? [] : [before]), ...others.map(({ plan }) => plan)];
  return files.flatMap(({ contacts }) => contacts.find((contact) => contact.id === id) ?? [])[0];
}

function mergedContact(
  before: Contact | undefined,
  file: Contact,
  stored: Contact | undefined,
): Contact {
  return {
    id: file.id,
    kind: file.kind,
    name: merged(before?.name, file.name, stored?.name),
    jobTitle: merged(before?.jobTitle, file.jobTitle, stored?.jobTitle),
    partyId: merged(before?.partyId, file.partyId, stored?.partyId),
    address: merged(before?.address, file.address, stored?.address),
    leftOn: merged(before?.leftOn, file.leftOn, stored?.leftOn),
  };
}

function mergedAction(action: Action, { before, actions }: Existing): Action {
  const wasOwner = before?.actions.find(({ id }) => id === action.id)?.owner;
  const stored = actions.find(({ key }) => key === action.id);
  return { ...action, owner: merged(wasOwner, action.owner, stored?.owner) };
}

/** Undefined where there was none. */
function merged<T>(before: T | undefined, file: T, stored: T | undefined): T {
  return before === file && stored !== undefined ? stored : file;
}

/** Who the file adds or drops is added or dropped; who holds the role besides, keeps it. */
function mergedMembers(before: string[], file: string[], stored: string[]): string[] {
  const fromFile = file.filter((id) => !before.includes(id) || stored.includes(id));
  const besides = stored.filter((id) => !before.includes(id) && !file.includes(id));
  return [...fromFile, ...besides];
}
