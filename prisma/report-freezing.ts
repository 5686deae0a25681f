/** A half year as it was frozen: what was counted, the facts it was counted from, and each version with its hash. */

import type { DocumentChapter } from '../domain/document.ts';
import type { ReportFacts } from '../domain/reports/facts.ts';
import type { HalfYearReport } from '../domain/reports/report.ts';
import type { Snapshot, VersionDocuments } from '../domain/reports/snapshot.ts';
import type { ReportVersion } from '../domain/reports/versions/version.ts';
import type { Db } from './client.ts';
import { contentHash } from './content-hash.ts';
import { dateColumn } from './dates.ts';
import { fromJson, toJson } from './json.ts';

export interface FrozenVersion {
  document: DocumentChapter;
  /** Of the document; printed beside it, never inside. */
  hash: string;
}

export interface FrozenReport {
  report: HalfYearReport;
  facts: ReportFacts;
  versions: Record<ReportVersion, FrozenVersion>;
}

export function hashedVersions(versions: VersionDocuments): Record<ReportVersion, FrozenVersion> {
  const hashed = (document: DocumentChapter) => ({ document, hash: contentHash(document) });
  return {
    boards: hashed(versions.boards),
    college: hashed(versions.college),
    public: hashed(versions.public),
  };
}

export function reportRow(
  { municipalityId, planId }: { municipalityId: string; planId: string },
  { facts, report, versions }: Snapshot,
) {
  return {
    municipalityId,
    planId,
    half: report.half,
    on: dateColumn(report.on),
    content: toJson(report),
    facts: toJson(facts),
    versions: toJson(hashedVersions(versions)),
  };
}

export async function findFrozenReport(
  db: Db,
  planId: string,
  half: number,
): Promise<FrozenReport | null> {
  const row = await db.report.findUnique({ where: { planId_half: { planId, half } } });
  return (
    row && {
      report: fromJson<HalfYearReport>(row.content),
      facts: fromJson<ReportFacts>(row.facts),
      versions: fromJson<FrozenReport['versions']>(row.versions),
    }
  );
}
