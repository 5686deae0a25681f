/**
 * A half year as it is frozen: the facts, what was counted from them, and each version as it was read. The
 * same facts give the same bytes, so whoever has them can make it again and compare.
 */

import type { DocumentChapter } from '../document.ts';
import type { ReportFacts } from './facts.ts';
import { type HalfYearReport, halfYearReport } from './report.ts';
import { versionDocument } from './versions/document.ts';
import type { ReportVersion } from './versions/version.ts';

export type VersionDocuments = Record<ReportVersion, DocumentChapter>;

export interface Snapshot {
  facts: ReportFacts;
  report: HalfYearReport;
  versions: VersionDocuments;
}

export function snapshotOf(facts: ReportFacts): Snapshot {
  const report = halfYearReport(facts.input, facts.previous);
  const made = (version: ReportVersion) => versionDocument(version, facts, report);
  const versions = { boards: made('boards'), college: made('college'), public: made('public') };
  return { facts, report, versions };
}
