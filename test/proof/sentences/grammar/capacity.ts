/** The capacity of a half year: by when it is asked for, and that it is missing. */

import { differs, type Found, type PlanPattern } from '../pattern.ts';
import type { CapacityReportRow, Rows } from '../rows.ts';
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
  ...['.', ' door {who:text}.'].map((ending): PlanPattern => ({
    kind: 'capacity',
    form: `{subject:text} | {planned:text} | {regular:fte} fte vast, {priority:fte} fte prioriteit, op {on:date}${ending}[| “”] | {difference:text} | {reporter:text}`,
    faults: (found, { rows, days }) => {
      const line = rows.capacityLines.find(({ subject }) => subject === found.text('subject'));
      const isMeant = (report: CapacityReportRow) =>
        report.lineKey === line?.key &&
        report.regularFte === fteOf(found, 'regular') &&
        report.priorityFte === fteOf(found, 'priority') &&
        report.author === found.text('who') &&
        days.dayOf(report.at) === found.date('on');
      return rows.capacityReports.some(isMeant) ? [] : ['nobody reported that'];
    },
  })),
  {
    kind: 'capacity',
    form: 'Over {count:number} [onderwerp|onderwerpen] is nog niet gemeld hoeveel fte het werd.',
    faults: (found, { rows }) =>
      [1, 2].some((half) => missing(rows, half) === found.number('count'))
        ? []
        : ['in neither half that many are missing'],
  },
  // Names of subjects, which may be those of actions.
  { kind: 'capacity', form: 'Het gaat om: {what:text}.', faults: () => [] },
];

function missing({ capacityLines, capacityReports }: Rows, half: number): number {
  const isReported = ({ key }: { key: string }) =>
    capacityReports.some((report) => report.half === half && report.lineKey === key);
  return capacityLines.filter((line) => !isReported(line)).length;
}

function fteOf(found: Found, name: string): number {
  return Number(found.text(name).replace(',', '.'));
}

function endOfHalf(found: Found): string[] {
  const end = (found.date('on') ?? '').slice(5);
  return ['06-30', '12-31'].includes(end) ? [] : [`${end} is not the end of a half year`];
}

function isLate(found: Found, { today }: Truth, late: boolean): string[] {
  return differs('late', late, today > (found.date('on') ?? ''));
}
