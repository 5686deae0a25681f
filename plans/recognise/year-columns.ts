/** "2025 | 2026 | 2027": of the columns of years, that of the plan says when it is done, or what it costs. */

import type { SourceRow } from '../documents/source-document.ts';
import { moneyReading } from '../reading/money.ts';
import { cellAt, isCross } from './cells.ts';
import { type Column, otherMeaning } from './meanings.ts';

export function isYear(text: string): boolean {
  return /^20[1-4]\d$/.test(text.trim());
}

/** Those of other years are kept as they are. */
export function withYears(columns: Column[], rows: SourceRow[], year: number | null): Column[] {
  const years = columns.filter(isOfYear);
  if (years.length < 2) return columns;
  return columns.map((one) => {
    if (!years.includes(one)) return one;
    if (yearOf(one) !== String(year)) return { ...one, meaning: otherMeaning(one.heading) };
    const meaning = meaningIn(rows, one.column);
    return meaning === 'moment' ? { ...one, meaning, heading: yearOf(one) } : { ...one, meaning };
  });
}

/** "Planning 2026" too, where a cross under it says when; "Kosten 2026" says what it is. */
function isOfYear({ heading, meaning }: Column): boolean {
  return (
    /(?:^|\s)20[1-4]\d$/.test(heading) && (meaning === 'timing' || meaning.startsWith('other:'))
  );
}

function yearOf({ heading }: Column): string {
  return heading.slice(-4);
}

function meaningIn(rows: SourceRow[], column: number): string {
  const texts = rows
    .map((row) => cellAt(row, column)?.text.trim() ?? '')
    .filter((text) => text !== '');
  const amounts = texts.filter((text) => /\d/.test(text) && moneyReading(text).reading !== null);
  if (texts.length > 0 && texts.every(isCross)) return 'moment';
  return amounts.length * 2 > texts.length ? 'cost' : 'timing';
}
