/** What people report at the end of a half year, and what of it is missing. */

import { capacityLines, type Half } from '../capacity/lines.ts';
import { compareCapacity, isReported, type ReportedFte } from '../capacity/reported.ts';
import { type KnownPeriod, missingIndicators } from '../indicators/by-hand.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Capacity } from '../plan/plan.ts';

export const halfYearSubjects = ['capacity', 'indicators'] as const;
export type HalfYearSubject = (typeof halfYearSubjects)[number];

export interface HalfYearFacts {
  year: number;
  capacity: Capacity;
  /** In the order in which they came. */
  reportedFte: ReportedFte[];
  indicators: Indicator[];
  known: KnownPeriod[];
}

export interface MissingPart {
  name: string;
  /** Contact id of who reports it; null for the coordinator. */
  responsible: string | null;
}

export function missingParts(
  subject: HalfYearSubject,
  facts: HalfYearFacts,
  half: Half,
): MissingPart[] {
  switch (subject) {
    case 'capacity':
      return compareCapacity(capacityLines(facts.capacity), facts.reportedFte, half)
        .filter((one) => !isReported(one))
        .map(({ line: { subject: name, responsible } }) => ({ name, responsible }));
    case 'indicators':
      return missingIndicators(facts.indicators, facts.known, { year: facts.year, half }).map(
        ({ indicator: { name, responsible } }) => ({ name, responsible }),
      );
  }
}
