import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarOf, daysBetween, quarterEnd, weekday } from '../../domain/calendar.ts';
import { dutchHolidays } from '../../domain/holidays.ts';
import { defaultLadder } from '../../domain/plan/ladder.ts';

const closedOn = dutchHolidays(2021, 2030);
const calendar = calendarOf({ zone: 'Europe/Amsterdam', closedOn });

/**
 * The oracle knows nothing of the calendar: days are counted with UTC milliseconds, Easter comes from
 * Gauss, and working days are places in one long list.
 */
const dayMs = 24 * 60 * 60 * 1000;

function days(from: string, to: string): string[] {
  const list: string[] = [];
  for (let ms = Date.parse(from); ms <= Date.parse(to); ms += dayMs) {
    list.push(new Date(ms).toISOString().slice(0, 10));
  }
  return list;
}

function shifted(on: string, by: number): string {
  return new Date(Date.parse(on) + by * dayMs).toISOString().slice(0, 10);
}

/** Gauss, for 1900 to 2099. */
function easter(year: number): string {
  const d = (19 * (year % 19) + 24) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 5) % 7;
  const late = d + e === 35 || (d === 28 && e === 6 && year % 19 > 10) ? 7 : 0;
  return shifted(`${String(year)}-03-22`, d + e - late);
}

function holidaysByHand(year: number): string[] {
  const y = String(year);
  const kingsday = new Date(`${y}-04-27`).getUTCDay() === 0 ? `${y}-04-26` : `${y}-04-27`;
  const moving = [0, 1, 39, 49, 50].map((by) => shifted(easter(year), by));
  return [`${y}-01-01`, kingsday, ...moving, `${y}-12-25`, `${y}-12-26`].sort();
}

const everyDay = days('2021-06-01', '2030-06-01');
const free = new Set(Array.from({ length: 10 }, (_, i) => holidaysByHand(2021 + i)).flat());
const workingDays = everyDay.filter((on) => {
  const day = new Date(on).getUTCDay();
  return day !== 0 && day !== 6 && !free.has(on);
});
/** For each day, how many working days lie on or before it. */
const rank = new Map<string, number>();
let before = 0;
for (const on of everyDay) {
  if (workingDays[before] === on) before += 1;
  rank.set(on, before);
}
const rankOf = (on: string): number => rank.get(on) ?? NaN;

function oracleAdd(on: string, n: number): string | undefined {
  if (n === 0) return on;
  if (n > 0) return workingDays[rankOf(on) - 1 + n];
  return workingDays[rankOf(shifted(on, -1)) + n];
}

const fiveYears = days('2023-01-01', '2027-12-31');

describe('holidays (promise 6)', () => {
  it('are those of a table made by hand, from 2015 to 2060', () => {
    for (let year = 2015; year <= 2060; year += 1) {
      expect(dutchHolidays(year, year).sort()).toEqual(holidaysByHand(year));
    }
  });

  it('move Koningsdag to Saturday 26 April in 2025', () => {
    expect(dutchHolidays(2025, 2025)).toContain('2025-04-26');
    expect(dutchHolidays(2025, 2025)).not.toContain('2025-04-27');
  });

  it('leave Good Friday, 5 May and 31 December working days', () => {
    for (const on of ['2024-03-29', '2025-05-05', '2024-12-31']) {
      expect(calendar.isWorkingDay(on)).toBe(true);
    }
  });
});

describe('working days (promise 6)', () => {
  it('F4: every pair of ladder offsets lands where the list of working days says, from every day of five years', () => {
    const offsets = defaultLadder.steps.map(({ offsetDays }) => offsetDays);
    for (const on of fiveYears) {
      const anchor = calendar.lastWorkingDayOnOrBefore(on);
      const steps = offsets.map((offset) => calendar.addWorkingDays(anchor, offset));
      expect(steps).toEqual(offsets.map((offset) => oracleAdd(anchor, offset)));
      for (const [i, from] of steps.entries()) {
        for (const [j, to] of steps.entries()) {
          const apart = (offsets[j] ?? 0) - (offsets[i] ?? 0);
          if (calendar.workingDaysBetween(from, to) !== apart) expect.fail(`${from} to ${to}`);
        }
      }
    }
  });

  it('are where the list says, for any offset from any day', () => {
    const anyDay = fc.constantFrom(...fiveYears);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (on, n) => {
        expect(calendar.addWorkingDays(on, n)).toBe(oracleAdd(on, n));
      }),
      { numRuns: 2000 },
    );
  });

  it('between two days are the difference of their ranks', () => {
    const anyDay = fc.constantFrom(...fiveYears);
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(calendar.workingDaysBetween(from, to)).toBe(rankOf(to) - rankOf(from));
      }),
      { numRuns: 2000 },
    );
  });

  it('on, before and after each day of five years are those of the list', () => {
    for (const on of fiveYears) {
      const works = workingDays[rankOf(on) - 1] === on;
      expect(calendar.isWorkingDay(on)).toBe(works);
      expect(calendar.lastWorkingDayOnOrBefore(on)).toBe(workingDays[rankOf(on) - 1]);
      expect(calendar.firstWorkingDayOnOrAfter(on)).toBe(works ? on : workingDays[rankOf(on)]);
      expect(calendar.firstWorkingDayAfter(on)).toBe(workingDays[rankOf(on)]);
    }
  });

  it('F19: after the Friday before Easter 2024 comes Tuesday 2 April', () => {
    const friday = calendar.dateOf('2024-03-29T16:00:00.000Z');
    expect(friday).toBe('2024-03-29');
    expect(calendar.addWorkingDays(friday, 1)).toBe('2024-04-02');
    expect(calendar.firstWorkingDayAfter(friday)).toBe('2024-04-02');
  });

  it('F21: one working day later is the next working day', () => {
    for (const [i, on] of workingDays.slice(1, -1).entries()) {
      expect(calendar.addWorkingDays(on, 1)).toBe(workingDays[i + 2]);
    }
  });

  it('Q1 2024: the last working day is Friday 29 March, and it is overdue from Tuesday 2 April', () => {
    const dueOn = quarterEnd(2024, 1);
    expect(dueOn).toBe('2024-03-31');
    expect(calendar.lastWorkingDayOnOrBefore(dueOn)).toBe('2024-03-29');
    expect(calendar.firstWorkingDayAfter(dueOn)).toBe('2024-04-02');
  });

  it('skip the closing days of the municipality', () => {
    const own = calendarOf({ zone: 'Europe/Amsterdam', closedOn: [...closedOn, '2024-05-10'] });
    expect(own.addWorkingDays('2024-05-08', 1)).toBe('2024-05-13');
  });
});

describe('calendar days', () => {
  it('are counted across months, leap days and summer time', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fiveYears), fc.integer({ min: -800, max: 800 }), (on, n) => {
        expect(addDays(on, n)).toBe(shifted(on, n));
        expect(daysBetween(on, addDays(on, n))).toBe(n);
        expect(weekday(on) % 7).toBe(new Date(on).getUTCDay());
      }),
    );
  });

  it('refuse what is no date', () => {
    expect(() => addDays('morgen', 1)).toThrow('not a date');
    expect(() => calendar.isWorkingDay('')).toThrow('not a date');
  });
});

describe('local time', () => {
  it('F20: 08:30 is 08:30 on both sides of summer time', () => {
    expect(calendar.instantOf('2024-03-29', '08:30')).toBe('2024-03-29T07:30:00.000Z');
    expect(calendar.instantOf('2024-04-02', '08:30')).toBe('2024-04-02T06:30:00.000Z');
    expect(calendar.instantOf('2024-10-25', '08:30')).toBe('2024-10-25T06:30:00.000Z');
    expect(calendar.instantOf('2024-10-28', '08:30')).toBe('2024-10-28T07:30:00.000Z');
  });

  it('F20: an hour that does not exist or comes twice gives one moment, on its own day', () => {
    for (const on of ['2024-03-31', '2024-10-27']) {
      expect(calendar.dateOf(calendar.instantOf(on, '02:30'))).toBe(on);
    }
  });

  it('F20: every day of five years has one round, later than the one before', () => {
    const rounds = fiveYears.map((on) => calendar.instantOf(on, '08:30'));
    expect(rounds).toEqual([...new Set(rounds)].sort());
    expect(rounds.map(calendar.dateOf)).toEqual(fiveYears);
  });

  it('F22: 30 June lasts until midnight in Amsterdam, not in UTC', () => {
    expect(calendar.dateOf('2024-06-30T21:59:00.000Z')).toBe('2024-06-30');
    expect(calendar.dateOf('2024-06-30T22:00:00.000Z')).toBe('2024-07-01');
    expect(calendar.dateOf('2024-12-31T23:30:00.000Z')).toBe('2025-01-01');
  });

  it('F32: a mistyped zone never passes for a time', () => {
    const mistyped = calendarOf({ zone: 'Europe/Amsterdm', closedOn });
    expect(() => mistyped.dateOf('2024-06-30T21:59:00.000Z')).toThrow('not a date');
    expect(() => mistyped.instantOf('2024-06-30', '08:30')).toThrow('not an instant');
  });
});
