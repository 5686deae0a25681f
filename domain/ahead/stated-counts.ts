/** A statement in numbers: what is repeated of it where a decision is told of later. */

import type { IsoDate } from '../calendar.ts';
import type { Statement } from './statement.ts';

export interface StatedCounts {
  /** The day of the statement. */
  on: IsoDate;
  appears: number;
  moves: number;
  vanishes: number;
}

export function statedCounts({ on, appears, moves, vanishes }: Statement): StatedCounts {
  return { on, appears: appears.length, moves: moves.length, vanishes: vanishes.length };
}
