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

export interface NamedSheet {
  name: string;
  /** The first row is its heading. A number stays one, to count on with. */
  rows: (string | number)[][];
}

export async function writeSheets(sheets: NamedSheet[]): Promise<Buffer> {
  const names = sheetNames(sheets.map(({ name }) => name));
  return writeXlsx(
    sheets.map(({ rows: [heading = [], ...rows] }, index) => ({
      sheet: names[index] ?? '',
      stickyRowsCount: 1,
      data: [
        heading.map((value) => ({ value: String(value), fontWeight: 'bold' as const })),
        ...rows.map((row) => row.map((value) => ({ value: asCell(value) }))),
      ],
    })),
  ).toBuffer();
}

const longestSheetName = 31;

/** A sheet has a short name of its own without the signs that a formula uses. */
function sheetNames(names: string[]): string[] {
  return names.map((name, index) =>
    `${String(index + 1)} ${name.replaceAll(/[\\/?*[\]:']/g, ' ')}`
      .slice(0, longestSheetName)
      .trim(),
  );
}

function asCell(value: string | number): string | number {
  return typeof value === 'number' ? value : spreadsheetText(value);
}

function asText(row: string[]): string[] {
  return row.map(spreadsheetText);
}
