/** Every report of a plan, its dashboard and the next plan as files in a folder, each named by what it is. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reportVersions, type ReportVersion } from '../domain/reports/versions/version.ts';
import {
  type ReportFile,
  reportFile,
  reportFormats,
  tableFile,
  tablesOf,
} from '../api/use-cases/report-files.ts';
import type { Db } from '../prisma/client.ts';
import { findFrozenReport, type FrozenReport } from '../prisma/report-freezing.ts';
import { listReports } from '../prisma/report-list.ts';

interface Wanted {
  planId: string;
  /** Null where the year was not played to its end. */
  nextPlanId: string | null;
  siteUrl: string;
}

/** Returns how many files were written. */
export async function writeReports(db: Db, wanted: Wanted, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const files = [...(await reportsOf(db, wanted.planId)), ...(await downloadsOf(wanted))];
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  return files.length;
}

type NamedFile = Pick<ReportFile, 'name' | 'bytes'>;

async function reportsOf(db: Db, planId: string): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const { half } of await listReports(db, planId)) {
    const frozen = await findFrozenReport(db, planId, half);
    if (frozen === null) continue;
    for (const version of reportVersions) files.push(...(await filesOf(frozen, version)));
  }
  return files;
}

/** As anybody would download them from the site. */
async function downloadsOf({ planId, nextPlanId, siteUrl }: Wanted): Promise<NamedFile[]> {
  const year = planId.split('/')[1] ?? '';
  const next = nextPlanId?.split('/')[1] ?? '';
  const wanted = [
    { path: `/${planId}/dashboard-oov/waarden.csv`, name: `dashboard-oov-${year}.csv` },
    { path: `/${planId}/dashboard-oov/waarden.xlsx`, name: `dashboard-oov-${year}.xlsx` },
    { path: `/${planId}/geld-potten.xlsx`, name: `geld-${year}.xlsx` },
    { path: `/${planId}/planbestand`, name: `plan-${year}.yaml` },
    ...(nextPlanId === null
      ? []
      : [{ path: `/${nextPlanId}/planbestand`, name: `concept-plan-${next}.yaml` }]),
  ];
  return Promise.all(
    wanted.map(async ({ path, name }) => {
      const answer = await fetch(`${siteUrl}${path}`);
      if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
      return { name, bytes: new Uint8Array(await answer.arrayBuffer()) };
    }),
  );
}

async function filesOf(frozen: FrozenReport, version: ReportVersion): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const format of reportFormats) files.push(await reportFile(frozen, version, format));
  const tables = tablesOf(frozen.versions[version].document);
  return [...files, ...tables.flatMap((_, index) => tableFile(frozen, version, index) ?? [])];
}
