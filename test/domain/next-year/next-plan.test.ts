import { describe, expect, it } from 'vitest';
import { nextPlan, turnOf } from '../../../domain/next-year/next-plan.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { dutchHolidays } from '../../../domain/holidays.ts';
import { simulate } from '../../../domain/ahead/simulate.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { readRehearsal } from '../../../local/rehearsal.ts';
import { examplePlan } from '../../../local/rehearsal-options.ts';
import { seededPeople } from '../../../local/seeded-script.ts';
import { readPlanFile } from '../../../plans/read.ts';
import { writePlan } from '../../../plans/write-plan.ts';

const {
  plan: file,
  from,
  until,
} = readRehearsal({ plan: examplePlan, script: 'none', until: undefined });
const holidays = dutchHolidays(file.year, file.year + 5);
const today = '2024-12-20';

/** A year as people with this number live it. */
function yearOf(seed: number) {
  const year = simulate(file, { from, until, people: seededPeople(file, seed) });
  const states = new Map(year.existing.actions.map(({ key, state }) => [key, state]));
  const contacts = year.existing.contacts;
  return { file: { ...year.plan, contacts } satisfies Plan, states, holidays, today };
}

describe.each([1, 2, 3, 4])("next year's plan after a seeded year: %i", (seed) => {
  const input = yearOf(seed);
  const { plan, ownerless } = nextPlan(input);

  it('is a plan file that can be loaded as it is', () => {
    const reading = readPlanFile(writePlan(plan));
    expect(reading.plan === null ? reading.problems : []).toEqual([]);
    expect(reading.plan).toEqual(plan);
  });

  it('has what goes on and what is not finished, under the same id, and nothing else', () => {
    const expected = input.file.actions.filter((action) => {
      const turn = turnOf(action, input.states.get(action.id));
      return turn === 'goes_on' || turn === 'unfinished';
    });
    expect(plan.actions.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  it('gives every action to somebody who is there', () => {
    const gone = new Set(
      input.file.contacts.flatMap(({ id, leftOn }) =>
        leftOn !== null && leftOn <= today ? [id] : [],
      ),
    );
    for (const { id, owner, involved } of plan.actions) {
      expect([id, gone.has(owner), involved.some((one) => gone.has(one))]).toEqual([
        id,
        false,
        false,
      ]);
    }
    const left = input.file.actions.filter(({ owner }) => gone.has(owner)).map(({ id }) => id);
    expect(left).toEqual(expect.arrayContaining(ownerless));
  });

  it('meets and reports on working days of the next year', () => {
    const calendar = calendarOf(plan.calendar);
    const days = [...plan.meetings.tvo.on, ...plan.reports.map(({ on }) => on)];
    expect(days.length).toBeGreaterThan(0);
    for (const on of days) expect([on, calendar.isWorkingDay(on)]).toEqual([on, true]);
  });

  it('has amounts that add up', () => {
    const sum = plan.budget.lines.reduce((total, { amountCents }) => total + amountCents, 0);
    expect(plan.budget.statedTotalCents).toBe(sum + plan.budget.contingencyCents);
  });
});
