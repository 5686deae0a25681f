/** A list of people that was sent: its rows by their columns. */

import type { ImportRow } from '../../domain/plan/directory-import.ts';
import { columnsOf, readCells } from '../site/spreadsheet/reading.ts';
import { ownColumns } from './directory-cells.ts';

export type FileReading = { rows: ImportRow[] } | { unreadable: string };

export async function readDirectoryFile(bytes: Uint8Array): Promise<FileReading> {
  const reading = await readCells(bytes);
  return 'cells' in reading ? rowsOf(reading.cells) : reading;
}

export function rowsOf(cells: string[][]): FileReading {
  const rows = columnsOf(cells, ownColumns);
  if (rows === null) {
    return {
      unreadable:
        'De eerste regel moet de kolommen sleutel, naam, functie en mailadres hebben. Begin met het bestand dat u hier downloadt.',
    };
  }
  return {
    rows: rows.map(({ row, cells: [key = '', name = '', jobTitle = '', address = ''] }) => {
      return { row, key, name, jobTitle, address };
    }),
  };
}
