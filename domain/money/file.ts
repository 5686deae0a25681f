/** Money as rows of a spreadsheet, there and back. The same row twice is the same entry: it has one key. */

import { readCents } from '../amounts.ts';
import { isRealDate, type IsoDate } from '../calendar.ts';
import type { RowProblem } from '../row-problem.ts';
import { oneLine } from '../text.ts';
import { currentEntries, type MoneyEntry, type MoneyKind, originOf } from './entries.ts';
import type { Pot } from './pots.ts';

export const moneyColumns = [
  'sleutel',
  'soort',
  'pot',
  'bedrag',
  'datum',
  'omschrijving',
  'actie',
  'verplichting',
  'link',
  'toelichting',
] as const;
export type MoneyColumn = (typeof moneyColumns)[number];

/** As people filled it in. */
export type MoneyRow = Record<MoneyColumn, string> & { row: number };

/** A row that could be read. */
export interface FileEntry {
  row: number;
  /** Given, or made of what it says. */
  key: string;
  kind: MoneyKind;
  potKey: string;
  actionKey: string;
  amountCents: number;
  on: IsoDate;
  description: string;
  link: string;
  explanation: string;
  /** The key of a commitment, of the plan or of a row above it; empty for none. */
  commitmentKey: string;
}

const kinds: Record<string, MoneyKind> = { verplichting: 'commitment', uitgave: 'expense' };

export function readMoneyRows(
  rows: MoneyRow[],
  pots: Pot[],
): { entries: FileEntry[]; problems: RowProblem[] } {
  const problems = rows.flatMap((row) => problemsOf(row, pots));
  const counts = new Map<string, number>();
  const entries = rows.flatMap((row) => {
    const entry = entryOf(row, pots);
    return entry === null ? [] : [{ ...entry, key: keyOf(row, counts) }];
  });
  return { entries, problems: [...problems, ...keysTwice(entries)] };
}

function problemsOf(row: MoneyRow, pots: Pot[]): RowProblem[] {
  const problem = (column: MoneyColumn, expected: string): RowProblem => {
    return { row: row.row, column, found: row[column], expected };
  };
  const names = pots.map(({ name }) => name).join(', ');
  return [
    ...(kindOf(row) === null ? [problem('soort', 'Verplichting of uitgave.')] : []),
    ...(potOf(row, pots) === null ? [problem('pot', `Een van: ${names}.`)] : []),
    ...(centsOfCell(row.bedrag) === null ? [problem('bedrag', 'Een bedrag als 1.234,50.')] : []),
    ...(dayOfCell(row.datum) === null ? [problem('datum', 'Een datum als 31-12-2024.')] : []),
  ];
}

function entryOf(row: MoneyRow, pots: Pot[]): Omit<FileEntry, 'key'> | null {
  const [kind, pot] = [kindOf(row), potOf(row, pots)];
  const [amountCents, on] = [centsOfCell(row.bedrag), dayOfCell(row.datum)];
  if (kind === null || pot === null || amountCents === null || on === null) return null;
  return {
    row: row.row,
    kind,
    potKey: pot.key,
    actionKey: row.actie.trim(),
    amountCents,
    on,
    description: row.omschrijving.trim(),
    link: row.link.trim(),
    explanation: row.toelichting.trim(),
    commitmentKey: row.verplichting.trim(),
  };
}

function kindOf({ soort }: MoneyRow): MoneyKind | null {
  return kinds[soort.trim().toLowerCase()] ?? null;
}

function potOf({ pot }: MoneyRow, pots: Pot[]): Pot | null {
  const written = oneLine(pot).toLowerCase();
  return pots.find(({ key, name }) => [key, name.toLowerCase()].includes(written)) ?? null;
}

/** A cell that holds a number writes a point before its decimals, never one between its thousands. */
function centsOfCell(cell: string): number | null {
  const number = /^(\d+)\.(\d{1,2})$/.exec(cell.trim());
  if (number === null) return readCents(cell) ?? null;
  return readCents(`${number[1] ?? ''},${(number[2] ?? '').padEnd(2, '0')}`) ?? null;
}

function dayOfCell(cell: string): IsoDate | null {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell.trim());
  const [, day = '', month = '', year = ''] = dutch ?? [];
  const written =
    dutch === null ? cell.trim() : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(written) ? written : null;
}

/** Without a key, a row is known by what it says; the second that says the same is the second. */
function keyOf(row: MoneyRow, counts: Map<string, number>): string {
  if (row.sleutel.trim() !== '') return row.sleutel.trim();
  const content = moneyColumns.map((column) => oneLine(row[column])).join('|');
  const count = (counts.get(content) ?? 0) + 1;
  counts.set(content, count);
  return `${content}|${String(count)}`;
}

function keysTwice(entries: FileEntry[]): RowProblem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ row, key }) => {
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [{ row, column: 'sleutel', found: key, expected: 'Elke sleutel één keer.' }];
  });
}

interface KeyedEntry extends MoneyEntry {
  importKey: string | null;
}

/** By its key in a spreadsheet, the entry that holds now; null for what was withdrawn since. */
export function entriesByKey<T extends KeyedEntry>(entries: T[]): Map<string, T | null> {
  const origin = originOf(entries);
  const current = new Map(currentEntries(entries).map((one) => [origin(one.id), one]));
  const keys = keysOf(entries);
  return new Map(
    entries
      .filter(({ replacesId }) => replacesId === null)
      .map(({ id }) => [keys(id), current.get(id) ?? null]),
  );
}

/** The key that an entry, or what it corrects, has in a spreadsheet. */
export function keysOf(entries: KeyedEntry[]): (id: string) => string {
  const origin = originOf(entries);
  const given = new Map(entries.map(({ id, importKey }) => [id, importKey]));
  return (id) => given.get(origin(id)) ?? origin(id);
}
