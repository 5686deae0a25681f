/** How full the months of people get, and what was not counted. */

import type { Asked } from '../ahead/asked.ts';
import { capital, formatList, formatMonth, plural } from './format.ts';

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

/** "Druk: mei 2025 (Joris Bakker)." */
export function describeFull(loads: readonly Asked[]): string {
  const full = loads.flatMap(({ name, full: months }) =>
    months.map((month) => `${formatMonth(month)} (${name})`),
  );
  return full.length === 0 ? 'Geen maand wordt druk.' : `Het wordt druk: ${formatList(full)}.`;
}

/** Above the months of one: ": druk in mei 2025 en juni 2025"; empty for a calm year. */
export function describeFullMonths({ full }: Pick<Asked, 'full'>): string {
  return full.length === 0 ? '' : `druk in ${formatList(full.map((month) => formatMonth(month)))}`;
}
