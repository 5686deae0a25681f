/** "Wanneer voltooid?": how the plan says when an action is due. */

import { formatList } from '../dutch/format.ts';
import { accepted, refused, type Result } from '../result.ts';
import { same } from '../same.ts';
import { everyQuarter, inOrder, type Moment, momentName, momentNamed } from './moment.ts';

/** Moments ascend by their last day, and no two end on one day. */
export type Timing =
  | { kind: 'by'; moments: Moment[] }
  /** Due at these moments of every year: goes to the next plan, also when it is done. */
  | { kind: 'yearly'; moments: Moment[] }
  | { kind: 'ongoing'; evaluations: Moment[] };

export const ongoingByQuarter: Timing = { kind: 'ongoing', evaluations: everyQuarter };

/** `same_day`: two moments that end on one day, "Q2 en 30 juni". */
export type TimingRefusal = 'unreadable' | 'not_ascending' | 'same_day';

/** Null for anything that cannot be read, also for another year: the caller reports the place. */
export function parseTiming(text: string, year: number): Timing | null {
  const read = readTiming(text, year);
  return read.ok ? read.value : null;
}

/** Reads "Q2 2024", "mei en oktober 2024", "Structureel, evaluatie Q4 2024" or "Jaarlijks, 1 mei 2024" of a plan for `year`. */
export function readTiming(text: string, year: number): Result<Timing, TimingRefusal> {
  const wanted = text.trim().replace(/\s+/g, ' ').toLowerCase();
  if (wanted === 'structureel') return accepted(ongoingByQuarter);
  const [, start = '', list = ''] =
    /^(structureel, evaluatie |jaarlijks, |)(.+)$/.exec(wanted) ?? [];
  const read = readMoments(list, year);
  if (!read.ok) return read;
  const moments = read.value;
  if (start.startsWith('structureel')) return accepted({ kind: 'ongoing', evaluations: moments });
  return accepted({ kind: start === '' ? 'by' : 'yearly', moments });
}

/** The last moment has the year; those before it may have it, too. */
function readMoments(list: string, year: number): Result<Moment[], TimingRefusal> {
  const ending = ` ${String(year)}`;
  const names = list
    .split(/, | en /)
    .map((one) => (one.endsWith(ending) ? one.slice(0, -ending.length) : one));
  const moments = names.flatMap((name) => momentNamed(name, year) ?? []);
  if (!list.endsWith(ending) || moments.length < names.length) return refused('unreadable');
  const sorted = inOrder(moments, year);
  if (sorted === null) return refused('same_day');
  return same(sorted, moments) ? accepted(moments) : refused('not_ascending');
}

/** As a plan writes it: "Q3 en Q4 2024". What `parseTiming` reads. */
export function formatTiming(timing: Timing, year: number): string {
  switch (timing.kind) {
    case 'by':
      return formatMoments(timing.moments, year);
    case 'yearly':
      return `Jaarlijks, ${formatMoments(timing.moments, year)}`;
    case 'ongoing':
      return same(timing.evaluations, everyQuarter)
        ? 'Structureel'
        : `Structureel, evaluatie ${formatMoments(timing.evaluations, year)}`;
  }
}

/** Moments of one kind share the year; of several kinds each has its own. */
function formatMoments(moments: Moment[], year: number): string {
  const isOneKind = new Set(moments.map(({ kind }) => kind)).size === 1;
  const names = moments.map(momentName);
  return isOneKind
    ? `${formatList(names)} ${String(year)}`
    : formatList(names.map((name) => `${name} ${String(year)}`));
}
