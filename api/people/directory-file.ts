/** The directory as a spreadsheet, there and back: CSV as Dutch programs write it, and XLSX. */

import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { audienceLabels } from '../../domain/dutch/index.ts';
import type { ImportRow } from '../../domain/plan/directory-import.ts';
import { cleanText } from '../../domain/text.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { DirectoryEntry } from '../../prisma/person-directory.ts';

/** The first four can be changed and sent back; the others are there to read. */
export const directoryColumns = [
  'sleutel',
  'naam',
  'functie',
  'mailadres',
  'soort',
  'partij',
  'rollen',
  'open acties',
] as const;

function cellsOf(entry: DirectoryEntry): string[] {
  const held = roles.filter((role) => entry.roles.includes(role));
  return [
    entry.key,
    entry.name,
    entry.jobTitle,
    entry.address ?? '',
    entry.kind === 'person' ? 'persoon' : 'partij',
    entry.partyName ?? '',
    held.map((role) => audienceLabels[role]).join(', '),
    String(entry.openActions),
  ];
}

/** Semicolons, and a mark by which Excel sees that it is UTF-8. */
export function directoryCsv(entries: DirectoryEntry[]): string {
  const rows = [[...directoryColumns], ...entries.map(cellsOf)];
  return stringify(rows, { delimiter: ';', bom: true, escape_formulas: true });
}

export async function directoryXlsx(entries: DirectoryEntry[]): Promise<Buffer> {
  const heading = directoryColumns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = entries.map((entry) => cellsOf(entry).map((value) => ({ value })));
  return writeXlsx([heading, ...rows], { stickyRowsCount: 1 }).toBuffer();
}

export type FileReading = { rows: ImportRow[] } | { unreadable: string };

export async function readDirectoryFile(file: File): Promise<FileReading> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const zipped = bytes.subarray(0, 2).toString() === 'PK';
  try {
    if (zipped) return rowsOf(await readSheet(bytes));
    const text = bytes.toString('utf8');
    return text.includes('\u{FFFD}') ? wrongEncoding : rowsOf(readCsv(text));
  } catch {
    return { unreadable: 'Dit bestand is geen CSV of XLSX.' };
  }
}

/** What a decoder writes for bytes that are no UTF-8 stood as a change in a name. */
const wrongEncoding: FileReading = {
  unreadable: 'Sla het bestand op als UTF-8. Dan komen letters als ë goed over.',
};

async function readSheet(bytes: Buffer): Promise<string[][]> {
  const [sheet] = await readXlsx(bytes);
  const cells = sheet?.data ?? [];
  return cells.map((row) => row.map((cell) => (cell === null ? '' : String(cell).trim())));
}

function readCsv(text: string): string[][] {
  return parse(text, {
    bom: true,
    delimiter: [';', ',', '\t'],
    trim: true,
    relax_column_count: true,
  });
}

function rowsOf([heading = [], ...rows]: string[][]): FileReading {
  const places = ['sleutel', 'naam', 'functie', 'mailadres'].map((name) =>
    heading.findIndex((cell) => cell.toLowerCase() === name),
  );
  if (places.includes(-1)) {
    return {
      unreadable:
        'De eerste regel moet de kolommen sleutel, naam, functie en mailadres hebben. Begin met het bestand dat u hier downloadt.',
    };
  }
  const [key = 0, name = 0, job = 0, address = 0] = places;
  const filled = rows.map((cells, index) => ({ cells, row: index + 2 }));
  return {
    rows: filled
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ cells, row }) => ({
        row,
        key: cleanText(cells[key] ?? ''),
        name: plain(cells[name]),
        jobTitle: plain(cells[job]),
        address: plain(cells[address]),
      })),
  };
}

/** Without the quote that keeps a spreadsheet from taking a text for a formula. */
function plain(cell = ''): string {
  return cleanText(cell).replace(/^'(?=[=+\-@])/, '');
}
