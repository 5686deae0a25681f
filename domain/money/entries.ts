/**
 * What was committed and spent. Nothing is changed or taken away: a correction and a withdrawal are entries
 * that name the one they replace.
 */

import type { IsoDate } from '../calendar.ts';

export const moneyKinds = ['commitment', 'expense'] as const;
export type MoneyKind = (typeof moneyKinds)[number];

export interface MoneyEntry {
  id: string;
  /** A `withdrawal` only takes away the entry it replaces. */
  kind: MoneyKind | 'withdrawal';
  potKey: string;
  /** Null for what is of a pot as a whole. */
  actionKey: string | null;
  amountCents: number;
  on: IsoDate;
  /** The entry that an expense uses up; null for an expense by itself, and for all else. */
  commitmentId: string | null;
  /** The entry that this one corrects or withdraws. */
  replacesId: string | null;
}

/** Those that hold: neither replaced nor a withdrawal. In any order, as they came. */
export function currentEntries<T extends MoneyEntry>(entries: T[]): T[] {
  const replaced = new Set(entries.map(({ replacesId }) => replacesId));
  return entries.filter(({ id, kind }) => kind !== 'withdrawal' && !replaced.has(id));
}

/** By id, the first of its line of corrections: what others name stays the same whatever is corrected. */
export function originOf(entries: MoneyEntry[]): (id: string) => string {
  const before = new Map(entries.map(({ id, replacesId }) => [id, replacesId]));
  const origin = (id: string): string => {
    const earlier = before.get(id) ?? null;
    return earlier === null ? id : origin(earlier);
  };
  return origin;
}

export interface CurrentCommitment<T> {
  entry: T;
  /** The expenses that use it up. */
  expenses: T[];
  openCents: number;
}

/** A commitment and what was spent of it: what is spent of it is not counted twice. */
export function currentCommitments<T extends MoneyEntry>(entries: T[]): CurrentCommitment<T>[] {
  const origin = originOf(entries);
  const current = currentEntries(entries);
  return current
    .filter(({ kind }) => kind === 'commitment')
    .map((entry) => {
      const expenses = current.filter(
        ({ kind, commitmentId }) =>
          kind === 'expense' && commitmentId !== null && origin(commitmentId) === origin(entry.id),
      );
      return { entry, expenses, openCents: Math.max(0, entry.amountCents - centsOf(expenses)) };
    });
}

export function centsOf(entries: { amountCents: number }[]): number {
  return entries.reduce((total, { amountCents }) => total + amountCents, 0);
}
