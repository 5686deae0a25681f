/** What may be done to money, before anything of it is stored. */

import { balancesOf, isOver, type PotMove } from './balance.ts';
import { currentEntries, type MoneyEntry } from './entries.ts';
import type { Pot } from './pots.ts';

/** Ten million euros: an amount above is a slip of the keyboard. */
export const mostCents = 1_000_000_000;

export const moneyRefusals = [
  'no_amount',
  'amount_too_high',
  'unknown_pot',
  'same_pot',
  'day_to_come',
  'unknown_commitment',
  'entry_replaced',
  'runs_over',
  'not_enough_money',
] as const;
export type MoneyRefusal = (typeof moneyRefusals)[number];

/** The money of a plan as it stands. */
export interface MoneyBook {
  pots: Pot[];
  entries: MoneyEntry[];
  moves: PotMove[];
}

/** Null when it may be added. `explanation`: the coordinator's words for a pot that runs over. */
export function entryRefusal(
  book: MoneyBook,
  entry: MoneyEntry & { explanation: string },
  today: string,
): MoneyRefusal | null {
  const current = currentEntries(book.entries);
  if (entry.replacesId !== null && !current.some(({ id }) => id === entry.replacesId)) {
    return 'entry_replaced';
  }
  if (entry.kind === 'withdrawal') return null;
  if (!book.pots.some(({ key }) => key === entry.potKey)) return 'unknown_pot';
  if (entry.amountCents > mostCents) return 'amount_too_high';
  if (entry.amountCents <= 0) return 'no_amount';
  if (entry.on > today) return 'day_to_come';
  if (entry.commitmentId !== null && !usesCommitment(entry, current)) return 'unknown_commitment';
  return entry.explanation === '' && runsOverBy(book, entry) ? 'runs_over' : null;
}

/** An expense uses up a commitment of its own pot that still holds. */
function usesCommitment({ kind, commitmentId, potKey }: MoneyEntry, current: MoneyEntry[]) {
  const found = current.find(({ id }) => id === commitmentId);
  return kind === 'expense' && found?.kind === 'commitment' && found.potKey === potKey;
}

/** A pot that ran over already needs words again only for what makes it worse. */
function runsOverBy({ pots, entries, moves }: MoneyBook, entry: MoneyEntry): boolean {
  const [before, after] = [entries, [...entries, entry]].map((all) =>
    balancesOf(pots, all, moves).find(({ pot }) => pot.key === entry.potKey),
  );
  if (before === undefined || after === undefined) return false;
  return isOver(after) && after.availableCents < before.availableCents;
}

/** A move never takes more than there is. */
export function moveRefusal(
  { pots, entries, moves }: MoneyBook,
  move: PotMove,
): MoneyRefusal | null {
  const balances = balancesOf(pots, entries, moves);
  const from = balances.find(({ pot }) => pot.key === move.fromKey);
  if (from === undefined || !pots.some(({ key }) => key === move.toKey)) return 'unknown_pot';
  if (move.fromKey === move.toKey) return 'same_pot';
  if (move.amountCents > mostCents) return 'amount_too_high';
  if (move.amountCents <= 0) return 'no_amount';
  return from.availableCents < move.amountCents ? 'not_enough_money' : null;
}
