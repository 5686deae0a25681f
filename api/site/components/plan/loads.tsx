/** What the plan asks of each person and party, month by month, before anyone is mailed. */

import type { MonthLoad } from '../../../../domain/ahead/load.ts';
import type { Preview } from '../../../../domain/ahead/preview.ts';
import { describeFullMonths, formatMonth, plural } from '../../../../domain/dutch/index.ts';
import { LoadTable } from '../load.tsx';

export function PlanLoads({ loads }: Pick<Preview, 'loads'>) {
  return (
    <section>
      <h2>Hoe druk het wordt, per persoon en per maand</h2>
      <p>
        Bij een partij tellen haar mensen mee. Heeft iemand te veel in een maand? Verdeel de datums
        of de evaluaties dan over het jaar.
      </p>
      {loads.map(({ name, months, full }) => (
        <details>
          <summary>
            {name}
            {describeBusiest(months)}
            {full.length > 0 && <strong> ▲ {describeFullMonths({ full })}</strong>}
          </summary>
          <LoadTable caption={name} months={months} before={null} full={full} withMails />
        </details>
      ))}
    </section>
  );
}

/** ": het drukst in juni 2024, met 9 mails, 2 einddatums en 1 evaluatie". */
function describeBusiest(months: MonthLoad[]): string {
  const [busiest] = months.toSorted((a, b) => b.mails - a.mails || weight(b) - weight(a));
  if (busiest === undefined) return '';
  const { month, mails, deadlines, evaluations } = busiest;
  return (
    `: het drukst in ${formatMonth(month)}, met ${plural(mails, 'mail', 'mails')}, ` +
    `${plural(deadlines, 'einddatum', 'einddatums')} en ${plural(evaluations, 'evaluatie', 'evaluaties')}`
  );
}

function weight({ deadlines, evaluations, meetings }: MonthLoad): number {
  return deadlines + evaluations + meetings;
}
