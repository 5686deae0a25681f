/** Text in a cell of a spreadsheet that stays text. */

/** A spreadsheet takes these at the start of a cell for a formula; a quote before them says that it is text. */
const formula = /^'*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

export function spreadsheetText(value: string): string {
  return formula.test(value) ? `'${value}` : value;
}

/** The way back. */
export function fromSpreadsheet(cell: string): string {
  return formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell;
}
