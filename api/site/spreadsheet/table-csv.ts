/** A table of a document as a file that spreadsheets open. */

import type { DocumentCell, DocumentTable } from '../../../domain/document.ts';
import { writeCsv } from './writing.ts';

export function tableCsv({ columns, rows }: DocumentTable): string {
  return writeCsv([columns.map(({ title }) => title), ...rows.map((row) => row.map(dutch))]);
}

/** A number as Dutch programs read it. */
function dutch({ text, value }: DocumentCell): string {
  return value === null ? text : String(value).replace('.', ',');
}
