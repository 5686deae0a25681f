/** What the moments of a cell make together, and what is not sure about it. */

import { everyQuarter, lastDayOf, type Moment } from '../../../domain/plan/moment.ts';
import { ongoingByQuarter as structural, type Timing } from '../../../domain/plan/timing.ts';
import { quartersFrom } from './moments.ts';
import type { Term, Terms } from './terms.ts';

export interface Found {
  timing: Timing | null;
  doubts: string[];
}

interface Cell extends Terms {
  year: number;
}

const nothing: Found = { timing: null, doubts: [] };

/** Structureel, with the evaluations that the words name, or else one each quarter. */
export function ongoingMeaning(
  cell: Cell & { doubt: string | null; isEvaluated: boolean },
  isYearly: boolean,
): Found {
  const { moments, doubts } = momentsOf(cell);
  const found = cell.doubt === null ? doubts : [cell.doubt, ...doubts];
  if (isYearly) found.push('Er staat ook dat het elk jaar terugkomt.');
  if (cell.from) return { timing: ongoingFrom(cell), doubts: [...found, startOnly] };
  if (moments.length > 0 && !cell.isEvaluated)
    found.push('Is het moment dat erbij staat een evaluatie of een einddatum?');
  const evaluations = moments.length > 0 ? moments : everyQuarter;
  return { timing: { kind: 'ongoing', evaluations }, doubts: found };
}

const startOnly = 'Er staat wanneer het begint, niet wanneer het af is.';

/** Evaluated each quarter that has not ended before it begins. */
function ongoingFrom(cell: Cell): Timing {
  const [first] = ownTerms(cell);
  if (first === undefined) return structural;
  return { kind: 'ongoing', evaluations: quartersFrom(first.moment, cell.year) };
}

export function yearlyMeaning(cell: Cell): Found {
  const { moments, doubts } = momentsOf(cell);
  if (cell.from) return { timing: ongoingFrom(cell), doubts: [...doubts, startOnly] };
  if (moments.length > 0) return { timing: { kind: 'yearly', moments }, doubts };
  const timing: Timing = structural;
  return { timing, doubts: [...doubts, 'Er staat niet wanneer in het jaar.'] };
}

export function momentsMeaning(cell: Cell, isEvaluation: boolean): Found {
  const { moments, doubts } = momentsOf(cell);
  const isRange = cell.terms.at(-1)?.joint === 'range';
  if (cell.from && !isRange && moments.length > 0)
    return { timing: ongoingFrom(cell), doubts: [...doubts, startOnly] };
  if (isEvaluation) doubts.push('Is dit een evaluatie of een einddatum?');
  if (moments.length === 0) return { timing: null, doubts };
  return { timing: { kind: 'by', moments }, doubts };
}

/** Only years: "2024", "2023 - 2026". */
export function yearsMeaning(
  cell: Cell,
  { isDeadline, ofPlan }: { isDeadline: boolean; ofPlan: boolean },
): Found {
  const years = cell.bareYears.map(({ year }) => year);
  const [first = cell.year, last = cell.year] = [years[0], years.at(-1)];
  if (years.length === 0 && !ofPlan) return nothing;
  if (cell.from && first <= cell.year) return { timing: structural, doubts: [startOnly] };
  if (last === cell.year) {
    const isSure = isDeadline && years.length === 1;
    const doubts = isSure ? [] : ['Er staat alleen een jaar, geen moment daarin.'];
    return { timing: { kind: 'by', moments: everyQuarter.slice(-1) }, doubts };
  }
  if (first > cell.year || last < cell.year) return nothing;
  return {
    timing: structural,
    doubts: ['Het loopt door na het jaar van dit plan.'],
  };
}

function ownTerms({ terms, year }: Cell): Term[] {
  return terms.filter((term) => term.year === null || term.year === year);
}

/** In order, each day once; only the last where the words say "of" or "t/m". */
function momentsOf(cell: Cell): { moments: Moment[]; doubts: string[] } {
  const own = ownTerms(cell);
  const doubts = own.flatMap(({ doubt }) => (doubt === null ? [] : [doubt]));
  doubts.push(...jointDoubts(cell));
  const isChoice = own.some(({ joint }) => joint === 'or' || joint === 'range');
  const all = own.map(({ moment }) => moment);
  const ordered = all.toSorted((a, b) => (lastDay(a, cell) < lastDay(b, cell) ? -1 : 1));
  const unique = ordered.filter(
    (one, i) => i === 0 || lastDay(one, cell) !== lastDay(ordered[i - 1], cell),
  );
  if (ordered.some((moment, i) => lastDay(moment, cell) !== lastDay(all[i], cell)))
    doubts.push('De momenten staan niet op volgorde.');
  if (unique.length < all.length) doubts.push('Twee momenten vallen op dezelfde dag.');
  return { moments: isChoice ? unique.slice(-1) : unique, doubts };
}

function lastDay(moment: Moment | undefined, { year }: Cell): string {
  return moment === undefined ? '' : lastDayOf(moment, year);
}

function jointDoubts({ terms, isCutOff }: Cell): string[] {
  const joints = terms.map(({ joint }) => joint);
  const doubts: string[] = [];
  if (joints.includes('or')) doubts.push('Er staan momenten waartussen te kiezen is.');
  if (joints.includes('range'))
    doubts.push('Er staat een periode: is het aan het eind daarvan af, of zijn er meer momenten?');
  if (joints.includes('beside')) doubts.push('Er staan momenten naast elkaar.');
  if (isCutOff) doubts.push('De tekst lijkt niet af.');
  return doubts;
}
