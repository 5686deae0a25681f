/** A spreadsheet to download: CSV as Dutch programs read it, and XLSX. The first row is its heading. */

import { stringify } from 'csv-stringify/sync';
import writeXlsx from 'write-excel-file/node';
import { spreadsheetText } from './text.ts';

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Semicolons, and a mark by which Excel sees that it is UTF-8. */
export function writeCsv(rows: string[][]): string {
  return stringify(rows.map(asText), { delimiter: ';', bom: true });
}

export async function writeSheet([heading = [], ...rows]: string[][]): Promise<Buffer> {
  const top = heading.map((value) => ({ value, fontWeight: 'bold' as const }));
  const below = rows.map((row) => asText(row).map((value) => ({ value })));
  return writeXlsx([top, ...below], { stickyRowsCount: 1 }).toBuffer();
}

function asText(row: string[]): string[] {
  return row.map(spreadsheetText);
}
