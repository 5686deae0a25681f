/** Since when a pot runs over as far as it does: a board that knew of it hears of it again when it grows. */

import type { Instant } from '../calendar.ts';
import type { AgendaOccasion } from '../meetings/agenda.ts';
import { balancesOf, type PotMove } from './balance.ts';
import type { MoneyEntry } from './entries.ts';
import type { Pot } from './pots.ts';

interface At {
  at: Instant;
}

export interface DatedBook {
  pots: Pot[];
  /** As each version of the plan had them, the oldest first. */
  budgets: (At & { pots: Pot[] })[];
  entries: (MoneyEntry & At)[];
  moves: (PotMove & At)[];
}

/** For the agenda of a meeting: each theme whose budget runs over. */
export function overBudgetOccasions(book: DatedBook): AgendaOccasion[] {
  return book.pots.flatMap((pot) => {
    const changedAt = pot.themeKey === null ? null : overSince(pot, book);
    if (pot.themeKey === null || changedAt === null) return [];
    return [
      { subject: { kind: 'theme', themeKey: pot.themeKey }, reason: 'over_budget', changedAt },
    ];
  });
}

/** When its overrun was as high as it ever got; a pot that was in order again begins anew. Null when it is. */
export function overSince(pot: Pot, book: DatedBook): Instant | null {
  const own = ofPot(pot, book);
  const dated = [...own.budgets, ...own.entries, ...own.moves];
  const moments = [...new Set(dated.map(({ at }) => at))].sort();
  let highest: { cents: number; at: Instant } | null = null;
  for (const at of moments) {
    const cents = overAt(own, at);
    if (cents === 0) highest = null;
    else if (cents > (highest?.cents ?? 0)) highest = { cents, at };
  }
  return highest?.at ?? null;
}

/** An entry of its own may have been corrected into another pot. */
function ofPot(pot: Pot, { budgets, entries, moves }: DatedBook): DatedBook {
  const own = new Set<string>();
  return {
    pots: [pot],
    budgets,
    entries: entries.filter(({ id, potKey, replacesId }) => {
      const isOwn = potKey === pot.key || (replacesId !== null && own.has(replacesId));
      if (isOwn) own.add(id);
      return isOwn;
    }),
    moves: moves.filter(({ fromKey, toKey }) => [fromKey, toKey].includes(pot.key)),
  };
}

/** By what was entered up to then; zero for a pot that is in order. */
function overAt({ pots, budgets, entries, moves }: DatedBook, until: Instant): number {
  const isKnown = ({ at }: At) => at <= until;
  const then = pots.map((pot) => potAt(pot, budgets, until));
  const [balance] = balancesOf(then, entries.filter(isKnown), moves.filter(isKnown));
  return Math.max(0, -(balance?.availableCents ?? 0));
}

/** A version that gives less than was spent lets it run over, too. */
function potAt(pot: Pot, budgets: DatedBook['budgets'], until: Instant): Pot {
  const version = budgets.findLast(({ at }) => at <= until) ?? budgets[0];
  return version?.pots.find(({ key }) => key === pot.key) ?? pot;
}
