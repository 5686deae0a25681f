/** Timings as tests want them: by quarters, and any that a plan can have. */

import fc from 'fast-check';
import type { Quarter } from '../domain/calendar.ts';
import { inOrder, type Moment } from '../domain/plan/moment.ts';
import type { Timing } from '../domain/plan/timing.ts';

export function byQuarter(...quarters: Quarter[]): Timing {
  return { kind: 'by', moments: quarters.map((quarter) => ({ kind: 'quarter', quarter })) };
}

const anyMoment: fc.Arbitrary<Moment> = fc.oneof(
  fc.record({ kind: fc.constant('quarter' as const), quarter: fc.constantFrom(1, 2, 3, 4) }),
  fc.record({ kind: fc.constant('half' as const), half: fc.constantFrom(1, 2) }),
  fc.record({ kind: fc.constant('month' as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc
    .integer({ min: 0, max: 365 })
    .map((days) => new Date(Date.UTC(2024, 0, 1 + days)))
    .map((on): Moment => ({ kind: 'day', month: on.getUTCMonth() + 1, day: on.getUTCDate() })),
);

/** Of a leap year, in order, no two on one day. */
export const anyMoments: fc.Arbitrary<Moment[]> = fc
  .array(anyMoment, { minLength: 1, maxLength: 5 })
  .map((moments) => inOrder(moments, 2024))
  .filter((moments) => moments !== null);

export const anyTiming: fc.Arbitrary<Timing> = fc.oneof(
  anyMoments.map((moments): Timing => ({ kind: 'by', moments })),
  anyMoments.map((moments): Timing => ({ kind: 'yearly', moments })),
  anyMoments.map((evaluations): Timing => ({ kind: 'ongoing', evaluations })),
);
