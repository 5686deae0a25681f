/** "Wanneer voltooid?": how the plan says when an action is due, and the milestones that follow from it. */

import { type IsoDate, type Quarter, quarterEnd, quarters } from '../calendar.ts';
import type { Part } from '../action/parts.ts';
import type { ActionPart } from './plan.ts';

export type Timing =
  | { kind: 'by_quarter'; quarter: Quarter }
  | { kind: 'by_quarters'; quarters: Quarter[] }
  | { kind: 'ongoing' };

/** One moment at which something is asked of the owner: a deadline, or the evaluation of an ongoing action. */
export interface Milestone {
  /** `q1` … `q4`, stable when the date moves. */
  id: string;
  kind: 'deadline' | 'evaluation';
  /** Last calendar day on which it is in time. */
  dueOn: IsoDate;
  /** Only where parties confirm their own part. */
  parts?: Part[];
}

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

/** An evaluation is the owner's alone; every deadline has all parts. */
export function milestonesOf(
  { timing, parts }: { timing: Timing; parts: ActionPart[] },
  year: number,
): Milestone[] {
  const own = parts.map(({ contactId, required }): Part => ({
    ...{ id: contactId, required, confirmedOn: null },
  }));
  const deadline = (quarter: Quarter): Milestone => ({
    ...milestone(quarter, 'deadline', year),
    ...(own.length === 0 ? {} : { parts: own }),
  });
  switch (timing.kind) {
    case 'by_quarter':
      return [deadline(timing.quarter)];
    case 'by_quarters':
      return timing.quarters.map(deadline);
    case 'ongoing':
      return quarters.map((quarter) => milestone(quarter, 'evaluation', year));
  }
}

function milestone(quarter: Quarter, kind: Milestone['kind'], year: number): Milestone {
  return { id: `q${quarter}`, kind, dueOn: quarterEnd(year, quarter) };
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
