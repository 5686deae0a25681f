/** The money of a plan in a few numbers, and what of it a board must look at. */

import type { AgendaReason, AgendaSubject } from '../meetings/agenda.ts';
import { type Balance, isOver } from './balance.ts';
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

/** For the agenda of a meeting: each theme whose budget runs over. */
export function overBudgetSubjects(
  balances: Balance[],
): { subject: AgendaSubject; reason: AgendaReason }[] {
  return balances.flatMap((balance) => {
    const { themeKey } = balance.pot;
    if (themeKey === null || !isOver(balance)) return [];
    return [{ subject: { kind: 'theme', themeKey }, reason: 'over_budget' }];
  });
}
