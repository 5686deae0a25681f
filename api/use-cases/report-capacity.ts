/** How much fte it became in a half year, as somebody reports it. */

import type { CapacityLine, Half } from '../../domain/capacity/lines.ts';
import { mostFte, type ReportedFte } from '../../domain/capacity/reported.ts';
import { accepted, refused, type Result } from '../../domain/result.ts';
import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import { addCapacityReports, type CapacityMoment } from '../../prisma/capacity-reports.ts';
import type { Deps } from '../site/deps.ts';

/** As it was sent: undefined for what is no number. */
export interface FteInput {
  lineKey: string;
  regularFte: number | undefined;
  priorityFte: number | undefined;
}

export interface CapacityInput {
  half: Half;
  lines: FteInput[];
  explanation: string;
}

export const capacityProblems = ['no_fte', 'no_line', 'explanation_too_long'] as const;
export type CapacityProblem = (typeof capacityProblems)[number];

export const capacitySentences: Record<CapacityProblem, string> = {
  no_fte: 'Schrijf fte als 0,25. Is het niets? Schrijf dan 0.',
  no_line: 'Vul ten minste één onderwerp van dit plan in.',
  explanation_too_long: tooLongSentence(mostCharacters.text),
};

export interface CapacityRefusal {
  problem: CapacityProblem;
  /** The line it is about; null for the whole. */
  lineKey: string | null;
}

export async function reportCapacity(
  { db }: Deps,
  moment: Omit<CapacityMoment, 'half'>,
  known: CapacityLine[],
  { half, lines, explanation }: CapacityInput,
): Promise<Result<null, CapacityRefusal>> {
  if (isTooLong(explanation, mostCharacters.text)) {
    return refused({ problem: 'explanation_too_long', lineKey: null });
  }
  const own = lines.filter(({ lineKey }) => known.some(({ key }) => key === lineKey));
  if (own.length === 0) return refused({ problem: 'no_line', lineKey: null });
  const reports: Omit<ReportedFte, 'half'>[] = [];
  for (const { lineKey, regularFte, priorityFte } of own) {
    if (!isFte(regularFte) || !isFte(priorityFte)) return refused({ problem: 'no_fte', lineKey });
    reports.push({ lineKey, regularFte, priorityFte, explanation });
  }
  await addCapacityReports(db, { ...moment, half }, reports);
  return accepted(null);
}

function isFte(fte: number | undefined): fte is number {
  return fte !== undefined && fte >= 0 && fte <= mostFte;
}
