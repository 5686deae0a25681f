/** The directory as a spreadsheet to download: CSV as Dutch programs read it, and XLSX. */

import { audienceLabels } from '../../domain/dutch/index.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { DirectoryEntry } from '../../prisma/person-directory.ts';
import { writeCsv, writeSheet } from '../site/spreadsheet/writing.ts';
import { ownColumns } from './directory-cells.ts';

/** After those that can be changed and sent back, those that are there to read. */
const directoryColumns = [...ownColumns, 'soort', 'partij', 'rollen', 'open acties'] as const;

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

export function directoryCsv(entries: DirectoryEntry[]): string {
  return writeCsv(rowsOf(entries));
}

export async function directoryXlsx(entries: DirectoryEntry[]): Promise<Buffer> {
  return writeSheet(rowsOf(entries));
}

function rowsOf(entries: DirectoryEntry[]): string[][] {
  return [[...directoryColumns], ...entries.map(cellsOf)];
}
