/** Made-up money for tests: pots, entries and moves of any kind that the rules accept. */

import fc from 'fast-check';
import type { PotMove } from '../../../domain/money/balance.ts';
import { entryRefusal, type MoneyBook, moveRefusal } from '../../../domain/money/changes.ts';
import type { MoneyEntry } from '../../../domain/money/entries.ts';
import type { Pot } from '../../../domain/money/pots.ts';

export const today = '2024-12-31';

export const pots: Pot[] = [
  { key: 'theme-zorg', name: 'Zorg', themeKey: 'zorg', budgetCents: 1_000_000 },
  { key: 'theme-jeugd', name: 'Jeugd', themeKey: 'jeugd', budgetCents: 0 },
  { key: 'contingency', name: 'Onvoorzien', themeKey: null, budgetCents: 250_000 },
];

export function entry(own: Partial<MoneyEntry> & { id: string }): MoneyEntry {
  return {
    kind: 'expense',
    potKey: 'theme-zorg',
    actionKey: null,
    amountCents: 10_000,
    on: '2024-03-01',
    commitmentId: null,
    replacesId: null,
    ...own,
  };
}

interface Wish {
  kind: MoneyEntry['kind'];
  pot: number;
  amountCents: number;
  /** Which of the entries before it, for what names one; null for none. */
  commitment: number | null;
  replaced: number | null;
}

const place = fc.option(fc.nat(20), { nil: null });
const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.constantFrom('commitment', 'expense', 'withdrawal'),
  pot: fc.nat(pots.length - 1),
  amountCents: fc.integer({ min: 1, max: 900_000 }),
  commitment: place,
  replaced: place,
});
const moveWish = fc.record({
  from: fc.nat(pots.length - 1),
  to: fc.nat(pots.length - 1),
  amountCents: fc.integer({ min: 1, max: 300_000 }),
});

/** What people wished, as far as the rules let them. */
export const books: fc.Arbitrary<MoneyBook> = fc
  .tuple(fc.array(wish, { maxLength: 20 }), fc.array(moveWish, { maxLength: 6 }))
  .map(([wishes, moves]) => {
    const book: MoneyBook = { pots, entries: [], moves: [] };
    for (const one of moves) addMove(book, one);
    for (const [index, one] of wishes.entries()) addEntry(book, one, `e${String(index)}`);
    return book;
  });

function addEntry(book: MoneyBook, wished: Wish, id: string): void {
  const at = (index: number | null) =>
    index === null ? undefined : book.entries[index % Math.max(1, book.entries.length)];
  const commitment = wished.kind === 'expense' ? at(wished.commitment) : undefined;
  const made = entry({
    id,
    kind: wished.kind,
    potKey: commitment?.potKey ?? pots[wished.pot]?.key ?? '',
    amountCents: wished.amountCents,
    commitmentId: commitment?.kind === 'commitment' ? commitment.id : null,
    replacesId: at(wished.replaced)?.id ?? null,
  });
  if (made.kind === 'withdrawal' && made.replacesId === null) return;
  const refusal = entryRefusal(book, { ...made, explanation: 'Het moest nu.' }, today);
  if (refusal === null) book.entries.push(made);
}

function addMove(
  book: MoneyBook,
  { from, to, amountCents }: { from: number; to: number; amountCents: number },
) {
  const move: PotMove = {
    fromKey: pots[from]?.key ?? '',
    toKey: pots[to]?.key ?? '',
    amountCents,
  };
  if (moveRefusal(book, move) === null) book.moves.push(move);
}
