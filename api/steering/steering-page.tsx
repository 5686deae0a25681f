/** What can be changed in the plan itself, and the plan as a file. */

import type { BulkChoices } from '../../prisma/action-choices.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  themes: BulkChoices['themes'];
}

export function SteeringPage({ context, themes }: Props) {
  const path = pathOf(context);
  return (
    <Layout title="Het plan bijsturen" header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        Hier verandert u het plan zelf. U ziet altijd eerst wat er verandert en wie er mail krijgt.
      </p>
      <p class="utrecht-action-group">
        <ButtonLink href={`${path}/bijsturen/actie`}>Een nieuwe actie</ButtonLink>
        <ButtonLink href={`${path}/bijsturen/thema`} kind="secondary-action">
          Een nieuw thema
        </ButtonLink>
      </p>
      <h2>Een thema of een doel op- of afschalen, of stoppen</h2>
      <ul>
        {themes.map(({ key, name }) => (
          <li>
            <a href={`${path}/bijsturen/themas/${key}`}>{name}</a>
          </li>
        ))}
      </ul>
      <p>
        Gaat het om één actie? Dat besluit neemt u op{' '}
        <a href={`${path}/acties`}>de pagina van die actie</a>.
      </p>
      <h2>Het plan van volgend jaar</h2>
      <p>
        Zie <a href={`${path}/volgend-jaar`}>wat er meegaat naar volgend jaar</a>, en maak daar met
        één knop het concept.
      </p>
      <h2>Wat iedereen mag lezen</h2>
      <p>
        Op de <a href={`${path}/openbaar`}>openbare pagina</a> staat wat u kiest van het plan,
        zonder namen.
      </p>
      <h2>Het plan als bestand</h2>
      <p>
        In het bestand staat het plan zoals het nu loopt. Laadt u het opnieuw, dan verandert er
        niets.
      </p>
      <p>
        <a href={`${path}/planbestand`}>Download het planbestand</a>
      </p>
    </Layout>
  );
}
