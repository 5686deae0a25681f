/** Figures of the Dashboard OOV that people filled in: what, over which month, on which day. */

import { months } from '../dutch-dates.ts';
import type { Found, PlanPattern } from '../pattern.ts';
import type { IndicatorValueRow } from '../rows.ts';

export const indicatorPatterns: PlanPattern[] = [
  {
    kind: 'figure',
    form: '{period:text} | {figure:text} | {status:text} | [ingevuld|ingevuld door {who:text}], {on:date}.[| “”]',
    faults: (found, { rows, days }) =>
      rows.indicatorValues.some(
        (value) => isOf(found, value) && days.dayOf(value.at) === found.date('on'),
      )
        ? []
        : ['nobody filled that in'],
  },
];

/** Figures are shown with one decimal at most. */
function isOf(found: Found, { period, figure, author }: IndicatorValueRow): boolean {
  const shown = Number(found.text('figure').replaceAll('.', '').replace(',', '.'));
  return (
    period === monthIn(found.text('period')) &&
    Math.abs((figure ?? NaN) - shown) <= 0.05 &&
    ['', author].includes(found.text('who'))
  );
}

function monthIn(text: string): string {
  const [name = '', year = ''] = text.split(' ');
  return `${year}-${String(months.indexOf(name) + 1).padStart(2, '0')}`;
}
