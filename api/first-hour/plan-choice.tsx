/** Which plan to look at, for who may look at several; and what there is to say where none runs. */

import type { PlanListed } from '../../prisma/plan-headers.ts';
import type { Viewer } from '../site/viewer.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';

/** To whoever does not make it. */
export function NothingRuns({ viewer }: { viewer: Viewer }) {
  return (
    <Layout title="Er loopt nog geen plan" header={null} viewer={viewer}>
      <p>Zodra er een plan loopt, vindt u het hier.</p>
    </Layout>
  );
}

export function PlanChoice({ plans, viewer }: { plans: PlanListed[]; viewer: Viewer }) {
  return (
    <Layout title="Kies een plan" header={null} viewer={viewer}>
      <ul class="rows">
        {plans.map(({ municipality, year, title }) => (
          <li>
            <a href={`/${municipality.id}/${String(year)}`}>
              {municipality.name}: {title}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <ButtonLink kind="secondary-action" href="/plannen/nieuw">
          Laad een ander plan
        </ButtonLink>
      </p>
    </Layout>
  );
}
