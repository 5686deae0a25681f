/** What one person or party is asked, month by month: numbers to read, and a bar that says the same. */

import type { MonthLoad } from '../../../domain/ahead/load.ts';
import { capital, formatMonth } from '../../../domain/dutch/index.ts';

interface Props {
  caption: string;
  months: MonthLoad[];
  /** Without the decision; null where there is nothing to compare with. */
  before: MonthLoad[] | null;
  /** `2024-06`: months in which too much is due. */
  full: readonly string[];
  /** False where no year was simulated: then dates are all there is to count. */
  withMails: boolean;
}

const columns = [
  { name: 'Mails', of: 'mails' },
  { name: 'Einddatums', of: 'deadlines' },
  { name: 'Evaluaties', of: 'evaluations' },
  { name: 'Overleggen', of: 'meetings' },
] as const;

export function LoadTable({ caption, months, before, full, withMails }: Props) {
  const rows = rowsOf(months, before);
  const shown = columns.filter(({ of }) => withMails || of !== 'mails');
  const sizeOf = (load: MonthLoad) => (withMails ? load.mails : datesIn(load));
  const sizes = rows.map(({ now, was }) => ({ now: sizeOf(now), was: was && sizeOf(was) }));
  const most = Math.max(1, ...sizes.flatMap(({ now, was }) => [now, was ?? 0]));
  return (
    <table class="stack">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Maand</th>
          {shown.map(({ name }) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
          <td></td>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ now, was }, i) => (
          <tr>
            <th scope="row">
              {capital(formatMonth(now.month))} {full.includes(now.month) && <Full />}
            </th>
            {shown.map(({ name, of }) => (
              <td class="number" data-label={name}>
                {change(now[of], was?.[of] ?? now[of])}
              </td>
            ))}
            <td>
              <Bars now={sizes[i]?.now ?? 0} was={sizes[i]?.was ?? null} most={most} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A word and a mark: nobody has to see a colour. */
function Full() {
  return (
    <span class="open">
      <span aria-hidden="true">▲ </span>druk
    </span>
  );
}

function datesIn({ deadlines, evaluations, meetings }: MonthLoad): number {
  return deadlines + evaluations + meetings;
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
