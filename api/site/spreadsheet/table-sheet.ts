/** A table of a document as a sheet; its numbers stay numbers. */

import type { DocumentTable } from '../../../domain/document.ts';
import type { NamedSheet } from './writing.ts';

export function tableSheet({ name, columns, rows }: DocumentTable): NamedSheet {
  const heading = columns.map(({ title }) => title);
  const values = rows.map((row) => row.map(({ text, value }) => value ?? text));
  return { name, rows: [heading, ...values] };
}
