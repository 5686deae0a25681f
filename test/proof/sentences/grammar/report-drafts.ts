/** The draft of a report: by when it goes out, which is a day that is still to come. */

import type { Found, PlanPattern } from '../pattern.ts';
import type { Truth } from '../standing.ts';

const endings = ['', ' (en {others:number} [ander bericht|andere berichten])'];
const periods = ['het eerste halfjaar van {year:number}', 'heel {year:number}'];

export const reportDraftPatterns: PlanPattern[] = [
  ...periods.flatMap((period) =>
    endings.map((ending): PlanPattern => ({
      kind: 'report_draft',
      form: `Concept van het verslag over ${period}: gaat {on:date} uit${ending}`,
      faults: stillToCome,
    })),
  ),
  { kind: 'report_draft', form: 'Het verslag gaat {on:date} vanzelf uit.', faults: stillToCome },
];

function stillToCome(found: Found, { today }: Truth): string[] {
  const on = found.date('on') ?? '';
  return on > today ? [] : [`${on} is not after ${today}`];
}
