/** The columns of a table: what each means, by its heading and by its neighbours. */

import type { SourceCell, SourceRow } from '../documents/source-document.ts';
import { folded, quoted } from '../reading/folded.ts';
import { moneyReading } from '../reading/money.ts';
import { timingReading } from '../reading/timing.ts';
import { cellAt } from './cells.ts';
import { ownersBesideParties } from './owners.ts';
import { withYears } from './year-columns.ts';
import { type Column, type ColumnMeaning, meaningOfHeading, otherMeaning } from './meanings.ts';

/** Meanings that a person gave to headings: they win in every table. */
export type GivenMeanings = Readonly<Record<string, ColumnMeaning>>;

export interface Given {
  meanings: GivenMeanings;
  /** Of the plan: of "Planning 2024" and "Planning 2025" one is meant. */
  year: number | null;
}

interface Headed {
  width: number;
  /** One or two. */
  headers: SourceRow[];
  rows: SourceRow[];
  given: Given;
}

export function columnsOf({ width, headers, rows, given }: Headed): Column[] {
  const headed = Array.from({ length: width }, (_, column) => {
    const cells = headers.flatMap((row) => cellAt(row, column) ?? []);
    // What stands over fewer columns says more of one.
    const narrow = cells.toSorted((one, other) => other.columnSpan - one.columnSpan);
    const names = narrow.map(({ text }) => text.trim());
    return {
      column,
      ...headingMeaning(
        [...new Set(names)].filter((name) => name !== ''),
        given.meanings,
      ),
    };
  });
  const short = headers.filter(({ doubt }) => doubt !== null).flatMap(({ cells }) => cells);
  const shifted = short.filter(({ columnSpan, text }) => columnSpan > 1 && text.trim() !== '');
  const dated = withYears(headed.map(doubtedUnder(shifted)), rows, given.year);
  return inContext(dated.map(ofYear(dated, given.year)), rows);
}

/** A row of headings with too few cells: what one of them stands above is not sure. */
function doubtedUnder(cells: SourceCell[]): (one: Column) => Column {
  const isUnder = ({ column, columnSpan }: SourceCell, at: number): boolean =>
    column <= at && at < column + columnSpan;
  return (one) =>
    cells.some((cell) => isUnder(cell, one.column))
      ? { ...one, doubt: one.doubt ?? `Staat ${quoted(one.heading)} boven deze kolom?` }
      : one;
}

/** Where two columns differ in their year only, that of another year is kept as it is. */
function ofYear(columns: Column[], year: number | null): (one: Column) => Column {
  return (one) => {
    const isOther = yearIn(one.heading) !== null && yearIn(one.heading) !== year;
    const hasOwn = columns.some(
      ({ meaning, heading }) => meaning === one.meaning && yearIn(heading) === year,
    );
    return year !== null && isOther && hasOwn
      ? { ...one, meaning: otherMeaning(one.heading) }
      : one;
  };
}

function yearIn(heading: string): number | null {
  const found = /\b20\d\d\b/.exec(heading)?.[0];
  return found === undefined ? null : Number(found);
}

/** Of two headings above each other the lower one says more. */
function headingMeaning(names: string[], given: GivenMeanings): Omit<Column, 'column'> {
  const heading = names.join(' ').replace(/\s+/g, ' ');
  const chosen = givenMeaning(heading, given);
  if (chosen !== null) return { heading, meaning: chosen, doubt: null };
  const found = [...names.toReversed(), heading].map(meaningOfHeading).find((one) => one !== null);
  // Its own heading is what stands for a cross under it.
  if (found?.meaning === 'moment') return { ...found, heading: names.at(-1) ?? heading };
  if (found !== undefined) return { heading, ...found };
  return { heading, meaning: otherMeaning(heading === '' ? 'zonder kop' : heading), doubt: null };
}

export function givenMeaning(heading: string, given: GivenMeanings): ColumnMeaning | null {
  const key = folded(heading);
  return Object.entries(given).find(([name]) => folded(name) === key)?.[1] ?? null;
}

function inContext(columns: Column[], rows: SourceRow[]): Column[] {
  const ruled = withPriority(ofCapacity(columns), rows);
  const levelled = withLevels(ruled.map(ofActions(ruled)));
  return withAction(withGuesses(onceEach(ownersBesideParties(levelled)), rows), rows);
}

/** "Regulier | Prioriteit": fte for the ordinary work, and for the plan. */
function ofCapacity(columns: Column[]): Column[] {
  const has = (meaning: ColumnMeaning): boolean => columns.some((one) => one.meaning === meaning);
  if (!has('regular') || !has('subject')) return columns;
  return columns.map((one) =>
    one.meaning === 'theme' ? { ...one, meaning: 'priority_fte' } : one,
  );
}

/** "Prioriteit" is how urgent it is, or what the municipality put first: its cells tell. */
function withPriority(columns: Column[], rows: SourceRow[]): Column[] {
  return columns.map((one) => {
    if (one.meaning !== 'theme' || !/^prioriteit$/.test(folded(one.heading))) return one;
    const texts = textsIn(rows, one.column);
    const isUrgency = (text: string): boolean =>
      /^(?:hoog|midden|middel|laag|[1-5a-e])$/.test(folded(text));
    return texts.length > 0 && texts.every(isUrgency) ? { ...one, meaning: 'priority' } : one;
  });
}

/** A subject beside an action is its sub-theme; fte beside an action has no place of its own. */
function ofActions(columns: Column[]): (one: Column) => Column {
  const has = (meaning: ColumnMeaning): boolean => columns.some((one) => one.meaning === meaning);
  const speaking = ['how', 'timing', 'moment', 'parties', 'owner', 'result'].filter(has).length;
  const isPlan = speaking > (has('what') || has('subject') ? 0 : 1);
  return (one) => {
    if (!isPlan) return one;
    if (one.meaning === 'subject')
      return has('what')
        ? { ...one, meaning: 'subtheme' }
        : { ...one, meaning: 'what', doubt: `Is ${quoted(one.heading)} de actie?` };
    // Without a column for how, the explanation says it.
    if (
      one.meaning === 'remark' &&
      /^toelichting/.test(folded(one.heading)) &&
      !has('how') &&
      has('what')
    )
      return { ...one, meaning: 'how', doubt: `Zegt ${quoted(one.heading)} hoe het gedaan wordt?` };
    if (one.meaning === 'regular') return { ...one, meaning: otherMeaning(one.heading) };
    return one;
  };
}

/** "Maatregel | Actie": the last of them is what is done, the one before it is the level above. */
function withLevels(columns: Column[]): Column[] {
  const levels = columns.filter(({ meaning }) => meaning === 'what');
  const last = levels.at(-1);
  if (last === undefined || levels.length < 2) return columns;
  const doubt = `${levels.map(({ heading }) => quoted(heading)).join(' en ')} lijken allebei de actie.`;
  return columns.map((one) => {
    if (one === last) return { ...one, doubt };
    return levels.includes(one) ? { ...one, meaning: 'subtheme', doubt } : one;
  });
}

/** A meaning counts for one column; the others with it are kept by their heading. Columns of quarters may be many, and those involved may stand in two. */
function onceEach(columns: Column[]): Column[] {
  const seen = new Set<ColumnMeaning>();
  return columns.map((one) => {
    const isRepeated =
      seen.has(one.meaning) && !many.has(one.meaning) && !one.meaning.startsWith('other:');
    seen.add(one.meaning);
    const doubt = `Er is nog een kolom als ${quoted(one.heading)}.`;
    return isRepeated ? { ...one, meaning: otherMeaning(one.heading), doubt } : one;
  });
}

/** Beside who and when, the column with the most words is what is done, whatever it is called. */
function withAction(columns: Column[], rows: SourceRow[]): Column[] {
  const has = (...meanings: ColumnMeaning[]): boolean =>
    columns.some(({ meaning }) => meanings.includes(meaning));
  if (has('what', 'how', 'subject', 'shortName', 'name')) return columns;
  if (!has('timing', 'moment') || !has('owner', 'parties')) return columns;
  const others = columns.filter(({ meaning }) => meaning.startsWith('other:'));
  const [longest] = others.toSorted((one, other) => wordsIn(rows, other) - wordsIn(rows, one));
  const doubt = `Is ${quoted(longest?.heading ?? '')} de actie?`;
  return columns.map((one) => (one === longest ? { ...one, meaning: 'what', doubt } : one));
}

function wordsIn(rows: SourceRow[], { column }: Column): number {
  return textsIn(rows, column).join(' ').length;
}

const many = new Set<ColumnMeaning>(['moment', 'parties']);

/** A heading that says nothing may stand above cells that do. */
function withGuesses(columns: Column[], rows: SourceRow[]): Column[] {
  let found = columns;
  for (const [meaning, fits] of guesses) {
    if (
      found.some(
        (one) => one.meaning === meaning || (meaning === 'timing' && one.meaning === 'moment'),
      )
    )
      continue;
    const guess = found.find(
      (one) => one.meaning.startsWith('other:') && isMostly(textsIn(rows, one.column), fits),
    );
    if (guess === undefined) continue;
    const doubt = `De kop ${quoted(guess.heading)} zegt het niet; de cellen eronder wel.`;
    found = found.map((one) => (one === guess ? { ...one, meaning, doubt } : one));
  }
  return found;
}

const isNumber = (text: string): boolean =>
  /^(?:[a-z]{0,2}-?)?\d+(?:[.-]\d+)*[a-z]?\.?$/i.test(text) &&
  !/^20\d\d$|^\d{1,3}(?:\.\d{3})+$/.test(text);

const guesses: [ColumnMeaning, (text: string) => boolean][] = [
  ['timing', (text) => timingReading(text.replace(/20\d\d/g, ''), 2024).reading !== null],
  ['number', isNumber],
  ['cost', (text) => /€|euro/i.test(text) && moneyReading(text).reading !== null],
];

function isMostly(texts: string[], fits: (text: string) => boolean): boolean {
  return texts.length > 2 && texts.filter(fits).length > texts.length * 0.7;
}

export function textsIn(rows: SourceRow[], column: number): string[] {
  return rows
    .slice(0, 200)
    .map((row) => cellAt(row, column)?.text.trim() ?? '')
    .filter((text) => text !== '');
}
