/** What changed between two reports of the same plan. */

import type { IsoDate } from '../calendar.ts';
import { type ReportedStatus, reportedStatuses, type StatusCounts } from '../action/status.ts';
import type { ReportLine } from './line.ts';

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
  /** Late or with the TVO then, and neither now, though not done or stopped: `finished` and `cancelled` say that. */
  recovered: ReportLine[];
  added: ReportLine[];
  /** In the plan then, not any more. */
  removed: { id: string; shortName: string }[];
}

export function changesSince(
  previous: { on: IsoDate; counts: StatusCounts; lists: Record<ReportedStatus, ReportLine[]> },
  now: ReportLine[],
): ReportChanges {
  const then = new Map<string, ReportLine>();
  for (const status of reportedStatuses) {
    for (const line of previous.lists[status]) then.set(line.id, line);
  }
  const known = now.filter((line) => then.has(line.id));
  const wasLate = (line: ReportLine): boolean => isLate(then.get(line.id)?.status);
  const became = (status: ReportedStatus): ReportLine[] =>
    now.filter((line) => line.status === status && then.get(line.id)?.status !== status);
  const present = new Set(now.map((line) => line.id));
  return {
    since: previous.on,
    countsThen: previous.counts,
    finished: became('completed'),
    cancelled: became('cancelled'),
    becameLate: now.filter((line) => isLate(line.status) && !wasLate(line)),
    stillLate: known.filter((line) => isLate(line.status) && wasLate(line)),
    recovered: known.filter((line) => isOpen(line.status) && !isLate(line.status) && wasLate(line)),
    added: now.filter((line) => !then.has(line.id)),
    removed: [...then.values()]
      .filter((line) => !present.has(line.id))
      .map(({ id, shortName }) => ({ id, shortName })),
  };
}

function isOpen(status: ReportedStatus): boolean {
  return status !== 'completed' && status !== 'cancelled';
}

function isLate(status: ReportedStatus | undefined): boolean {
  return status === 'escalated' || status === 'overdue';
}
