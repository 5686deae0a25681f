/** What a returned list of people would change: addresses, names and jobs of whoever is there already. */

import type { RowProblem } from '../row-problem.ts';
import { oneLine } from '../text.ts';
import { isAddress } from './address.ts';

export interface ContactEntry {
  key: string;
  name: string;
  jobTitle: string;
  address: string | null;
}

/** A row of the list, as people filled it in; `row` counts as their program does, the heading is 1. */
export interface ImportRow {
  row: number;
  key: string;
  name: string;
  jobTitle: string;
  address: string;
}

export interface ContactChange {
  before: ContactEntry;
  after: ContactEntry;
}

export interface ImportReading {
  changes: ContactChange[];
  /** With one, nothing is changed at all. */
  problems: RowProblem[];
}

/** Who is not in the list stays as they are; who is not in the directory belongs in the plan file first. */
export function readImport(rows: ImportRow[], present: ContactEntry[]): ImportReading {
  const known = new Map(present.map((entry) => [entry.key, entry]));
  const seen = new Set<string>();
  const reading: ImportReading = { changes: [], problems: [] };
  for (const row of rows.map(asWritten)) {
    const before = known.get(row.key);
    const problems = problemsOf(row, before, seen.has(row.key));
    seen.add(row.key);
    reading.problems.push(...problems);
    if (before === undefined || problems.length > 0) continue;
    const address = row.address === '' ? null : row.address;
    const after = { key: row.key, name: row.name, jobTitle: row.jobTitle, address };
    const same =
      after.name === before.name &&
      after.jobTitle === before.jobTitle &&
      after.address === before.address;
    if (!same) reading.changes.push({ before, after });
  }
  return reading;
}

/** As a plan file is read: names are one line. */
function asWritten({ row, key, name, jobTitle, address }: ImportRow): ImportRow {
  return {
    row,
    key: key.trim(),
    name: oneLine(name),
    jobTitle: oneLine(jobTitle),
    address: address.trim(),
  };
}

function problemsOf(
  { row, key, name, jobTitle, address }: ImportRow,
  before: ContactEntry | undefined,
  twice: boolean,
): RowProblem[] {
  const problem = (column: string, found: string, expected: string) => [
    { row, column, found, expected },
  ];
  if (before === undefined) {
    const expected =
      'Een sleutel uit het adresboek. Nieuwe mensen en partijen voegt u toe in het planbestand.';
    return problem('sleutel', key, expected);
  }
  return [
    ...(twice ? problem('sleutel', key, 'Elke sleutel één keer.') : []),
    ...(name === '' ? problem('naam', '', 'Een naam.') : []),
    ...(isNewlyLost(name, before.name) ? problem('naam', name, lost) : []),
    ...(isNewlyLost(jobTitle, before.jobTitle) ? problem('functie', jobTitle, lost) : []),
    ...(address !== '' && !isAddress(address)
      ? problem('mailadres', address, 'Een mailadres als naam@gemeente.nl.')
      : []),
    ...(address === '' && before.address !== null
      ? problem('mailadres', '', 'Een mailadres: zonder adres komen er geen mails meer aan.')
      : []),
  ];
}

const lost = 'Er is een letter verloren gegaan. Typ deze waarde opnieuw.';

/** What a program writes for a letter it could not read. */
function isNewlyLost(text: string, before: string): boolean {
  return text.includes('\u{FFFD}') && text !== before;
}
