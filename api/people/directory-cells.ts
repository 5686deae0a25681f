/** What stands in one cell of a spreadsheet, there and back. */

/** Those that can be changed and sent back. */
export const ownColumns = ['sleutel', 'naam', 'functie', 'mailadres'] as const;

/** `cell` as a reader of XLSX gives it: a text, a number, yes or no, a date, or nothing. */
export function textOfCell(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : '';
}

/** A spreadsheet takes these at the start of a cell for a formula; a quote before them says that it is text. */
const formula = /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

export function asText(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

export function fromText(cell: string): string {
  return formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}
