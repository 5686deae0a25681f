/** Changed files of a plan, by chance: other dates and owners, what comes and goes, and another name. */

import type { IsoDate } from '../domain/calendar.ts';
import type { Action, Plan } from '../domain/plan/plan.ts';
import { everyQuarter } from '../domain/plan/moment.ts';
import { ongoingByQuarter, type Timing } from '../domain/plan/timing.ts';
import type { Chance } from './chance.ts';

interface DatedFile {
  on: IsoDate;
  file: Plan;
}

/** One in spring; one after the summer, in which what was dropped is back. */
export function changedFiles(plan: Plan, chance: Chance): DatedFile[] {
  const [moved, handed, dropped, copied] = chance.shuffled(plan.actions);
  if (!moved || !handed || !dropped || !copied) return [];
  const owner = chance.pick(handed.owner, ...plan.actions.map((action) => action.owner));
  const timing = chance.pick<Timing>(
    { kind: 'by', moments: [{ kind: 'quarter', quarter: 3 }] },
    { kind: 'by', moments: everyQuarter.slice(3) },
    { kind: 'by', moments: everyQuarter.slice(2) },
    { kind: 'by', moments: [{ kind: 'day', month: 11, day: 1 }] },
    { kind: 'ongoing', evaluations: [{ kind: 'month', month: 10 }] },
    ongoingByQuarter,
  );
  const kept = plan.actions
    .filter(({ id }) => id !== dropped.id)
    .map((action) => (action.id === moved.id ? { ...action, timing, parts: [] } : action))
    .map((action) => (action.id === handed.id ? { ...action, owner } : action));
  const spring: Plan = {
    ...plan,
    actions: [...kept, copyOf(copied)],
    contacts: renamed(plan, chance),
    calendar: closing(plan, chance.day(plan, 6)),
    meetings: withMeeting(plan, chance.day(plan, 11)),
  };
  const autumn = { ...spring, actions: [...spring.actions, dropped] };
  return [
    { on: chance.day(plan, 4), file: spring },
    { on: chance.day(plan, 9), file: autumn },
  ];
}

function withMeeting({ meetings }: Plan, day: IsoDate): Plan['meetings'] {
  const { tvo } = meetings;
  return { ...meetings, tvo: { ...tvo, on: [...new Set([...tvo.on, day])].sort() } };
}

function copyOf(action: Action): Action {
  const shortName = `${action.shortName}, vervolg`;
  return {
    ...action,
    id: `${action.id}-vervolg`,
    shortName,
    timing: { kind: 'by', moments: everyQuarter.slice(3) },
  };
}

function renamed({ contacts }: Plan, chance: Chance): Plan['contacts'] {
  const [one] = chance.shuffled(contacts);
  return contacts.map((contact) =>
    contact === one ? { ...contact, name: `${contact.name} (nieuw)` } : contact,
  );
}

function closing({ calendar }: Plan, day: IsoDate): Plan['calendar'] {
  return { ...calendar, closedOn: [...new Set([...calendar.closedOn, day])].sort() };
}
