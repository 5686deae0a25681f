/** The directory as a spreadsheet, there and back: CSV as Dutch programs write it, and XLSX. */

import { isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { audienceLabels } from '../../domain/dutch/index.ts';
import type { ImportRow } from '../../domain/plan/directory-import.ts';
import { cleanText } from '../../domain/text.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { DirectoryEntry } from '../../prisma/person-directory.ts';
import { asText, fromText, textOfCell } from './directory-cells.ts';

/** Those that can be changed and sent back. */
const ownColumns = ['sleutel', 'naam', 'functie', 'mailadres'] as const;
/** The others are there to read. */
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
  ].map(asText);
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

export type FileReading = { rows: ImportRow[] } | { unreadable: string };

export async function readDirectoryFile(file: File): Promise<FileReading> {
  const bytes = Buffer.from(await file.arrayBuffer());
  const zipped = bytes.subarray(0, 2).toString() === 'PK';
  try {
    if (zipped) return rowsOf(await readSheet(bytes));
    return isUtf8(bytes) ? rowsOf(readCsv(bytes.toString('utf8'))) : wrongEncoding;
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
  return (sheet?.data ?? []).map((row) => row.map(textOfCell));
}

/** Of Dutch programs, of others, and of what is copied from a spreadsheet. */
const delimiters = [';', ',', '\t'];

/** One sign parts the cells, and the heading tells which: the others may stand in a cell. */
function readCsv(text: string): string[][] {
  const rowsBy = (delimiter: string, to: number) =>
    parse(text, { bom: true, delimiter, trim: true, relax_column_count: true, to });
  const fits = (delimiter: string) => !placesIn(rowsBy(delimiter, 1)[0] ?? []).includes(-1);
  return rowsBy(delimiters.find(fits) ?? ';', -1);
}

function placesIn(heading: string[]): number[] {
  return ownColumns.map((name) => heading.findIndex((cell) => cell.toLowerCase() === name));
}

function rowsOf([heading = [], ...rows]: string[][]): FileReading {
  const places = placesIn(heading);
  if (places.includes(-1)) {
    return {
      unreadable:
        'De eerste regel moet de kolommen sleutel, naam, functie en mailadres hebben. Begin met het bestand dat u hier downloadt.',
    };
  }
  const filled = rows.map((cells, index) => ({ cells, row: index + 2 }));
  return {
    rows: filled
      .filter(({ cells }) => cells.some((cell) => cell !== ''))
      .map(({ cells, row }) => {
        const [key = '', name = '', jobTitle = '', address = ''] = places.map((place) =>
          cleanText(fromText(cells[place] ?? '')),
        );
        return { row, key, name, jobTitle, address };
      }),
  };
}
