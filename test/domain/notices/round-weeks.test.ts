import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type IsoDate, mondayOf } from '../../../domain/calendar.ts';
import { simulate } from '../../../domain/ahead/simulate.ts';
import { nobody } from '../../../domain/ahead/people.ts';
import { roundLetters } from '../../../domain/notices/mail-round.ts';
import { weekNotices } from '../../../domain/notices/plan-notices.ts';
import { directoryOf } from '../../../domain/plan/directory.ts';
import { smallPlan } from '../../engine/small-plan.ts';
import { calendar } from '../action/life.ts';

const plan = smallPlan();
const directory = directoryOf(plan);

describe('the state of the week (V8)', () => {
  test('is made by the first round of a week that runs, whichever day that is, and once', () => {
    const missed = fc.array(fc.boolean(), { minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(missed, (away) => {
        const ran = workingDays('2024-01-02', 120).filter((_, day) => away[day] !== true);
        const weeks = new Set(ran.map(mondayOf));
        const made = statesOf(ran);
        expect(new Set(made.keys())).toEqual(new Set([...weeks].map((m) => `week@${m}`)));
        for (const [stepId, on] of made) {
          expect(on).toBe(ran.find((day) => `week@${mondayOf(day)}` === stepId));
        }
      }),
    );
  });

  test('of a week in which its plan started is not made', () => {
    const started = { id: 'teststad/2024', activatedOn: '2024-01-03' };
    expect(weekNotices(started, directory, '2024-01-05', calendar)).toEqual([]);
    expect(weekNotices(started, directory, '2024-01-09', calendar)).toHaveLength(1);
  });

  test('is there in the first week where the plan started on a day off before it', () => {
    const started = { id: 'teststad/2024', activatedOn: '2024-01-01' };
    expect(weekNotices(started, directory, '2024-01-02', calendar)).toHaveLength(1);
  });

  test('of an older week that nobody got gives way to the newest', () => {
    const waiting = ['2024-03-20', '2024-03-27'].flatMap((on) => statesOn(on));
    const [letter] = roundLetters('teststad', waiting, '2024-03-27');
    expect(letter?.items.map(({ stepId }) => stepId)).toEqual(['week@2024-03-25']);
    expect(letter?.merged.map(({ stepId }) => stepId)).toEqual(['week@2024-03-18']);
  });

  test('is made in the simulation in every week with a working day', () => {
    const from = calendar.instantOf('2024-01-01', '09:00');
    const until = calendar.instantOf('2024-12-31', '23:00');
    const { notices } = simulate(plan, { from, until, people: nobody });
    const states = notices.filter(({ kind }) => kind === 'week_state').map(({ on }) => on);
    expect(new Set(states.map(mondayOf)).size).toBe(states.length);
    expect(states).toContain('2024-04-02');
    expect(states).toHaveLength(53);
  });
});

function workingDays(from: IsoDate, days: number): IsoDate[] {
  const all = Array.from({ length: days }, (_, day) => addDays(from, day));
  return all.filter((on) => calendar.isWorkingDay(on));
}

function statesOn(on: IsoDate) {
  const started = { id: 'teststad/2024', activatedOn: '2023-12-20' };
  return weekNotices(started, directory, on, calendar);
}

/** Step and day of each, as the first row with its key stays. */
function statesOf(rounds: IsoDate[]): Map<string, IsoDate> {
  const made = new Map<string, IsoDate>();
  for (const { stepId, on } of rounds.flatMap(statesOn)) {
    if (!made.has(stepId)) made.set(stepId, on);
  }
  return made;
}
