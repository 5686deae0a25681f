/** Moments beside each other. */

import { everyQuarter, lastDayOf, type Moment } from '../../../domain/plan/moment.ts';

export function quarterNumbered(quarter: number): Moment | null {
  return everyQuarter[quarter - 1] ?? null;
}

/** Those that have not ended before the given one begins to end. */
export function quartersFrom(first: Moment, year: number): Moment[] {
  return everyQuarter.filter((one) => lastDayOf(one, year) >= lastDayOf(first, year));
}

/** The one of the same kind before it; null where that lies in the year before. */
export function momentBefore(moment: Exclude<Moment, { kind: 'day' }>): Moment | null {
  switch (moment.kind) {
    case 'quarter':
      return quarterNumbered(moment.quarter - 1);
    case 'half':
      return moment.half === 2 ? { kind: 'half', half: 1 } : null;
    case 'month':
      return moment.month === 1 ? null : { kind: 'month', month: moment.month - 1 };
  }
}
