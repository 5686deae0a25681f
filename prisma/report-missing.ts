/** What a report would lack if it went out today. */

import type { Half } from '../domain/capacity/lines.ts';
import type { IsoDate } from '../domain/calendar.ts';
import {
  missingForReport,
  type MissingForReport,
  requestKinds,
  type UnrecordedMeeting,
} from '../domain/reports/missing.ts';
import type { Db } from './client.ts';
import { dateColumn, isoDate } from './dates.ts';
import type { ReportSource } from './report-source.ts';

export async function readMissing(
  db: Db,
  planId: string,
  { municipalityId, plan, reportedFte, known }: ReportSource,
  { half, today }: { half: Half; today: IsoDate },
): Promise<MissingForReport> {
  const requests = await db.task.count({
    where: {
      municipalityId,
      closedAt: null,
      kind: { in: [...requestKinds] },
      actionId: { startsWith: `${planId}/` },
    },
  });
  const meetings = await readUnrecordedMeetings(db, planId, today);
  return { requests, ...missingForReport({ ...plan, reportedFte, known }, half, meetings) };
}

export async function readUnrecordedMeetings(
  db: Db,
  planId: string,
  today: IsoDate,
): Promise<UnrecordedMeeting[]> {
  const meetings = await db.meeting.findMany({
    where: { planId, on: { lt: dateColumn(today) }, phase: { in: [...unclosed] } },
    orderBy: { on: 'asc' },
  });
  return meetings.map(({ board, on }) => ({
    board: board === 'tvo' ? 'tvo' : 'driehoek',
    on: isoDate(on),
  }));
}

const unclosed = ['planned', 'convened', 'frozen'] as const;
