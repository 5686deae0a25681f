/** What is wrong in the rows of a spreadsheet that was sent. */

import type { RowProblem } from '../../../domain/row-problem.ts';

export function RowProblems({ problems }: { problems: RowProblem[] }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Regel</th>
          <th scope="col">Kolom</th>
          <th scope="col">Gevonden</th>
          <th scope="col">Verwacht</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ row, column, found, expected }) => (
          <tr>
            <td data-label="Regel">{row}</td>
            <td data-label="Kolom">{column}</td>
            <td data-label="Gevonden">{found === '' ? 'niets' : found}</td>
            <td data-label="Verwacht">{expected}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
