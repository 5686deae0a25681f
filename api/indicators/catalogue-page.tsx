/** What can be measured: names to put into the plan file. */

import { directionLabels, periodLabels, unitLabels } from '../../domain/dutch/indicators.ts';
import type { CatalogueEntry } from '../../domain/indicators/catalogue.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: PageContext;
  entries: readonly CatalogueEntry[];
}

export function CataloguePage({ context, entries }: Props) {
  return (
    <Layout title="Catalogus van indicatoren" header={context.header} current="indicators">
      <p>
        <a href={`${pathOf(context)}/dashboard-oov`}>Terug naar het dashboard</a>
      </p>
      <p>
        Zet een sleutel uit deze lijst in het planbestand, bij een thema onder “indicatoren”:{' '}
        <code>{'{ id: woninginbraak, catalogus: woninginbraak }'}</code>. Wat u daar zelf bij
        schrijft, gaat voor.
      </p>
      <table class="stack">
        <thead>
          <tr>
            <th scope="col">Sleutel</th>
            <th scope="col">Naam</th>
            <th scope="col">Eenheid</th>
            <th scope="col">Hoe vaak</th>
            <th scope="col">Wat is beter</th>
            <th scope="col">Bron</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr>
              <th scope="row">{entry.key}</th>
              <td data-label="Naam">
                {entry.name}
                {entry.isLegal && ' (hoort in begroting en jaarverslag)'}
              </td>
              <td data-label="Eenheid">{unitLabels[entry.unit]}</td>
              <td data-label="Hoe vaak">{periodLabels[entry.period]}</td>
              <td data-label="Wat is beter">{directionLabels[entry.direction]}</td>
              <td data-label="Bron">{entry.source?.table ?? 'wordt ingevuld'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Layout>
  );
}
