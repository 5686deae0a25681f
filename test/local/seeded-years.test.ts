import { describe, expect, it } from 'vitest';
import type { Act } from '../../domain/ahead/people.ts';
import { simulate, type Simulation } from '../../domain/ahead/simulate.ts';
import type { SimulatedNotice } from '../../domain/ahead/world.ts';
import { traitsOf } from '../../domain/action/notice-kinds.ts';
import { openMilestones } from '../../domain/action/state.ts';
import { calendarOf, mondayOf } from '../../domain/calendar.ts';
import { groupBy } from '../../domain/group-by.ts';
import { differingActions } from '../../domain/plan/changes.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { readRehearsal } from '../../local/rehearsal.ts';
import { examplePlan } from '../../local/rehearsal-options.ts';
import { seededPeople } from '../../local/seeded-script.ts';

const {
  plan: whole,
  from,
  until,
} = readRehearsal({
  plan: examplePlan,
  script: 'none',
  until: undefined,
});
/** Every third action of the real plan: a year of it takes a third of the time. */
const plan: Plan = { ...whole, actions: whole.actions.filter((_, i) => i % 3 === 0) };

describe('the people of a number', () => {
  it('do the same for the same number, and other things for another', () => {
    const actsOf = (seed: number) => seededPeople(plan, seed).ownAccord;
    expect(actsOf(7)).toEqual(actsOf(7));
    expect(actsOf(7)).not.toEqual(actsOf(8));
  });

  it('leave, are away with a deputy, stop actions for a while, close meetings and change the plan', () => {
    const kinds = seededPeople(plan, 1).ownAccord.map(kindOf);
    expect(new Set(kinds)).toEqual(
      new Set(['leave', 'reassign', 'away', 'pause', 'resume', 'apply', 'meeting']),
    );
  });
});

describe('a hundred seeded years', () => {
  it.each(Array.from({ length: 20 }, (_, i) => i * 5))(
    'keep what is promised: from %i',
    (first) => {
      for (let seed = first; seed < first + 5; seed += 1) {
        const year = simulate(plan, { from, until, people: seededPeople(plan, seed) });
        const broken = [
          ...twoOnADay(year),
          ...onADayOff(year),
          ...unfair(year),
          ...toWhoLeft(year),
          ...silentForEver(year),
          ...weeksWithTwoStates(year),
          ...leftBehind(year),
          ...differingActions(year.plan, year.existing).map(
            (key) => `${key} differs from its file`,
          ),
        ];
        expect(broken, `seed ${String(seed)}`).toEqual([]);
      }
    },
  );
});

function kindOf(act: Act): string {
  return act.kind === 'command' ? act.command.kind : act.kind;
}

/** Promise 3. */
function twoOnADay({ mails }: Simulation): string[] {
  const routine = mails.filter((mail) => mail.routine);
  const perDay = groupBy(routine, ({ on, address }) => `${on} ${address.toLowerCase()}`);
  return [...perDay].flatMap(([day, found]) => (found.length > 1 ? [`two mails: ${day}`] : []));
}

/** Days that the first file has for days off; a later one adds to them. */
function onADayOff({ mails }: Simulation): string[] {
  const calendar = calendarOf(plan.calendar);
  const routine = mails.filter((mail) => mail.routine && !calendar.isWorkingDay(mail.on));
  return routine.map(({ on, address }) => `on a day off: ${on} ${address}`);
}

/** Promise 2, from the ledger alone. */
function unfair({ notices, mails, plan: last }: Simulation): string[] {
  const calendar = calendarOf(last.calendar);
  const acceptedOn = new Map(
    mails.flatMap((m) => (m.status === 'accepted' ? [[m.key, m.on]] : [])),
  );
  const reminders = notices.filter(
    ({ kind, audience, mailKey }) =>
      traitsOf(kind).ladder.reminds && audience === 'owner' && acceptedOn.has(mailKey ?? ''),
  );
  const isFair = (escalation: SimulatedNotice) =>
    reminders.some(
      (one) =>
        one.actionId === escalation.actionId &&
        one.milestoneId === escalation.milestoneId &&
        calendar.workingDaysBetween(one.on, escalation.on) >= 5,
    );
  const escalations = notices.filter(
    ({ kind, audience }) => kind === 'escalation' && audience === 'tvo',
  );
  return escalations.filter((one) => !isFair(one)).map(({ key }) => `unfair: ${key}`);
}

function toWhoLeft({ mails, existing }: Simulation): string[] {
  const left = new Map(existing.contacts.map(({ id, leftOn }) => [id, leftOn]));
  const after = mails.filter(({ contactId, on }) => on > (left.get(contactId) ?? '9999'));
  return after.map(({ contactId, on }) => `mailed after leaving: ${contactId} ${on}`);
}

/** What runs and is not done wakes again. */
function silentForEver({ actions, existing }: Simulation): string[] {
  const running = actions.filter(({ state }) => state.phase === 'running');
  const open = running.filter(({ state }) => openMilestones(state).length > 0);
  const asleep = open.filter(({ nextWakeAt }) => nextWakeAt === null);
  return existing.before === null ? ['no plan'] : asleep.map(({ id }) => `never wakes: ${id}`);
}

function weeksWithTwoStates({ notices }: Simulation): string[] {
  const states = notices.filter(({ kind }) => kind === 'week_state');
  const weeks = groupBy(states, ({ on, contactId }) => `${mondayOf(on)} ${contactId}`);
  return [...weeks].flatMap(([week, found]) => (found.length > 1 ? [`two states: ${week}`] : []));
}

/** After the last round nothing waits that should have gone. */
function leftBehind({ notices, plan: last }: Simulation): string[] {
  const calendar = calendarOf(last.calendar);
  const lastRound = calendar.lastWorkingDayOnOrBefore(calendar.dateOf(until));
  const waiting = notices.filter(({ status, on }) => status === 'pending' && on < lastRound);
  return waiting.map(({ key }) => `left behind: ${key}`);
}
