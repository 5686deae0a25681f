/** The capacity of a half year: by when it is asked for, and that it is missing. */

import { differs, type Found, type PlanPattern } from '../pattern.ts';
import type { Truth } from '../standing.ts';

const endings = ['', ' (en {others:number} [ander bericht|andere berichten])'];

export const capacityPatterns: PlanPattern[] = [
  ...endings.map((ending): PlanPattern => ({
    kind: 'capacity',
    form: `[Capaciteit|Cijfers] van het {half:text} halfjaar van {year:number}: uiterlijk {on:date}${ending}`,
    faults: (found, truth) => [...endOfHalf(found), ...isLate(found, truth, false)],
  })),
  {
    kind: 'capacity',
    form: 'Vul uiterlijk {on:date} in [hoeveel fte het werd|welke cijfers het werden].',
    faults: (found, truth) => [...endOfHalf(found), ...isLate(found, truth, false)],
  },
  ...[
    'Dat had {on:date} klaar moeten zijn.',
    'Dit had {on:date} klaar moeten zijn: {what:text}.',
  ].map((form): PlanPattern => ({
    kind: 'capacity',
    form,
    faults: (found, truth) => [...endOfHalf(found), ...isLate(found, truth, true)],
  })),
  // Names of subjects, which may be those of actions.
  { kind: 'capacity', form: 'Het gaat om: {what:text}.', faults: () => [] },
];

function endOfHalf(found: Found): string[] {
  const end = (found.date('on') ?? '').slice(5);
  return ['06-30', '12-31'].includes(end) ? [] : [`${end} is not the end of a half year`];
}

function isLate(found: Found, { today }: Truth, late: boolean): string[] {
  return differs('late', late, today > (found.date('on') ?? ''));
}
