/** What the pots of a plan have, counted from what was entered and moved. */

import type { MoneyEntryRow, Rows } from './rows.ts';

export interface Figures {
  budgetCents: number;
  committedCents: number;
  spentCents: number;
}

type Money = Pick<Rows, 'pots' | 'moneyEntries' | 'potMoves'>;

export function figuresOf(rows: Money, potKey: string): Figures {
  const planned = rows.pots.find(({ key }) => key === potKey)?.budgetCents ?? 0;
  const moved = rows.potMoves.reduce((sum, { fromKey, toKey, amountCents }) => {
    if (toKey === potKey) return sum + amountCents;
    return fromKey === potKey ? sum - amountCents : sum;
  }, 0);
  const used = usedBy(rows, ({ potKey: key }) => key === potKey);
  return { budgetCents: planned + moved, ...used };
}

export function usedBy(
  { moneyEntries }: Pick<Rows, 'moneyEntries'>,
  isMeant: (entry: MoneyEntryRow) => boolean,
): Omit<Figures, 'budgetCents'> {
  const entries = holding(moneyEntries).filter(isMeant);
  return {
    committedCents: sumOf(entries.map((entry) => openOf(entry, moneyEntries))),
    spentCents: sumOf(
      entries.map(({ kind, amountCents }) => (kind === 'expense' ? amountCents : 0)),
    ),
  };
}

/** Neither replaced nor withdrawn. */
export function holding(entries: MoneyEntryRow[]): MoneyEntryRow[] {
  const replaced = entries.map(({ replacesId }) => replacesId);
  return entries.filter(({ id, kind }) => kind !== 'withdrawal' && !replaced.includes(id));
}

/** Of a commitment, what its expenses leave; of anything else nothing. */
export function openOf(commitment: MoneyEntryRow, all: MoneyEntryRow[]): number {
  if (commitment.kind !== 'commitment') return 0;
  const first = firstOf(commitment.id, all);
  const expenses = holding(all).filter(
    ({ commitmentId }) => commitmentId !== null && firstOf(commitmentId, all) === first,
  );
  return Math.max(0, commitment.amountCents - sumOf(expenses.map((one) => one.amountCents)));
}

/** What it corrects, and what that corrects. */
function firstOf(id: string, all: MoneyEntryRow[]): string {
  const before = all.find((one) => one.id === id)?.replacesId ?? null;
  return before === null ? id : firstOf(before, all);
}

export function sumOf(cents: number[]): number {
  return cents.reduce((sum, one) => sum + one, 0);
}
