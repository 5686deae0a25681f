/** The months of a rehearsal that have passed: what came in each of them, and how things stood at its end. */

import { capital, formatMonth } from '../../domain/dutch/index.ts';
import type { RehearsedMonth } from '../site/rehearsals.ts';

export function RehearsedMonths({ months }: { months: RehearsedMonth[] }) {
  if (months.length === 0) return null;
  const rows = perMonth(months);
  const most = Math.max(...rows.map(({ mails }) => mails));
  return (
    <table class="stack">
      <caption>Hoe het jaar verloopt</caption>
      <thead>
        <tr>
          <th scope="col">Maand</th>
          <Heading text="Mails" />
          <th scope="col" aria-hidden="true" />
          <Heading text="Antwoorden" />
          <Heading text="Te laat" />
          <Heading text="Bij het TVO" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Month row={row} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ text }: { text: string }) {
  return (
    <th scope="col" class="number">
      {text}
    </th>
  );
}

function Month({ row, most }: { row: RehearsedMonth; most: number }) {
  const { month, mails, answers, overdueCount, escalatedCount } = row;
  return (
    <tr>
      <th scope="row">{capital(formatMonth(month))}</th>
      <Number label="Mails" number={mails} />
      <td class="none" aria-hidden="true">
        <svg class="load" viewBox={`0 0 ${String(Math.max(1, most))} 1`} preserveAspectRatio="none">
          <rect class="given" width={mails} height="1" />
        </svg>
      </td>
      <Number label="Antwoorden" number={answers} />
      <Number label="Te laat" number={overdueCount} />
      <Number label="Bij het TVO" number={escalatedCount} />
    </tr>
  );
}

function Number({ label, number }: { label: string; number: number }) {
  return (
    <td class="number" data-label={label}>
      {number}
    </td>
  );
}

/** Mails and answers are counted from the start; a month has what came on top. */
function perMonth(months: RehearsedMonth[]): RehearsedMonth[] {
  return months.map((month, i) => ({
    ...month,
    mails: month.mails - (months[i - 1]?.mails ?? 0),
    answers: month.answers - (months[i - 1]?.answers ?? 0),
  }));
}
