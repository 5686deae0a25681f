/** Every report of a plan as files in a folder, each named by what it is. */

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

/** Returns how many files were written. */
export async function writeReports(db: Db, planId: string, folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  for (const { half } of await listReports(db, planId)) {
    const frozen = await findFrozenReport(db, planId, half);
    if (frozen === null) continue;
    for (const version of reportVersions) {
      for (const { name, bytes } of await filesOf(frozen, version)) {
        await writeFile(join(folder, name), bytes);
        count += 1;
      }
    }
  }
  return count;
}

async function filesOf(frozen: FrozenReport, version: ReportVersion): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const format of reportFormats) files.push(await reportFile(frozen, version, format));
  const tables = tablesOf(frozen.versions[version].document);
  return [...files, ...tables.flatMap((_, index) => tableFile(frozen, version, index) ?? [])];
}
