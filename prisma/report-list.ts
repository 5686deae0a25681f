/** Half-year reports as they were made. */

import type { IsoDate } from '../domain/calendar.ts';
import type { HalfYearReport } from '../domain/reports/report.ts';
import type { Db } from './client.ts';
import { isoDate } from './dates.ts';
import { fromJson } from './json.ts';

export async function listReports(
  db: Db,
  planId: string,
): Promise<{ half: number; on: IsoDate }[]> {
  const select = { half: true, on: true };
  const rows = await db.report.findMany({ where: { planId }, select, orderBy: { half: 'asc' } });
  return rows.map(({ half, on }) => ({ half, on: isoDate(on) }));
}

export async function findReport(
  db: Db,
  planId: string,
  half: number,
): Promise<HalfYearReport | null> {
  const row = await db.report.findUnique({ where: { planId_half: { planId, half } } });
  return row === null ? null : fromJson<HalfYearReport>(row.content);
}
