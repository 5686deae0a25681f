/** What was reported of the capacity, held against the plan. */

import { addFte } from '../money/reconcile.ts';
import type { CapacityLine, Half } from './lines.ts';

export interface ReportedFte {
  half: Half;
  lineKey: string;
  regularFte: number;
  priorityFte: number;
  explanation: string;
}

export interface ComparedLine<R extends ReportedFte> {
  line: CapacityLine;
  /** The last about it; null while nobody reported. */
  reported: R | null;
  /** What was reported less what was planned; null while nobody reported. */
  differenceFte: number | null;
}

/** In the order of the plan; `reports` in the order in which they came. */
export function compareCapacity<R extends ReportedFte>(
  lines: CapacityLine[],
  reports: R[],
  half: Half,
): ComparedLine<R>[] {
  return lines.map((line) => {
    const reported =
      reports.findLast((one) => one.half === half && one.lineKey === line.key) ?? null;
    return { line, reported, differenceFte: reported && differenceOf(line, reported) };
  });
}

function differenceOf(line: CapacityLine, { regularFte, priorityFte }: ReportedFte): number {
  return addFte([regularFte, priorityFte, -line.regularFte, -line.priorityFte]);
}

export function isReported({ reported }: { reported: unknown }): boolean {
  return reported !== null;
}

/** Another than the last about this line: what says the same again is no correction. */
export function saysMore(last: ReportedFte | null, next: Omit<ReportedFte, 'half'>): boolean {
  return (
    last === null ||
    last.regularFte !== next.regularFte ||
    last.priorityFte !== next.priorityFte ||
    (next.explanation !== '' && last.explanation !== next.explanation)
  );
}

/** No municipality has more people for one subject: above it, a comma was forgotten. */
export const mostFte = 1000;

/** By the day: in July one reports the first half. */
export function halfOf(on: string, year: number): Half {
  return on < `${String(year)}-07-01` || on.slice(5, 7) === '07' ? 1 : 2;
}
