/** A report before it goes out, and what the coordinator writes with it. */

import type { ReportMoment } from '../../domain/plan/plan.ts';
import type { MissingForReport } from '../../domain/reports/missing.ts';
import {
  type RemarkProblem,
  remarkProblem,
  type ReportRemark,
  wholeReport,
} from '../../domain/reports/remarks.ts';
import { type Snapshot, snapshotOf } from '../../domain/reports/snapshot.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import { readMissing } from '../../prisma/report-missing.ts';
import { addRemarks } from '../../prisma/report-remarks.ts';
import { readReportSource } from '../../prisma/report-source.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import { authorOf } from './authorship.ts';

export interface ReportDraft {
  context: PageContext;
  moment: ReportMoment;
  /** As it would be frozen today. */
  snapshot: Snapshot;
  missing: MissingForReport;
}

/** Null where there is nothing to come: a half year without a report, or one that went out. */
export async function findReportDraft(
  { db }: Pick<Deps, 'db'>,
  context: PageContext,
  half: 1 | 2,
): Promise<ReportDraft | null> {
  const moment = context.plan.settings.reports.find((one) => one.half === half);
  if (moment === undefined) return null;
  const { planId } = context.plan;
  const source = await readReportSource(db, planId);
  if (source.progress.lastHalf >= half) return null;
  const snapshot = snapshotOf(await source.facts(half, context.today));
  const missing = await readMissing(db, planId, source, { half, today: context.today });
  return { context, moment, snapshot, missing };
}

/** What something can be written about: the whole, and each theme. */
export function remarkSubjects({ snapshot }: Pick<ReportDraft, 'snapshot'>): string[] {
  return [wholeReport, ...snapshot.report.themes.map(({ id }) => id)];
}

export type RemarkRefusal =
  { kind: 'went_out' } | { kind: 'problems'; problems: { subject: string; sentence: string }[] };

export async function writeRemarks(
  { db }: Pick<Deps, 'db'>,
  { context, moment, snapshot }: ReportDraft,
  remarks: ReportRemark[],
): Promise<Result<null, RemarkRefusal>> {
  const problems = remarks.flatMap(({ subject, text }) => {
    const problem = remarkProblem(text, snapshot.facts.names);
    return problem === null ? [] : [{ subject, sentence: sentenceOf(problem) }];
  });
  if (problems.length > 0) return refused({ kind: 'problems', problems });
  const { plan, viewer, now } = context;
  const about = { municipalityId: plan.municipality.id, planId: plan.planId, half: moment.half };
  const kept = await addRemarks(db, { ...about, ...authorOf(viewer), at: now }, remarks);
  return kept ? accepted(null) : refused({ kind: 'went_out' });
}

function sentenceOf(problem: RemarkProblem): string {
  switch (problem.kind) {
    case 'too_long':
      return tooLongSentence(mostCharacters.text);
    case 'names_somebody':
      return `Haal “${problem.name}” weg: deze tekst komt ook in de versie voor de raad.`;
  }
}
