import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { balancesOf } from '../../../domain/money/balance.ts';
import { entryRefusal, type MoneyBook, moveRefusal } from '../../../domain/money/changes.ts';
import { books, entry, pots, today } from './money.ts';

const empty: MoneyBook = { pots, entries: [], moves: [] };

function refusalOf(own: Parameters<typeof entry>[0], book = empty, explanation = '') {
  return entryRefusal(book, { ...entry(own), explanation }, today);
}

describe('an entry', () => {
  test('that takes a pot below nothing needs words that say why', () => {
    const much = { id: 'e', amountCents: 1_000_001 };
    expect(refusalOf(much)).toBe('runs_over');
    expect(refusalOf(much, empty, 'De gemeenteraad weet ervan.')).toBeNull();
  });

  test('that makes an overrun smaller needs none', () => {
    const book = { ...empty, entries: [entry({ id: 'e', amountCents: 2_000_000 })] };
    expect(refusalOf({ id: 'f', amountCents: 1_500_000, replacesId: 'e' }, book)).toBeNull();
  });

  test('of nothing, of too much, of a day to come or of a strange pot is refused', () => {
    expect(refusalOf({ id: 'e', amountCents: 0 })).toBe('no_amount');
    expect(refusalOf({ id: 'e', amountCents: 1_000_000_001 })).toBe('amount_too_high');
    expect(refusalOf({ id: 'e', on: '2025-01-01' })).toBe('day_to_come');
    expect(refusalOf({ id: 'e', potKey: 'theme-elders' })).toBe('unknown_pot');
  });

  test('is corrected once: of two corrections one is refused', () => {
    const entries = [entry({ id: 'e' }), entry({ id: 'f', replacesId: 'e' })];
    expect(refusalOf({ id: 'g', replacesId: 'e' }, { ...empty, entries })).toBe('entry_replaced');
  });

  test('uses up a commitment of its own pot only', () => {
    const entries = [entry({ id: 'c', kind: 'commitment', potKey: 'contingency' })];
    const book = { ...empty, entries };
    expect(refusalOf({ id: 'e', commitmentId: 'c' }, book)).toBe('unknown_commitment');
    expect(refusalOf({ id: 'e', commitmentId: 'c', potKey: 'contingency' }, book)).toBeNull();
  });
});

describe('a move', () => {
  test('takes no more than there is', () => {
    const move = { fromKey: 'contingency', toKey: 'theme-jeugd' };
    expect(moveRefusal(empty, { ...move, amountCents: 250_000 })).toBeNull();
    expect(moveRefusal(empty, { ...move, amountCents: 250_001 })).toBe('not_enough_money');
  });

  test('from a pot to itself, of nothing or to nowhere is refused', () => {
    const from = { fromKey: 'contingency', amountCents: 1 };
    expect(moveRefusal(empty, { ...from, toKey: 'contingency' })).toBe('same_pot');
    expect(moveRefusal(empty, { ...from, toKey: 'nergens' })).toBe('unknown_pot');
    expect(moveRefusal(empty, { ...from, toKey: 'theme-zorg', amountCents: 0 })).toBe('no_amount');
  });
});

test('no pot runs over without somebody saying why', () => {
  fc.assert(
    fc.property(books, fc.integer({ min: 1, max: 2_000_000 }), (book, amountCents) => {
      const added = entry({ id: 'new', amountCents });
      if (entryRefusal(book, { ...added, explanation: '' }, today) !== null) return;
      const [before, after] = [book.entries, [...book.entries, added]].map(
        (entries) => balancesOf(pots, entries, book.moves)[0]?.availableCents ?? 0,
      );
      expect((after ?? 0) >= 0 || (after ?? 0) >= (before ?? 0)).toBe(true);
    }),
  );
});
