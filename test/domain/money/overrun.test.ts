import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancesOf, isOver } from '../../../domain/money/balance.ts';
import { type DatedBook, overBudgetOccasions, overSince } from '../../../domain/money/overrun.ts';
import type { Pot } from '../../../domain/money/pots.ts';
import { books, entry } from './money.ts';

const jeugd: Pot = { key: 'theme-jeugd', name: 'Jeugd', themeKey: 'jeugd', budgetCents: 1_000 };
const zorg: Pot = { key: 'theme-zorg', name: 'Zorg', themeKey: 'zorg', budgetCents: 9_000 };

const day = (number: number) => `2024-03-${String(number).padStart(2, '0')}T09:00:00.000Z`;

function spent(id: string, amountCents: number, on: number, replacesId: string | null = null) {
  return { ...entry({ id, potKey: jeugd.key, amountCents, replacesId }), at: day(on) };
}

function moved(amountCents: number, on: number) {
  return { fromKey: zorg.key, toKey: jeugd.key, amountCents, at: day(on) };
}

function sinceOf(entries: DatedBook['entries'], moves: DatedBook['moves'] = []) {
  return overSince(jeugd, { pots: [jeugd, zorg], budgets: [], entries, moves });
}

/** A version of the plan that gives this much. */
function version(budgetCents: number, on: number) {
  return { at: day(on), pots: [{ ...jeugd, budgetCents }, zorg] };
}

describe('a pot that runs over', () => {
  it('does so since its overrun last grew', () => {
    expect(sinceOf([spent('a', 1_000, 1)])).toBeNull();
    expect(sinceOf([spent('a', 1_000, 1), spent('b', 5, 2)])).toBe(day(2));
    expect(sinceOf([spent('a', 1_005, 2), spent('b', 5, 4)])).toBe(day(4));
  });

  it('did not grow when less was spent, or when it comes back to where it was', () => {
    const entries = [spent('a', 1_100, 2), spent('b', 1_050, 4, 'a'), spent('c', 50, 6)];
    expect(sinceOf(entries)).toBe(day(2));
  });

  it('begins anew when it was in order meanwhile', () => {
    expect(sinceOf([spent('a', 1_100, 2), spent('b', 20, 6)], [moved(100, 4)])).toBe(day(6));
  });

  it('counts no more what was corrected into another pot', () => {
    const elsewhere = { ...spent('b', 1_100, 4, 'a'), potKey: zorg.key };
    expect(sinceOf([spent('a', 1_100, 2), elsewhere])).toBeNull();
  });

  it('grew when a version of the plan gave it less than was spent', () => {
    const entries = [spent('a', 900, 2)];
    const since = (...budgets: DatedBook['budgets']) => {
      const pots = budgets.at(-1)?.pots ?? [];
      return overSince(jeugd, { pots, budgets, entries, moves: [] });
    };
    expect(since(version(1_000, 1))).toBeNull();
    expect(since(version(1_000, 1), version(800, 5))).toBe(day(5));
    expect(since(version(800, 1), version(850, 5))).toBe(day(2));
    expect(since(version(800, 1), version(500, 5))).toBe(day(5));
    expect(since(version(800, 1), version(1_000, 5))).toBeNull();
  });

  it('is brought to the board exactly when its balance is below zero', () => {
    fc.assert(
      fc.property(books, ({ pots, entries, moves }) => {
        const at = (index: number) => new Date(Date.UTC(2024, 0, 1, index)).toISOString();
        const dated: DatedBook = {
          pots,
          budgets: [],
          entries: entries.map((one, index) => ({ ...one, at: at(10 + index) })),
          moves: moves.map((one, index) => ({ ...one, at: at(index) })),
        };
        const over = balancesOf(pots, entries, moves).filter(
          (one) => isOver(one) && one.pot.themeKey !== null,
        );
        expect(overBudgetOccasions(dated).map(({ subject }) => subject)).toEqual(
          over.map(({ pot }) => ({ kind: 'theme', themeKey: pot.themeKey })),
        );
      }),
    );
  });
});
