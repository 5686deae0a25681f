/**
 * A sent spreadsheet is read in a process of its own: 1.5 kB can ask for all the memory there is, or
 * for a minute of computing. That process has little of both, and the site lives on (V57).
 */

import { fork } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cleanText } from '../../../domain/text.ts';
import { fromSpreadsheet } from './text.ts';

/** What that process answers, and what is concluded when it does not. */
export type SheetReading =
  | { kind: 'cells'; rows: string[][] }
  | { kind: 'too_many_cells' | 'too_large' | 'too_slow' | 'wrong_encoding' | 'no_sheet' };

const sentences: Record<Exclude<SheetReading['kind'], 'cells'>, string> = {
  too_many_cells:
    'Dit bestand heeft te veel cellen. Een bestand heeft hier hooguit 5.000 regels en 100.000 cellen. Haal lege regels en kolommen weg.',
  too_large: 'Dit bestand is uitgepakt groter dan 20 MB. Is dit het goede bestand?',
  too_slow: 'Dit bestand lezen duurt langer dan 20 seconden. Is dit het goede bestand?',
  wrong_encoding: 'Sla het bestand op als UTF-8. Dan komen letters als ë goed over.',
  no_sheet: 'Dit bestand is geen CSV of XLSX.',
};

/** Its cells, the heading first, or why they cannot be read. */
export type CellReading = { cells: string[][] } | { unreadable: string };

/** One at a time: whoever sends ten waits, and the machine does not. */
let previous: Promise<unknown> = Promise.resolve();

export async function readCells(bytes: Uint8Array): Promise<CellReading> {
  const reading = previous.then(() => readApart(bytes));
  previous = reading.catch(() => null);
  const sheet = await reading;
  return sheet.kind === 'cells' ? { cells: sheet.rows } : { unreadable: sentences[sheet.kind] };
}

const program = fileURLToPath(new URL('./reading-process.ts', import.meta.url));
/** Of its heap; what is unpacked stands beside that, with a limit of its own. */
const heapFlag = '--max-old-space-size=160';
const mostMs = 20_000;

function readApart(bytes: Uint8Array): Promise<SheetReading> {
  return new Promise((resolve, reject) => {
    const child = fork(program, {
      cwd: dirname(program),
      execArgv: ['--import', 'tsx', heapFlag],
      // It needs none of our passwords.
      env: {},
      serialization: 'advanced',
      // Out of memory, it would tell so at length.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const timer = setTimeout(() => {
      resolve({ kind: 'too_slow' });
      child.kill('SIGKILL');
    }, mostMs);
    child.once('message', (reading: SheetReading) => {
      resolve(reading);
    });
    child.once('error', reject);
    // After its message this settles nothing; without one, its memory was not enough.
    child.once('exit', () => {
      clearTimeout(timer);
      resolve({ kind: 'too_many_cells' });
    });
    child.send(bytes);
  });
}

/** A row as people filled it in; `row` counts as their program does, the heading is 1. */
export interface FilledRow {
  row: number;
  cells: string[];
}

/** The wanted columns of each row that holds something, in the order in which they were asked for. */
export function columnsOf(
  [heading = [], ...rows]: string[][],
  columns: readonly string[],
): FilledRow[] | null {
  const places = columns.map((name) => heading.findIndex((cell) => cell.toLowerCase() === name));
  if (places.includes(-1)) return null;
  return rows.flatMap((cells, index) => {
    if (cells.every((cell) => cell === '')) return [];
    const own = places.map((place) => cleanText(fromSpreadsheet(cells[place] ?? '')));
    return [{ row: index + 2, cells: own }];
  });
}
