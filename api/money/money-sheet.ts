/** The money of a plan as rows of a spreadsheet: its entries, to be sent back, and its pots, to be read. */

import { moneyKindLabels } from '../../domain/dutch/money.ts';
import { balancesOf } from '../../domain/money/balance.ts';
import { currentEntries } from '../../domain/money/entries.ts';
import { keysOf, moneyColumns } from '../../domain/money/file.ts';
import type { RecordedBook } from '../../prisma/money-book.ts';
import { budgetOf } from './pot-table.tsx';

/** Entries that hold; after the columns that can be sent back, who entered them. */
export function entryRows({ pots, entries }: RecordedBook): string[][] {
  const keyOf = keysOf(entries);
  const names = new Map(pots.map(({ key, name }) => [key, name]));
  const rows = currentEntries(entries).map((entry) => [
    keyOf(entry.id),
    moneyKindLabels[entry.kind],
    names.get(entry.potKey) ?? entry.potKey,
    amount(entry.amountCents),
    entry.on,
    entry.description,
    entry.actionKey ?? '',
    entry.commitmentId === null ? '' : keyOf(entry.commitmentId),
    entry.url ?? '',
    entry.explanation,
    entry.author,
  ]);
  return [[...moneyColumns, 'vastgelegd door'], ...rows];
}

export function potRows({ pots, entries, moves }: RecordedBook): string[][] {
  const rows = balancesOf(pots, entries, moves).map((balance) => [
    balance.pot.name,
    amount(balance.pot.budgetCents),
    amount(balance.movedCents),
    amount(budgetOf(balance)),
    amount(balance.committedCents),
    amount(balance.spentCents),
    amount(balance.availableCents),
  ]);
  const heading = ['pot', 'in het plan', 'verschoven', 'begroting', 'verplicht', 'uitgegeven'];
  return [[...heading, 'vrij'], ...rows];
}

/** Without a sign for the currency, so that a program can add it up. */
function amount(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return `${sign}${String(whole)},${String(rest).padStart(2, '0')}`;
}
