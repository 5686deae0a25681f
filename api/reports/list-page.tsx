/** Which reports there are, and when the next one makes itself. */

import type { IsoDate } from '../../domain/calendar.ts';
import { sayDate } from '../../domain/dutch/index.ts';
import { pathOf, type Scene } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  scene: Scene;
  made: { half: number; on: IsoDate }[];
}

export function ReportsPage({ scene, made }: Props) {
  const { today, plan } = scene;
  const coming = plan.frame.reports.filter(({ half }) => !made.some((one) => one.half === half));
  return (
    <Layout title="Rapportages" place={scene.place} current="reports">
      {made.length === 0 && <p>Er is nog geen rapportage gemaakt.</p>}
      <ul class="rows">
        {made.map(({ half, on }) => (
          <li>
            <a href={`${pathOf(scene)}/rapportages/${String(half)}`}>{reportName(half)}</a>, gemaakt
            op {sayDate(on, today)}
          </li>
        ))}
        {coming.map(({ half, on }) => (
          <li>
            {reportName(half)}: {on <= today ? 'wordt nu gemaakt' : `komt op ${sayDate(on, today)}`}
          </li>
        ))}
      </ul>
    </Layout>
  );
}

export function reportName(half: number): string {
  return half === 1 ? 'Rapportage eerste halfjaar' : 'Rapportage hele jaar';
}
