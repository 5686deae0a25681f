/** What changed between two reports of the same plan. */

import type { IsoDate } from '../calendar.ts';
import { type ReportLine, type Status, type StatusCounts, statuses } from './line.ts';

export interface ReportChanges {
  /** Day of the report this one is compared with. */
  since: IsoDate;
  countsThen: StatusCounts;
  finished: ReportLine[];
  cancelled: ReportLine[];
  /** Late or with the TVO now, not then. */
  becameLate: ReportLine[];
  /** Late or with the TVO both times. */
  stillLate: ReportLine[];
  /** Late or with the TVO then; in time again, done or stopped now. */
  recovered: ReportLine[];
  added: ReportLine[];
  /** In the plan then, not any more. */
  removed: { id: string; shortName: string }[];
}

export function changesSince(
  previous: { on: IsoDate; counts: StatusCounts; lists: Record<Status, ReportLine[]> },
  now: ReportLine[],
): ReportChanges {
  const then = new Map<string, ReportLine>();
  for (const standing of statuses) {
    for (const line of previous.lists[standing]) then.set(line.id, line);
  }
  const known = now.filter((line) => then.has(line.id));
  const wasLate = (line: ReportLine): boolean => isLate(then.get(line.id)?.status);
  const became = (standing: Status): ReportLine[] =>
    now.filter((line) => line.status === standing && then.get(line.id)?.status !== standing);
  const present = new Set(now.map((line) => line.id));
  return {
    since: previous.on,
    countsThen: previous.counts,
    finished: became('completed'),
    cancelled: became('cancelled'),
    becameLate: now.filter((line) => isLate(line.status) && !wasLate(line)),
    stillLate: known.filter((line) => isLate(line.status) && wasLate(line)),
    recovered: known.filter((line) => !isLate(line.status) && wasLate(line)),
    added: now.filter((line) => !then.has(line.id)),
    removed: [...then.values()]
      .filter((line) => !present.has(line.id))
      .map(({ id, shortName }) => ({ id, shortName })),
  };
}

function isLate(standing: Status | undefined): boolean {
  return standing === 'escalated' || standing === 'overdue';
}
