/** The sums of the pots and of the people against what the plan prints: every difference names what made it. */

import type { Capacity } from '../plan/plan.ts';
import type { Balance, PotMove } from './balance.ts';

export interface PotDifference<M> {
  potKey: string;
  name: string;
  plannedCents: number;
  currentCents: number;
  /** What made the difference, as it came. */
  moves: M[];
}

export interface Reconciliation<M> {
  /** As printed in the plan. */
  statedCents: number;
  /** Of all pots together, after all moves: a move changes no sum. */
  potsCents: number;
  /** Only pots that decisions changed. */
  pots: PotDifference<M>[];
}

export function reconcile<M extends PotMove>(
  balances: Balance[],
  moves: M[],
  statedCents: number,
): Reconciliation<M> {
  return {
    statedCents,
    potsCents: balances.reduce((sum, one) => sum + one.pot.budgetCents + one.movedCents, 0),
    pots: balances.flatMap(({ pot, movedCents }) => {
      const own = moves.filter(({ fromKey, toKey }) => [fromKey, toKey].includes(pot.key));
      if (own.length === 0) return [];
      const { key: potKey, name, budgetCents: plannedCents } = pot;
      return [{ potKey, name, plannedCents, currentCents: plannedCents + movedCents, moves: own }];
    }),
  };
}

export interface FteSums {
  statedRegularFte: number;
  statedPriorityFte: number;
  /** Of the lines together. */
  regularFte: number;
  priorityFte: number;
}

export function fteSums({ lines, statedRegularFte, statedPriorityFte }: Capacity): FteSums {
  return {
    statedRegularFte,
    statedPriorityFte,
    regularFte: addFte(lines.map((line) => line.regularFte)),
    priorityFte: addFte(lines.map((line) => line.priorityFte)),
  };
}

/** In hundredths: 0,1 + 0,2 is not 0,3 in floating point. */
export function addFte(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * 100), 0) / 100;
}
