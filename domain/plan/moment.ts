/** A moment of a plan year as plans name it; the year is the plan's own. */

import type { Quarter } from '../calendar.ts';

export type Moment =
  | { kind: 'quarter'; quarter: Quarter }
  | { kind: 'half'; half: 1 | 2 }
  /** 1 is January. */
  | { kind: 'month'; month: number }
  /** A day that exists in the year of the plan. */
  | { kind: 'day'; month: number; day: number };
