/** The money of a plan in a few numbers. */

import type { Balance } from './balance.ts';
import { contingencyKey } from './pots.ts';

export interface MoneySummary {
  /** Per theme, as it stands after the moves between pots. */
  themes: { id: string; budgetCents: number; committedCents: number; spentCents: number }[];
  /** What is left of Onvoorzien. */
  contingencyCents: number;
}

export function moneySummary(balances: Balance[]): MoneySummary {
  return {
    themes: balances.flatMap(({ pot, movedCents, committedCents, spentCents }) => {
      if (pot.themeKey === null) return [];
      const budgetCents = pot.budgetCents + movedCents;
      return [{ id: pot.themeKey, budgetCents, committedCents, spentCents }];
    }),
    contingencyCents: balances.find(({ pot }) => pot.key === contingencyKey)?.availableCents ?? 0,
  };
}
