/** Cells of a table of a report. */

import type { DocumentCell, DocumentColumn } from '../../document.ts';
import { formatFte, formatMoney } from '../../dutch/index.ts';

export function textColumn(title: string): DocumentColumn {
  return { title, isNumber: false };
}

export function numberColumn(title: string): DocumentColumn {
  return { title, isNumber: true };
}

export function textCell(text: string): DocumentCell {
  return { text, value: null };
}

/** Nothing shows as a dash: zeros hide what is there. */
export function countCell(count: number): DocumentCell {
  return { text: count === 0 ? '–' : String(count), value: count };
}

export function moneyCell(cents: number): DocumentCell {
  return { text: formatMoney(cents), value: cents / 100 };
}

export function fteCell(fte: number | null, none: string): DocumentCell {
  return fte === null ? textCell(none) : { text: formatFte(fte), value: fte };
}
