/** Which reports there are, and when the next one makes itself. */

import type { IsoDate } from '../../domain/calendar.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import { reportName } from '../../domain/reports/versions/summary.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';

interface Props {
  context: PageContext;
  made: { half: number; on: IsoDate }[];
}

export function ReportsPage({ context, made }: Props) {
  const { today, plan, viewer } = context;
  const path = `${pathOf(context)}/rapportages`;
  const coming = plan.settings.reports.filter(({ half }) => !made.some((one) => one.half === half));
  return (
    <Layout title="Rapportages" header={context.header} current="reports">
      {made.length === 0 && <p>Er is nog geen rapportage gemaakt.</p>}
      <ul class="rows">
        {made.map(({ half, on }) => (
          <li>
            <a href={`${path}/${String(half)}`}>{reportName(half)}</a>, gemaakt op{' '}
            {formatDate(on, today)}
          </li>
        ))}
        {coming.map(({ half, on }) => (
          <li>
            {reportName(half)}:{' '}
            {on <= today ? 'wordt nu gemaakt' : `komt op ${formatDate(on, today)}`}
            {can(viewer, 'draft_report') && (
              <>
                . <a href={`${path}/${String(half)}/concept`}>Bekijk het concept</a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        <a href={`${path}/controle`}>Controleer een bestand van een rapportage</a>
      </p>
    </Layout>
  );
}
