/** What stands in one cell of a spreadsheet that was sent. */

/** `cell` as a reader of XLSX gives it: a text, a number, yes or no, a date, or nothing. */
export function textOfCell(cell: unknown): string {
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'WAAR' : 'ONWAAR';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : '';
}
