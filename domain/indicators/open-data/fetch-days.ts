/** A month appears about the fifteenth of the next one: a day later it is fetched, with what was revised. */

import type { IsoDate } from '../../calendar.ts';
import { monthKey } from '../periods.ts';

const fetchDay = 16;

/** The first one after this day. */
export function nextFetchOn(today: IsoDate): IsoDate {
  const [year, month, day] = [today.slice(0, 4), today.slice(5, 7), today.slice(8)].map(Number);
  if (year === undefined || month === undefined) return today;
  if ((day ?? 0) < fetchDay) return `${monthKey(year, month)}-${String(fetchDay)}`;
  const next = month === 12 ? monthKey(year + 1, 1) : monthKey(year, month + 1);
  return `${next}-${String(fetchDay)}`;
}
