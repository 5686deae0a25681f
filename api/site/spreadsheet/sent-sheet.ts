/** A spreadsheet as somebody chose it, with the columns that our own has; and its rows as our page sends them back. */

import { z } from 'zod';
import { parsedJson } from '../../../domain/parsed-json.ts';
import { cleanText } from '../../../domain/text.ts';
import { columnsOf, readCells } from './reading.ts';

/** `rowOf` gets the number of the row and its cells by their columns; what is not there is empty. */
export async function readSentSheet<Column extends string, Row>(
  file: string | File | undefined,
  columns: readonly Column[],
  rowOf: (row: number, cell: (column: Column) => string) => Row,
): Promise<{ rows: Row[] } | { unreadable: string }> {
  if (!(file instanceof File) || file.size === 0) return { unreadable: 'Kies een bestand.' };
  const reading = await readCells(await file.bytes());
  if ('unreadable' in reading) return reading;
  const rows = columnsOf(reading.cells, columns);
  if (rows === null) {
    const names = columns.join(', ');
    return { unreadable: `De eerste regel moet deze kolommen hebben: ${names}.` };
  }
  return {
    rows: rows.map(({ row, cells }) =>
      rowOf(row, (column) => cells[columns.indexOf(column)] ?? ''),
    ),
  };
}

/** Written out in JSON, a sign passes the reading of the form unseen. */
export const approvedText = z.string().overwrite(cleanText);

/** Rows that were looked at, as our own page sends them; anything else is nothing. */
export function approvedRows<Row>(sent: string | File | undefined, row: z.ZodType<Row>): Row[] {
  const read = z.array(row).safeParse(typeof sent === 'string' ? parsedJson(sent) : null);
  return read.success ? read.data : [];
}
