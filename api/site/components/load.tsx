/** What one person or party is asked, month by month: numbers to read, and a bar that says the same. */

import type { MonthLoad } from '../../../domain/ahead/load.ts';
import { capital, formatMonth } from '../../../domain/dutch/index.ts';

interface Props {
  caption: string;
  months: MonthLoad[];
  /** Without the decision; null where there is nothing to compare with. */
  before: MonthLoad[] | null;
}

const columns = [
  { name: 'Mails', of: 'mails' },
  { name: 'Einddatums', of: 'deadlines' },
  { name: 'Evaluaties', of: 'evaluations' },
  { name: 'Overleggen', of: 'meetings' },
] as const;

export function LoadTable({ caption, months, before }: Props) {
  const rows = rowsOf(months, before);
  const most = Math.max(1, ...rows.flatMap(({ now, was }) => [now.mails, was?.mails ?? 0]));
  return (
    <table class="stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Maand</th>
          {columns.map(({ name }) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
          <td></td>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ now, was }) => (
          <tr>
            <th scope="row">{capital(formatMonth(now.month))}</th>
            {columns.map(({ name, of }) => (
              <td class="number" data-label={name}>
                {change(now[of], was?.[of] ?? now[of])}
              </td>
            ))}
            <td>
              <Bars now={now.mails} was={was?.mails ?? null} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LoadRow {
  now: MonthLoad;
  was: MonthLoad | null;
}

function rowsOf(months: MonthLoad[], before: MonthLoad[] | null): LoadRow[] {
  const all = [...months, ...(before ?? [])].map(({ month }) => month);
  const find = (month: string, loads: MonthLoad[]) =>
    loads.find((one) => one.month === month) ?? nothing(month);
  return [...new Set(all)].sort().map((month) => ({
    now: find(month, months),
    was: before === null ? null : find(month, before),
  }));
}

function nothing(month: string): MonthLoad {
  return { month, mails: 0, evaluations: 0, meetings: 0, deadlines: 0 };
}

/** "5 (was 3)": nobody has to look for the difference. */
function change(now: number, was: number): string {
  return now === was ? String(now) : `${String(now)} (was ${String(was)})`;
}

/** The upper bar is what comes, the lower one what would have come. */
function Bars({ now, was, most }: { now: number; was: number | null; most: number }) {
  return (
    <svg class="load" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      <rect class="given" x="0" y="0" width={(now / most) * 100} height={was === null ? 12 : 6} />
      {was !== null && <rect class="coming" x="0" y="8" width={(was / most) * 100} height="4" />}
    </svg>
  );
}
