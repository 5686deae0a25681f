import { describe, expect, it } from 'vitest';
import { calendarOf, type IsoDate } from '../../../domain/calendar.ts';
import { silentUntil } from '../../../domain/contact/calm.ts';
import { type OwnerRecord, ownersToSpeakTo } from '../../../domain/contact/owners.ts';
import { groupBy } from '../../../domain/group-by.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan } from '../../../local/rehearsal-options.ts';
import { seededPeople } from '../../../local/seeded-script.ts';
import { asOf, type Standing, Truth } from '../../proof/sentences/standing.ts';
import { type SeededYear, seededYear } from './seeded-rows.ts';

const { plan: whole, from } = readRehearsal({
  plan: examplePlan,
  script: 'none',
  until: undefined,
});
/** Every third action of the real plan: a year of it takes a third of the time. */
const plan: Plan = { ...whole, actions: whole.actions.filter((_, index) => index % 3 === 0) };
const calendar = calendarOf(plan.calendar);
const days: IsoDate[] = ['2024-02-29', '2024-03-29', '2024-05-24', '2024-07-19', '2024-10-17'];

describe('whom to speak to over seeded years (promise 10)', () => {
  it.each([0, 1, 2, 3, 4, 5])('is who the events say is silent: seed %i', (seed) => {
    for (const day of days) {
      const at = calendar.instantOf(day, '20:00');
      const people = seededPeople(plan, seed);
      const ownAccord = people.ownAccord.filter(({ kind }) => kind !== 'apply');
      const seeded = seededYear(plan, { ...people, ownAccord }, from, at);
      expect(claimed(seeded, day), day).toEqual(
        counted(new Truth(asOf(seeded.rows, at, 'until'), at)),
      );
    }
  });
});

interface Silent {
  owner: string;
  never: boolean;
  since: IsoDate;
}

function claimed({ year, historyOf }: SeededYear, today: IsoDate): Silent[] {
  const actions = year.actions.map(({ id, state }) => {
    const key = id.split('/').at(-1) ?? '';
    const owner = year.existing.actions.find((one) => one.key === key)?.owner ?? '';
    return { key, shortName: key, state, history: historyOf(id), owner };
  });
  const records = [...groupBy(actions, ({ owner }) => owner)].map(([id, owned]): OwnerRecord => ({
    id,
    name: id,
    leftOn: null,
    reached: 'yes',
    actions: owned,
  }));
  const moment = { today, silentUntil: silentSinceDay(today), calendar };
  return ownersToSpeakTo(records, moment)
    .flatMap(({ owner, neverAnswered, waitsLongest }): Silent[] => {
      const since = neverAnswered?.mailedOn[0] ?? waitsLongest?.since;
      return since === undefined ? [] : [{ owner: owner.id, never: neverAnswered !== null, since }];
    })
    .sort(byOwner);
}

/** From the second counter, which knows nothing of the rule that is tested. */
function counted(truth: Truth): Silent[] {
  const perOwner = groupBy(truth.all(), ({ owner }) => owner.id);
  return [...perOwner]
    .flatMap(([owner, standings]): Silent[] => {
      const never = standings.every(({ answers }) => answers.length === 0);
      const since = never ? firstMail(truth, standings) : firstWait(truth, standings);
      const isSilent = since !== undefined && since <= silentSinceDay(truth.today);
      return isSilent ? [{ owner, never, since }] : [];
    })
    .sort(byOwner);
}

function firstMail(truth: Truth, standings: Standing[]): IsoDate | undefined {
  const open = standings.filter(({ phase }) => phase === 'running' || phase === 'paused');
  const mails = open.flatMap((one) =>
    one.moments.flatMap((moment) => truth.contact(one, moment).mailedOn),
  );
  return mails.sort()[0];
}

function firstWait(truth: Truth, standings: Standing[]): IsoDate | undefined {
  return standings.flatMap((one) => truth.contact(one).silentSince ?? []).sort()[0];
}

function silentSinceDay(today: IsoDate): IsoDate {
  return silentUntil(today, plan.ladder.answerDays, calendar);
}

function byOwner(a: Silent, b: Silent): number {
  return a.owner < b.owner ? -1 : 1;
}
