/** "Wanneer voltooid?": how the plan says when an action is due. */

import { type Quarter, quarters } from '../calendar.ts';

export type Timing =
  | { kind: 'by_quarter'; quarter: Quarter }
  | { kind: 'by_quarters'; quarters: Quarter[] }
  | { kind: 'ongoing' };

/**
 * Reads `Q2 2024`, `Q3 en Q4 2024` or `Structureel` as written in a plan for `year`.
 * Null for anything else, also for another year: the caller reports the place.
 */
export function parseTiming(text: string, year: number): Timing | null {
  const wanted = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === 'structureel') return { kind: 'ongoing' };
  const match = /^(q[1-4](?:(?:, | en )q[1-4])*) (\d{4})$/.exec(wanted);
  if (match?.[1] === undefined || Number(match[2]) !== year) return null;
  const named = match[1].match(/[1-4]/g)?.map(toQuarter) ?? [];
  const ascending = named.every((quarter, i) => i === 0 || quarter > (named[i - 1] ?? 0));
  if (!ascending) return null;
  const [first] = named;
  if (first === undefined) return null;
  return named.length === 1
    ? { kind: 'by_quarter', quarter: first }
    : { kind: 'by_quarters', quarters: named };
}

function toQuarter(digit: string): Quarter {
  const quarter = quarters.find((candidate) => String(candidate) === digit);
  if (quarter === undefined) throw new Error(`not a quarter: ${digit}`);
  return quarter;
}

/** As a plan writes it: `Q3 en Q4 2024`. What `parseTiming` reads. */
export function formatTiming(timing: Timing, year: number): string {
  switch (timing.kind) {
    case 'by_quarter':
      return `Q${String(timing.quarter)} ${String(year)}`;
    case 'by_quarters': {
      const names = timing.quarters.map((quarter) => `Q${String(quarter)}`);
      const last = names.pop() ?? '';
      return `${names.join(', ')} en ${last} ${String(year)}`;
    }
    case 'ongoing':
      return 'Structureel';
  }
}
