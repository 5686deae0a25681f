/** What one stands for in a column of costs, as words that stand behind its amounts. */

import { inEuros, unitWords } from '../reading/money/unit.ts';
import { cellAt } from './cells.ts';
import type { Segment } from './segments.ts';

/** By its heading, or else by the text above it; a thousand written in full says euros. */
export function unitOfSegment({ columns, rows }: Segment, above: string | null): string | null {
  const cost = columns.find(({ meaning }) => meaning === 'cost' || meaning === 'amount');
  if (cost === undefined) return above;
  const texts = rows.map(({ row }) => cellAt(row, cost.column)?.text.trim() ?? '');
  const isInFull = texts.some((text) => /^\d{1,3}(?:\.\d{3})+(?:,-)?$/.test(text));
  return unitWords(cost.heading) ?? above ?? (isInFull ? inEuros : null);
}

/** Only a small number that stands alone may be euros or thousands. */
export function withUnit<T extends { source: string | null }>(value: T, unit: string | null): T {
  const text = value.source ?? '';
  const fits = unit === inEuros ? /^[1-9]\d{0,2}$/.test(text) : /\d/.test(text);
  return unit === null || !fits ? value : { ...value, source: `${text} (${unit})` };
}
