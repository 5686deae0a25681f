/** What people reported of the capacity of a plan: each time a new row, the last about a line holds. */

import type { Half } from '../domain/capacity/lines.ts';
import { type ReportedFte, saysMore } from '../domain/capacity/reported.ts';
import type { Db, Tx } from './client.ts';
import { instant, instantColumn } from './dates.ts';
import type { MoneyAuthor } from './money-book.ts';

export type RecordedFte = ReportedFte & MoneyAuthor & { planId: string };

/** As they came. */
export async function readCapacityReports(db: Tx, planId: string): Promise<RecordedFte[]> {
  return readReports(db, { planId });
}

/** Of all plans of a municipality; as they came. */
export async function readMunicipalityReports(
  db: Tx,
  municipalityId: string,
): Promise<RecordedFte[]> {
  return readReports(db, { municipalityId });
}

async function readReports(
  db: Tx,
  where: { planId: string } | { municipalityId: string },
): Promise<RecordedFte[]> {
  const orderBy = [{ at: 'asc' as const }, { id: 'asc' as const }];
  const rows = await db.capacityReport.findMany({ where, orderBy });
  return rows.map(({ half, at, ...row }) => ({
    ...row,
    half: half === 1 ? 1 : 2,
    at: instant(at),
  }));
}

export interface CapacityMoment {
  municipalityId: string;
  planId: string;
  half: Half;
  by: MoneyAuthor;
}

/** Only what is new about a line; two at once are taken one after the other. */
export async function addCapacityReports(
  db: Db,
  { municipalityId, planId, half, by }: CapacityMoment,
  sent: Omit<ReportedFte, 'half'>[],
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Plan" WHERE "id" = ${planId} FOR NO KEY UPDATE`;
    const before = await readCapacityReports(tx, planId);
    const added = sent.filter((one) => {
      const isSame = (other: RecordedFte) => other.half === half && other.lineKey === one.lineKey;
      return saysMore(before.findLast(isSame) ?? null, one);
    });
    const row = { municipalityId, planId, half, ...by, at: instantColumn(by.at) };
    await tx.capacityReport.createMany({ data: added.map((one) => ({ ...row, ...one })) });
  });
}
