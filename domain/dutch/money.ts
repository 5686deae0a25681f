/** The Dutch words for money. Small letters: they stand inside a sentence. */

import type { Board } from '../meetings/meeting.ts';
import type { MoneyEntry } from '../money/entries.ts';

export const moneyKindLabels: Record<MoneyEntry['kind'], string> = {
  commitment: 'verplichting',
  expense: 'uitgave',
  withdrawal: 'intrekking',
};

export const boardNames: Record<Board, string> = { tvo: 'het TVO', driehoek: 'de Driehoek' };
