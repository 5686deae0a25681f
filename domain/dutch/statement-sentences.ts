/** What was stated of a decision, in one sentence, for the history of an action and for reports. */

import type { StatedCounts } from '../ahead/stated-counts.ts';
import type { IsoDate } from '../calendar.ts';
import { formatList, formatShortDate, plural } from './format.ts';

/** "Besloten op 4 juli met deze gevolgen: 7 berichten erbij, 3 berichten op een andere dag en 1 bericht minder." */
export function describeStated(stated: StatedCounts, today: IsoDate): string {
  const on = formatShortDate(stated.on, today);
  return `Besloten op ${on} met deze gevolgen: ${describeNoticeCounts(stated)}.`;
}

/** "7 berichten erbij, 3 berichten op een andere dag en 1 bericht minder". */
export function describeNoticeCounts(counts: Omit<StatedCounts, 'on'>): string {
  const parts = [
    { count: counts.appears, what: 'erbij' },
    { count: counts.moves, what: 'op een andere dag' },
    { count: counts.vanishes, what: 'minder' },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, what }) => `${plural(count, 'bericht', 'berichten')} ${what}`);
  return parts.length === 0 ? 'geen andere berichten' : formatList(parts);
}
