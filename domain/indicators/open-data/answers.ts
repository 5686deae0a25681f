/**
 * What the tables of police and CBS answer (OData v3, as JSON): read without trust. Keys are padded with
 * spaces, and the number behind the name of a column moves: both are taken as the table has them today.
 */

export type OpenDataRow = Record<string, unknown>;

/** The rows of an answer; null for what is no answer. */
export function rowsOf(answer: unknown): OpenDataRow[] | null {
  if (!isRecord(answer)) return null;
  const value = answer['value'];
  if (!Array.isArray(value)) return null;
  const rows: unknown[] = value;
  return rows.every(isRecord) ? rows : null;
}

function isRecord(value: unknown): value is OpenDataRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(row: OpenDataRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value.trim() : '';
}

/** As a filter must write it: with the spaces behind it. */
export function paddedText(row: OpenDataRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

export interface TableKey {
  /** As the table writes it, with its spaces. */
  padded: string;
  title: string;
}

export function keysOf(answer: unknown): TableKey[] {
  return (rowsOf(answer) ?? []).map((row) => ({
    padded: paddedText(row, 'Key'),
    title: textOf(row, 'Title'),
  }));
}

/** "GeregistreerdeMisdrijven_1" is "GeregistreerdeMisdrijven". */
export function withoutNumber(column: string): string {
  return column.replace(/_\d+$/, '');
}
