/** The report of the first half year, frozen as the engine would have. */

import { snapshotOf } from '../domain/reports/snapshot.ts';
import type { Db } from '../prisma/client.ts';
import { reportRow } from '../prisma/report-freezing.ts';
import { readReportSource } from '../prisma/report-source.ts';

export async function freezeReport(db: Db, municipalityId = 'westerkwartier'): Promise<void> {
  const planId = `${municipalityId}/2024`;
  const source = await readReportSource(db, planId);
  const snapshot = snapshotOf(await source.facts(1, '2024-07-01'));
  await db.report.create({ data: reportRow({ municipalityId, planId }, snapshot) });
}
