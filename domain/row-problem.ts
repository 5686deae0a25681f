/** What is wrong in a row of a spreadsheet, where its sender can find it; the heading is row 1. */
export interface RowProblem {
  row: number;
  column: string;
  found: string;
  expected: string;
}
