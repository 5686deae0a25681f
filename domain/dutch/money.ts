/** The Dutch words for money. Small letters: they stand inside a sentence. */

import type { MoneyEntry } from '../money/entries.ts';

export const moneyKindLabels: Record<MoneyEntry['kind'], string> = {
  commitment: 'verplichting',
  expense: 'uitgave',
  withdrawal: 'intrekking',
};
