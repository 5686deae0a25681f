/** What there is, what is promised, what is gone, and what is left: per pot, and per action. */

import { centsOf, currentCommitments, currentEntries, type MoneyEntry } from './entries.ts';
import { type Pot, potWithoutBudget } from './pots.ts';

/** A decision that gives one pot money of another. */
export interface PotMove {
  fromKey: string;
  toKey: string;
  amountCents: number;
}

export interface Balance {
  pot: Pot;
  /** What decisions brought, less what they took. */
  movedCents: number;
  /** What is still open of its commitments. */
  committedCents: number;
  spentCents: number;
  /** Negative for a pot that runs over. */
  availableCents: number;
}

/** In the order of the pots; those that only entries or moves know come after. */
export function balancesOf(pots: Pot[], entries: MoneyEntry[], moves: PotMove[]): Balance[] {
  return allPots(pots, entries, moves).map((pot) => balanceOf(pot, entries, moves));
}

function allPots(pots: Pot[], entries: MoneyEntry[], moves: PotMove[]): Pot[] {
  const used = [
    ...currentEntries(entries).map(({ potKey }) => potKey),
    ...moves.flatMap(({ fromKey, toKey }) => [fromKey, toKey]),
  ];
  const known = new Set(pots.map(({ key }) => key));
  const strange = [...new Set(used)].filter((key) => !known.has(key)).sort();
  return [...pots, ...strange.map(potWithoutBudget)];
}

function balanceOf(pot: Pot, entries: MoneyEntry[], moves: PotMove[]): Balance {
  const isOwn = ({ potKey }: MoneyEntry) => potKey === pot.key;
  const movedCents = movedTo(pot.key, moves);
  const { committedCents, spentCents } = usedOf(entries, isOwn);
  const availableCents = pot.budgetCents + movedCents - committedCents - spentCents;
  return { pot, movedCents, committedCents, spentCents, availableCents };
}

function movedTo(key: string, moves: PotMove[]): number {
  const brought = centsOf(moves.filter(({ toKey }) => toKey === key));
  return brought - centsOf(moves.filter(({ fromKey }) => fromKey === key));
}

export interface Used {
  committedCents: number;
  spentCents: number;
}

/** Of the entries that are meant: of a pot, or of an action. */
export function usedOf(entries: MoneyEntry[], isMeant: (entry: MoneyEntry) => boolean): Used {
  const open = currentCommitments(entries).filter(({ entry }) => isMeant(entry));
  const spent = currentEntries(entries).filter((one) => one.kind === 'expense' && isMeant(one));
  return {
    committedCents: open.reduce((total, { openCents }) => total + openCents, 0),
    spentCents: centsOf(spent),
  };
}

export function usedOfAction(entries: MoneyEntry[], actionKey: string): Used {
  return usedOf(entries, (entry) => entry.actionKey === actionKey);
}

export function isOver({ availableCents }: Balance): boolean {
  return availableCents < 0;
}

/** What runs over most comes first; the others keep their order. */
export function worstPotFirst(a: Balance, b: Balance): number {
  return Math.min(a.availableCents, 0) - Math.min(b.availableCents, 0);
}
