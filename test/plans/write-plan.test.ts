import { costRecurrences, deliveryBoards, type ReportMoment } from '../../domain/plan/plan.ts';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  directions,
  type Indicator,
  indicatorKinds,
  levels,
  units,
} from '../../domain/indicators/indicator.ts';
import type { BoardMeetings } from '../../domain/meetings/meeting.ts';
import { meetingsOn } from '../meetings-on.ts';
import { rulesFor } from '../../domain/action/state.ts';
import { addDays } from '../../domain/calendar.ts';
import { changesOf, comesBack, newActions } from '../../domain/plan/changes.ts';
import { comparePlan } from '../../domain/plan/comparison.ts';
import { changesNothing } from '../../domain/plan/diff.ts';
import { type Existing, isStopped, leavers, mergedPlan } from '../../domain/plan/existing.ts';
import { defaultLadder, type Ladder } from '../../domain/plan/ladder.ts';
import type { Action, Contact, Goal, Plan, Theme } from '../../domain/plan/plan.ts';
import { runningFile } from '../../domain/plan/running-file.ts';
import type { Particulars } from '../../domain/plan/particulars.ts';
import type { Scaling } from '../../domain/plan/scaling.ts';
import { oneLine } from '../../domain/text.ts';
import { draftOfPlan } from '../../plans/drafts/draft-of-plan.ts';
import { itemsOfParts } from '../../plans/drafts/parts-as-items.ts';
import { understand } from '../../plans/drafts/understand.ts';
import { readPlanFile } from '../../plans/read.ts';
import { writePlan } from '../../plans/write-plan.ts';
import { existingOf } from '../domain/plan/existing-of.ts';
import { action, party, person, smallPlan } from '../engine/small-plan.ts';
import { anyTiming } from '../timings.ts';

test('the example plan, written and read, is the same plan', () => {
  const text = readFileSync(new URL('../../plans/westerkwartier-2024.yaml', import.meta.url));
  const plan = planIn(text.toString());
  expect(planIn(writePlan(plan))).toEqual(plan);
});

test('whatever a plan says, its file says the same', () => {
  fc.assert(
    fc.property(plans(), (plan) => {
      expect(planIn(writePlan(plan))).toEqual(plan);
    }),
    { numRuns: 50 },
  );
});

test('whatever a plan says, a draft of it comes to the same plan, without a doubt or a problem', () => {
  fc.assert(
    fc.property(plans(), (plan) => {
      let made = 0;
      const items = itemsOfParts(draftOfPlan(plan), () => String((made += 1)));
      const { plan: again, concerns } = understand(items);
      expect(concerns.filter(({ kind }) => kind !== 'warning')).toEqual([]);
      expect(again).toEqual(plan);
    }),
    { numRuns: 50 },
  );
});

test('a written amount, date and party read as people write them', () => {
  const [first] = smallPlan().actions;
  const text = writePlan({
    ...smallPlan({ meetings: meetingsOn(['2024-04-18']) }),
    actions: [{ ...action('kaart', { ...first, costCents: 1_250_050 }) }],
  });
  expect(text).toContain('kosten: € 12.500,50');
  expect(text).toContain('vergaderingen: [ 2024-04-18 ]');
  expect(text).toContain('met: [ politie ]');
});

test('the running plan, downloaded and loaded again, changes nothing, whatever happened meanwhile', () => {
  fc.assert(
    fc.property(plans(), fc.array(happening(), { maxLength: 8 }), (plan, happened) => {
      const existing = happened.reduce((one, change) => change(one), ranSince(plan));
      const file = runningFile(existing);
      if (file === null) throw new Error('nothing runs');
      const reading = readPlanFile(writePlan(file));
      // Who left may have been the last to be reached: then a file says so, too.
      if (reading.plan === null) return;
      const again = reading.plan;
      const after = mergedPlan(again, existing);
      const { changes } = comparePlan(again, after, existing);
      expect(changes !== null && changesNothing(changes)).toBe(true);
      expect(newActions(after, existing)).toEqual([]);
      expect(leavers(again, existing)).toEqual([]);
      for (const one of existing.actions) {
        const ladder = plan.actions.find(({ id }) => id === one.key)?.ladder ?? null;
        expect(changesOf(one, rulesFor(plan, ladder), after)).toEqual([]);
        expect(comesBack(one, plan, after)).toBe(false);
      }
    }),
    { numRuns: 50 },
  );
});

function planIn(text: string): Plan {
  const reading = readPlanFile(text);
  if (reading.plan === null) throw new Error(JSON.stringify(reading.problems.slice(0, 3)));
  return reading.plan;
}

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('- nee', '2024-01-01', '08:30', 'ja: nee', '# geen', '"', "'t", '1e3', 'null'),
    fc.lorem({ maxCount: 30 }),
  )
  .map(oneLine)
  .filter((one) => one !== '');
const day = fc.integer({ min: 0, max: 390 }).map((days) => addDays('2024-01-01', days));
const cents = fc.integer({ min: 0, max: 99_999_999 });
const amount = fc.option(cents);
const fte = fc.integer({ min: 0, max: 9_999 }).map((hundredths) => hundredths / 100);

const scaling: fc.Arbitrary<Scaling | null> = fc.option(
  fc.record({ direction: fc.constantFrom('up', 'down', 'stopped'), note: text }),
);
const goal: fc.Arbitrary<Goal> = fc.record({ text, scaling });
const maybe = fc.oneof(fc.constant(''), text);
const particulars: fc.Arbitrary<Particulars> = fc.record({
  number: fc.oneof(maybe, fc.constantFrom('2.1.1', '2.10', '7', '0x1')),
  subtheme: maybe,
  priority: maybe,
  desiredResult: maybe,
  portfolioHolder: maybe,
  remark: maybe,
  secondThemeId: fc.constantFrom(null, 'jeugd'),
  others: fc.array(fc.record({ heading: text, text }), { maxLength: 3 }),
});
const ladder: fc.Arbitrary<Ladder> = fc.record({
  steps: fc
    .integer({ min: 0, max: 9 })
    .map((later) =>
      defaultLadder.steps.map((step) => ({ ...step, offsetDays: step.offsetDays + later })),
    ),
  checkInQuietDays: fc.integer({ min: 0, max: 60 }),
  evaluationOpensDays: fc.integer({ min: 1, max: 60 }),
  answerDays: fc.integer({ min: 1, max: 60 }),
  repeatDays: fc.integer({ min: 1, max: 60 }),
});

function theme(id: string): fc.Arbitrary<Theme> {
  return fc.record({
    id: fc.constant(id),
    name: text,
    kind: fc.constantFrom('priority', 'strategic'),
    goals: fc.array(goal, { maxLength: 3 }),
    scaling,
    statedTotalCents: amount,
  });
}

function anAction(id: string): fc.Arbitrary<Action> {
  return fc
    .record({
      themeId: fc.constantFrom('digitaal', 'jeugd'),
      what: text,
      shortName: text,
      how: text,
      timing: anyTiming,
      owner: fc.constantFrom('tarik', 'boas'),
      involved: fc.subarray(['politie', 'hilda', 'team-oov']),
      part: fc.option(fc.record({ what: text, required: fc.boolean() })),
      costCents: amount,
      costRecurrence: fc.constantFrom(null, ...costRecurrences),
      ladder: fc.option(ladder),
      particulars,
    })
    .map(({ part, ...rest }) => {
      const [contactId] = rest.involved;
      const has = part !== null && contactId !== undefined && rest.timing.kind !== 'ongoing';
      const second = rest.themeId === 'jeugd' ? 'digitaal' : 'jeugd';
      const { secondThemeId } = rest.particulars;
      const particulars = {
        ...rest.particulars,
        secondThemeId: secondThemeId === null ? null : second,
      };
      return { ...rest, particulars, id, parts: has ? [{ contactId, ...part }] : [] };
    });
}

function named(contact: Contact): fc.Arbitrary<Contact> {
  const job = contact.kind === 'person' ? text : fc.constant('');
  return fc.record({ name: text, jobTitle: job }).map((change) => ({ ...contact, ...change }));
}

function meetingsOfBoard(): fc.Arbitrary<BoardMeetings> {
  return fc.record({
    on: fc.uniqueArray(day, { maxLength: 5 }).map((days) => days.sort()),
    conveneDays: fc.constantFrom(10, 15),
    freezeDays: fc.constantFrom(5, 3),
    times: fc.constantFrom(null, { from: '10:00', until: '11:30' }),
  });
}

function plans(): fc.Arbitrary<Plan> {
  const base = smallPlan();
  const parties = [...['team-oov', 'politie', 'boas'].map((id) => party(id, `${id}@example.org`))];
  const people = ['tarik', 'hilda', 'ineke', 'wytze'].map((id) =>
    person(id, id, `${id}@example.org`),
  );
  const line = { subject: text, themeId: fc.constantFrom('digitaal', 'jeugd', null) };
  return fc.record({
    municipality: fc.record({ id: fc.constant('teststad'), name: text }),
    year: fc.constant(2024),
    title: text,
    calendar: fc.array(day, { maxLength: 5 }).map((closing) => ({
      zone: base.calendar.zone,
      closedOn: [...new Set([...base.calendar.closedOn, ...closing])].sort(),
    })),
    roundAt: fc.constantFrom('08:30', '10:15'),
    themes: fc.tuple(theme('digitaal'), theme('jeugd')),
    actions: fc.tuple(anAction('een'), anAction('twee'), anAction('drie')),
    contacts: fc.tuple(...[...parties, ...people].map(named)),
    roles: fc.record({
      coordinator: fc.constant(['ineke']),
      tvo_secretary: fc.constant(['wytze']),
      tvo_member: fc.subarray(['politie', 'hilda']),
      tvo_partner: fc.subarray(['hilda', 'politie']),
      driehoek: fc.subarray(['politie', 'ineke']),
      college: fc.subarray(['team-oov']),
      griffie: fc.subarray(['team-oov']),
    }),
    ladder: fc.oneof(fc.constant(defaultLadder), ladder),
    reports: fc.tuple(aReport(1), aReport(2)),
    meetings: fc.record({ tvo: meetingsOfBoard(), driehoek: meetingsOfBoard() }),
    budget: fc.record({
      lines: fc.array(fc.record({ ...line, amountCents: cents }), { maxLength: 3 }),
      contingencyCents: cents,
      statedTotalCents: cents,
      explanation: fc.oneof(fc.constant(''), text),
    }),
    capacity: fc.record({
      lines: fc.array(
        fc.record({
          ...line,
          regularFte: fte,
          priorityFte: fte,
          responsible: fc.constantFrom(null, 'tarik'),
        }),
        { maxLength: 3 },
      ),
      statedRegularFte: fte,
      statedPriorityFte: fte,
      explanation: fc.oneof(fc.constant(''), text),
    }),
    indicators: indicatorLists(),
  });
}

/** Of the half years one day for all, or a day for each of some boards. */
function aReport(half: 1 | 2): fc.Arbitrary<ReportMoment> {
  const from = half === 1 ? '2024-06-01' : '2024-12-01';
  const later = fc.integer({ min: 0, max: 30 }).map((days) => addDays(from, days));
  return fc.tuple(later, fc.subarray([...deliveryBoards])).map(([on, boards]) => {
    const deliveries = boards.map((board, i) => ({ board, on: addDays(on, i * 3) }));
    return { half, on, deliveries };
  });
}

/** In the order of the file: theme by theme. */
function indicatorLists(): fc.Arbitrary<Indicator[]> {
  return fc
    .uniqueArray(anIndicator(), { maxLength: 4, selector: ({ id }) => id })
    .map((list) =>
      list.sort((a, b) => (a.themeId < b.themeId ? -1 : a.themeId > b.themeId ? 1 : 0)),
    );
}

function anIndicator(): fc.Arbitrary<Indicator> {
  const source = fc.record({
    table: fc.constantFrom('47013NED', '47021NED'),
    measure: text,
    keys: fc.dictionary(fc.constantFrom('SoortMisdrijf', 'Overlast'), text),
    area: fc.option(text),
  });
  return fc.record({
    id: fc.constantFrom('inbraak', 'overlast', 'rapportcijfer', 'bereik'),
    themeId: fc.constantFrom('digitaal', 'jeugd'),
    name: text,
    unit: fc.constantFrom(...units),
    kind: fc.constantFrom(...indicatorKinds),
    direction: fc.constantFrom(...directions),
    level: fc.constantFrom(...levels),
    period: fc.constantFrom('year' as const, 'two_yearly' as const),
    source: fc.option(source),
    target: fc.option(fc.record({ value: fte, year: fc.integer({ min: 2020, max: 2030 }) })),
    responsible: fc.constantFrom(null, 'tarik'),
    movedBy: fc.subarray(['een', 'drie']),
  });
}

/** With a theme its actions stopped. */
function ranSince(plan: Plan): Existing {
  const existing = existingOf(plan);
  const stopped = plan.actions.filter((one) => isStopped(one, plan.themes)).map(({ id }) => id);
  const actions = existing.actions.map((row) =>
    stopped.includes(row.key)
      ? { ...row, droppedByFile: true, state: { ...row.state, phase: 'cancelled' as const } }
      : row,
  );
  return { ...existing, actions };
}

type Happening = (existing: Existing) => Existing;

/** What the site and the people do to a plan that runs. */
function happening(): fc.Arbitrary<Happening> {
  const key = fc.constantFrom('een', 'twee', 'drie');
  const contact = fc.constantFrom('tarik', 'hilda', 'politie', 'boas', 'team-oov');
  const changeAction = (
    one: Existing,
    wanted: string,
    change: (action: Existing['actions'][number]) => Existing['actions'][number],
  ): Existing => ({
    ...one,
    actions: one.actions.map((row) => (row.key === wanted ? change(row) : row)),
  });
  const changeContact = (one: Existing, wanted: string, change: Partial<Contact>): Existing => ({
    ...one,
    contacts: one.contacts.map((row) => (row.id === wanted ? { ...row, ...change } : row)),
  });
  return fc.oneof(
    fc.tuple(key, fc.constantFrom('tarik', 'hilda', 'boas')).map(([which, owner]): Happening => {
      return (one) => changeAction(one, which, (row) => ({ ...row, owner: owner }));
    }),
    fc.tuple(key, day).map(([which, dueOn]): Happening => {
      return (one) =>
        changeAction(one, which, (row) => ({
          ...row,
          state: {
            ...row.state,
            milestones: row.state.milestones.map((milestone) => ({ ...milestone, dueOn })),
          },
        }));
    }),
    fc.tuple(key, fc.constantFrom('cancelled', 'completed')).map(
      ([which, phase]): Happening =>
        (one) =>
          changeAction(one, which, (row) => ({ ...row, state: { ...row.state, phase } })),
    ),
    fc.tuple(contact, text).map(
      ([who, name]): Happening =>
        (one) =>
          changeContact(one, who, { name, address: `${who}@nieuw.example.org` }),
    ),
    fc.tuple(contact, day).map(
      ([who, leftOn]): Happening =>
        (one) =>
          changeContact(one, who, { leftOn }),
    ),
    fc.constant<Happening>((one) => ({
      ...one,
      contacts: [
        ...one.contacts.filter(({ id }) => id !== 'gast'),
        person('gast', 'Gast', 'gast@example.org'),
      ],
      roles: { ...one.roles, tvo_member: [...new Set([...one.roles.tvo_member, 'gast'])] },
    })),
  );
}
