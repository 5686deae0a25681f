/** What coordinators write with a report: each time a new row, the last about a subject holds. */

import type { Instant } from '../domain/calendar.ts';
import { remarkAbout, type ReportRemark } from '../domain/reports/remarks.ts';
import type { Db, Tx } from './client.ts';
import { instantColumn } from './dates.ts';

/** As they came. */
export async function readRemarks(db: Tx, planId: string, half: number): Promise<ReportRemark[]> {
  return db.reportRemark.findMany({
    where: { planId, half },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { subject: true, text: true },
  });
}

export interface RemarkMoment {
  municipalityId: string;
  planId: string;
  half: 1 | 2;
  authorId: string | null;
  author: string;
  at: Instant;
}

/** Only what is new about a subject; false where the report went out meanwhile. */
export async function addRemarks(
  db: Db,
  { at, ...moment }: RemarkMoment,
  remarks: ReportRemark[],
): Promise<boolean> {
  const { planId, half } = moment;
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Plan" WHERE "id" = ${planId} FOR NO KEY UPDATE`;
    if ((await tx.report.count({ where: { planId, half } })) > 0) return false;
    const before = await readRemarks(tx, planId, half);
    const added = remarks.filter(({ subject, text }) => remarkAbout(before, subject) !== text);
    const rows = added.map((remark) => ({ ...moment, ...remark, at: instantColumn(at) }));
    await tx.reportRemark.createMany({ data: rows });
    return true;
  });
}
