/** The directory as a spreadsheet to download: CSV as Dutch programs read it, and XLSX. */

import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { audienceLabels } from '../../domain/dutch/index.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { DirectoryEntry } from '../../prisma/person-directory.ts';
import { spreadsheetText } from '../site/spreadsheet-text.ts';
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
  ].map(spreadsheetText);
}

/** Semicolons, and a mark by which Excel sees that it is UTF-8. */
export function directoryCsv(entries: DirectoryEntry[]): string {
  const rows = [[...directoryColumns], ...entries.map(cellsOf)];
  return stringify(rows, { delimiter: ';', bom: true });
}

export async function directoryXlsx(entries: DirectoryEntry[]): Promise<Buffer> {
  const heading = directoryColumns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = entries.map((entry) => cellsOf(entry).map((value) => ({ value })));
  return writeXlsx([heading, ...rows], { stickyRowsCount: 1 }).toBuffer();
}
