/** The first page: what to do, or which plan to look at. */

import type { PlanListed } from '../../prisma/plan-headers.ts';
import type { Viewer } from '../site/viewer.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';

export function WelcomePage({ plans, viewer }: { plans: PlanListed[]; viewer: Viewer }) {
  return plans.length === 0 ? (
    <NothingYet viewer={viewer} />
  ) : (
    <PlanChoice {...{ plans, viewer }} />
  );
}

function NothingYet({ viewer }: { viewer: Viewer }) {
  return (
    <Layout title="Er loopt nog geen plan" header={null} viewer={viewer}>
      <p class="utrecht-paragraph utrecht-paragraph--lead">Zo laat u een uitvoeringsplan lopen:</p>
      <ol>
        <li>
          <strong>Maak het plan, of laad het.</strong> U vult het hier in of u heeft het als
          bestand: de acties, de mensen en de data.
        </li>
        <li>
          <strong>Bekijk het jaar vooraf.</strong> U ziet elke mail met de dag en de persoon. Er
          gaat nog niets uit.
        </li>
        <li>
          <strong>Zet het plan aan.</strong> Vanaf dat moment krijgen actiehouders mail.
        </li>
      </ol>
      <p>
        <ButtonLink href="/plannen/concept">Maak een plan</ButtonLink>{' '}
        <ButtonLink kind="secondary-action" href="/plannen/nieuw">
          Laad een planbestand
        </ButtonLink>
      </p>
    </Layout>
  );
}

function PlanChoice({ plans, viewer }: { plans: PlanListed[]; viewer: Viewer }) {
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
