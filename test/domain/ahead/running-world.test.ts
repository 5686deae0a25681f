import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endInstant, runningWorld } from '../../../domain/ahead/running-world.ts';
import { runOn } from '../../../domain/ahead/run-on.ts';
import type { World } from '../../../domain/ahead/world.ts';
import { calendarOf } from '../../../domain/calendar.ts';
import { keptOf, someActions, stoppedYear } from './stopped-year.ts';

const calendar = calendarOf(someActions.calendar);
const noon = (month: number, day: number) =>
  calendar.instantOf(
    `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    '12:00',
  );

describe('a world made of what is stored', () => {
  it('goes on as the year that was never stopped', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 2, max: 28 }),
        (seed, month, day) => {
          const at = noon(month, day);
          const whole = stoppedYear(seed, at);
          const again = runningWorld(keptOf(whole), at);
          if (again === null) throw new Error('no plan runs');
          const mailsBefore = whole.mails.length;
          runOn(whole, endInstant(whole));
          runOn(again, endInstant(again));
          expect(again.mails).toEqual(whole.mails.slice(mailsBefore));
          expect(noticesOf(again, whole)).toEqual(noticesOf(whole, again));
          expect(statesOf(again)).toEqual(statesOf(whole));
        },
      ),
      { numRuns: 25 },
    );
  });
});

/** Those that the other knows, too: what is long past is not read again. */
function noticesOf(world: World, other: World) {
  const known = [...world.notices.values()].filter(
    ({ key, mailKey }) =>
      other.notices.has(key) || other.mails.some((mail) => mail.key === mailKey),
  );
  return new Map(known.map((notice) => [notice.key, notice]));
}

function statesOf(world: World) {
  return new Map([...world.actions].map(([id, { transition }]) => [id, transition.state]));
}
