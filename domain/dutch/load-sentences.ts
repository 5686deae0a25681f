/** How full the months of people get, and what was not counted. */

import type { YearLoad } from '../ahead/year-loads.ts';
import { formatList, formatMonth, plural } from './format.ts';

/** "3 acties hebben nog geen moment en tellen niet mee."; empty where everything counts. */
export function describeLeftOut(left: { withoutMoment: number; withoutOwner: number }): string {
  return [
    describeLacking(left.withoutMoment, 'moment'),
    describeLacking(left.withoutOwner, 'actiehouder'),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

function describeLacking(count: number, what: string): string {
  if (count === 0) return '';
  const verbs = count === 1 ? ['heeft', 'telt'] : ['hebben', 'tellen'];
  const [has = '', counts = ''] = verbs;
  return `${plural(count, 'actie', 'acties')} ${has} nog geen ${what} en ${counts} niet mee.`;
}

/** "Het wordt druk voor Joris Bakker in mei 2025 en voor team Jeugd in mei 2025." */
export function describeFull(loads: readonly YearLoad[]): string {
  const people = loads.filter(({ full }) => full.length > 0);
  if (people.length === 0) return 'Geen maand wordt druk.';
  const full = people.map((one) => `voor ${one.name} in ${monthsOf(one)}`);
  return `Het wordt druk ${formatList(full)}.`;
}

/** "druk in mei 2025 en juni 2025"; empty for a calm year. */
export function describeFullMonths(load: Pick<YearLoad, 'full'>): string {
  return load.full.length === 0 ? '' : `druk in ${monthsOf(load)}`;
}

function monthsOf({ full }: Pick<YearLoad, 'full'>): string {
  return formatList(full.map((month) => formatMonth(month)));
}
