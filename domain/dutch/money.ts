/** The Dutch words for money. Small letters: they stand inside a sentence. */

import type { MoneyEntry } from '../money/entries.ts';
import { formatMoney } from './format.ts';

export const moneyKindLabels: Record<MoneyEntry['kind'], string> = {
  commitment: 'verplichting',
  expense: 'uitgave',
  withdrawal: 'intrekking',
};

/** A move between pots, by their names. */
export interface MovedMoney {
  amountCents: number;
  from: string;
  to: string;
}

/** "€ 2.000 van Onvoorzien naar Ondermijning". */
export function describeMovedMoney({ amountCents, from, to }: MovedMoney): string {
  return `${formatMoney(amountCents)} van ${from} naar ${to}`;
}
