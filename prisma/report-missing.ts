/** What a report would lack if it went out today. */

import { capacityLines, type Half } from '../domain/capacity/lines.ts';
import { compareCapacity, isReported } from '../domain/capacity/reported.ts';
import type { IsoDate } from '../domain/calendar.ts';
import { requestKinds } from '../domain/reports/missing.ts';
import type { MissingForReport } from '../domain/reports/missing.ts';
import type { Db } from './client.ts';
import { dateColumn, isoDate } from './dates.ts';
import type { ReportSource } from './report-source.ts';

export async function readMissing(
  db: Db,
  planId: string,
  { municipalityId, plan, reportedFte }: ReportSource,
  { half, today }: { half: Half; today: IsoDate },
): Promise<MissingForReport> {
  const compared = compareCapacity(capacityLines(plan.capacity), reportedFte, half);
  const meetings = await db.meeting.findMany({
    where: { municipalityId, planId, on: { lt: dateColumn(today) }, phase: { in: [...unclosed] } },
    orderBy: { on: 'asc' },
  });
  const requests = await db.task.count({
    where: {
      ...{ municipalityId, closedAt: null, kind: { in: [...requestKinds] } },
      actionId: { startsWith: `${planId}/` },
    },
  });
  return {
    capacity: compared.filter((one) => !isReported(one)).map(({ line }) => line.subject),
    meetings: meetings.map(({ board, on }) => ({
      board: board === 'tvo' ? 'tvo' : 'driehoek',
      on: isoDate(on),
    })),
    requests,
  };
}

const unclosed = ['planned', 'convened', 'frozen'] as const;
