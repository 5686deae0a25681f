import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Balance, balancesOf, usedOfAction } from '../../../domain/money/balance.ts';
import type { MoneyBook } from '../../../domain/money/changes.ts';
import type { MoneyEntry } from '../../../domain/money/entries.ts';
import { books, entry, pots } from './money.ts';

function balance(entries: MoneyEntry[], key = 'theme-zorg'): Balance {
  const found = balancesOf(pots, entries, []).find(({ pot }) => pot.key === key);
  if (found === undefined) throw new Error(key);
  return found;
}

const commitment = entry({ id: 'c', kind: 'commitment', amountCents: 60_000 });

describe('what is left of a pot', () => {
  test('is its budget less what is committed and spent', () => {
    expect(balance([commitment, entry({ id: 'e' })])).toMatchObject({
      committedCents: 60_000,
      spentCents: 10_000,
      availableCents: 930_000,
    });
  });

  test('counts an expense of a commitment once', () => {
    const part = entry({ id: 'e', commitmentId: 'c', amountCents: 20_000 });
    expect(balance([commitment, part])).toMatchObject({
      committedCents: 40_000,
      spentCents: 20_000,
      availableCents: 940_000,
    });
  });

  test('keeps nothing of a commitment that cost more than was committed', () => {
    const all = entry({ id: 'e', commitmentId: 'c', amountCents: 70_000 });
    expect(balance([commitment, all])).toMatchObject({ committedCents: 0, spentCents: 70_000 });
  });

  test('follows a commitment that was corrected after something was spent of it', () => {
    const part = entry({ id: 'e', commitmentId: 'c', amountCents: 20_000 });
    const higher = { ...commitment, id: 'c2', amountCents: 80_000, replacesId: 'c' };
    expect(balance([commitment, part, higher]).committedCents).toBe(60_000);
  });

  test('keeps money of a pot that is in the plan no more', () => {
    const gone = entry({ id: 'e', potKey: 'theme-oud' });
    expect(balance([gone], 'theme-oud').availableCents).toBe(-10_000);
  });

  test('is said of an action as well', () => {
    const own = entry({ id: 'e', actionKey: 'tafel' });
    expect(usedOfAction([own, commitment], 'tafel')).toEqual({
      committedCents: 0,
      spentCents: 10_000,
    });
  });
});

describe('whatever was entered', () => {
  test('what is left is what was there less the larger of each commitment and its expenses', () => {
    fc.assert(
      fc.property(books, (book) => {
        const budget = pots.reduce((sum, pot) => sum + pot.budgetCents, 0);
        expect(total(book)).toBe(budget - usedAnotherWay(book.entries));
      }),
    );
  });

  test('a move makes no money and loses none', () => {
    fc.assert(
      fc.property(books, (book) => {
        expect(total(book)).toBe(total({ ...book, moves: [] }));
      }),
    );
  });

  test('the order of entry does not matter', () => {
    const shuffled = books.chain((book) =>
      fc.tuple(
        fc.constant(book),
        fc.shuffledSubarray(book.entries, { minLength: book.entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([book, entries]) => {
        expect(balancesOf(pots, entries, book.moves)).toEqual(
          balancesOf(pots, book.entries, book.moves),
        );
      }),
    );
  });

  test('what was withdrawn was never there', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 900_000 }), (book, amountCents) => {
        const added = entry({ id: 'new', amountCents });
        const withdrawn = entry({ id: 'gone', kind: 'withdrawal', replacesId: 'new' });
        expect(balancesOf(pots, [...book.entries, added, withdrawn], book.moves)).toEqual(
          balancesOf(pots, book.entries, book.moves),
        );
      }),
    );
  });

  test('what was corrected is as if it had been right at once', () => {
    fc.assert(
      fc.property(books, fc.integer({ min: 1, max: 900_000 }), (book, amountCents) => {
        const wrong = entry({ id: 'wrong', amountCents });
        const right = entry({ id: 'right', amountCents: 500, replacesId: 'wrong' });
        expect(balancesOf(pots, [...book.entries, wrong, right], book.moves)).toEqual(
          balancesOf(pots, [...book.entries, { ...right, replacesId: null }], book.moves),
        );
      }),
    );
  });
});

function total({ entries, moves }: MoneyBook): number {
  return balancesOf(pots, entries, moves).reduce((sum, one) => sum + one.availableCents, 0);
}

/** By lines of corrections, and per commitment the larger of what was promised and what was spent. */
function usedAnotherWay(entries: MoneyEntry[]): number {
  const last = new Map<string, MoneyEntry>();
  const lineOf = new Map<string, string>();
  for (const one of entries) {
    const line = one.replacesId === null ? one.id : (lineOf.get(one.replacesId) ?? '');
    lineOf.set(one.id, line);
    last.set(line, one);
  }
  const promised = new Map<string, number>();
  for (const [line, one] of last)
    if (one.kind === 'commitment') promised.set(line, one.amountCents);
  const spent = new Map<string, number>();
  let alone = 0;
  for (const one of last.values()) {
    if (one.kind !== 'expense') continue;
    const line = lineOf.get(one.commitmentId ?? '') ?? '';
    if (promised.has(line)) spent.set(line, (spent.get(line) ?? 0) + one.amountCents);
    else alone += one.amountCents;
  }
  return [...promised].reduce(
    (sum, [line, cents]) => sum + Math.max(cents, spent.get(line) ?? 0),
    alone,
  );
}
