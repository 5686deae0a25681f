/** A document for more years is more drafts: which of its actions are of another year. */

import type { DraftItem } from '../../domain/draft/draft.ts';
import { yearsIn } from '../recognise/years.ts';

export interface OtherYearAction {
  item: DraftItem;
  /** Of the document, and not that of the draft. */
  year: number;
}

interface Recognised {
  items: DraftItem[];
  year: number | null;
  years: number[];
}

/** What names no year is in each of them. */
export function splitByYear({ items, year, years }: Recognised): {
  items: DraftItem[];
  elsewhere: OtherYearAction[];
} {
  if (year === null || years.length < 2) return { items, elsewhere: [] };
  const others = years.filter((one) => one !== year);
  const elsewhere = items.flatMap((item) => {
    const named = item.kind === 'action' ? yearsNamed(item) : [];
    const other = isFor(named, item, year) ? undefined : others.find((one) => named.includes(one));
    return other === undefined ? [] : [{ item, year: other }];
  });
  const left = elsewhere.map(({ item }) => item);
  return { items: items.filter((item) => !left.includes(item)), elsewhere };
}

/** "2025 t/m 2027" is for 2026 too, and so is what began before and goes on. */
function isFor(named: number[], item: DraftItem, year: number): boolean {
  const goesOn = /\b(vanaf|sinds|jaarlijks|elk jaar|structureel|doorlopend|continu)/i;
  const hasBegun = goesOn.test(timingOf(item)) && Math.min(...named) <= year;
  return (Math.min(...named) <= year && year <= Math.max(...named)) || hasBegun;
}

/** In its own words, or above the columns in which it has a cross. */
function yearsNamed(item: DraftItem): number[] {
  const timing = timingOf(item);
  if (timing !== '') return yearsIn(timing);
  return Object.entries(item.fields).flatMap(([name, { source }]) =>
    name.startsWith('other:') && (source ?? '') !== '' ? yearsIn(name) : [],
  );
}

function timingOf({ fields }: DraftItem): string {
  return (fields['timing']?.source ?? '').trim();
}
