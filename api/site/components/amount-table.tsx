/** A name and amounts beside it, a row each; on a phone each amount stands below its own heading. */

import type { Child } from 'hono/jsx';
import { formatMoney } from '../../../domain/dutch/index.ts';
import { StatusBadge } from './status-badge.tsx';

interface Props {
  /** Above the names. */
  first: string;
  columns: readonly string[];
  /** An amount for each column. */
  rows: { name: Child; amounts: Child[] }[];
}

export function AmountTable({ first, columns, rows }: Props) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map((column) => (
            <th scope="col" class="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, amounts }) => (
          <tr>
            <th scope="row">{name}</th>
            {columns.map((column, index) => (
              <td class="number" data-label={column}>
                {amounts[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is left of a pot. Red only with words. */
export function AmountLeft({ cents }: { cents: number }) {
  return cents < 0 ? (
    <StatusBadge status="overdue">{formatMoney(-cents)} te veel</StatusBadge>
  ) : (
    <>{formatMoney(cents)}</>
  );
}
