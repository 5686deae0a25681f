/** Who is who, how they are reached, and what they answer for. */

import { capital, sayDate, sayList } from '../../domain/dutch.ts';
import { audienceWords } from '../../domain/dutch-words.ts';
import { roles } from '../../domain/plan.ts';
import type { DirectoryEntry } from '../../prisma/directory.ts';
import type { Scene } from '../scene.ts';
import { Layout } from './layout.tsx';

interface Props {
  scene: Scene;
  entries: DirectoryEntry[];
}

export function DirectoryPage({ scene, entries }: Props) {
  const people = entries.filter(({ kind }) => kind === 'person');
  const parties = entries.filter(({ kind }) => kind !== 'person');
  return (
    <Layout title="Adresboek" place={scene.place} current="directory">
      <p>
        Namen en adressen komen uit het planbestand. Verandert er een? Pas het bestand aan en laad
        het opnieuw. Is iemand afwezig of vertrokken? Meld dat op de pagina van die persoon.
      </p>
      <h2>Mensen</h2>
      <Table entries={people} scene={scene} />
      <h2>Partijen</h2>
      <Table entries={parties} scene={scene} />
    </Layout>
  );
}

function Table({ entries, scene }: { entries: DirectoryEntry[]; scene: Scene }) {
  const { municipality } = scene.place;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Naam</th>
          <th scope="col">Mailadres</th>
          <th scope="col">Rol</th>
          <th scope="col" class="number">
            Open acties
          </th>
          <th scope="col">Vertrek</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr>
            <th scope="row">
              <a href={`/${municipality.id}/adresboek/${entry.key}`}>{entry.name}</a>
              {entry.jobTitle !== '' && `, ${entry.jobTitle}`}
              {entry.partyName !== null && ` (${entry.partyName})`}
            </th>
            <td data-label="Mailadres">
              {entry.address ?? 'geen eigen adres'}
              {entry.refused && ' (werkt niet: de mailserver weigert dit adres)'}
            </td>
            <td data-label="Rol">{roleNames(entry.roles)}</td>
            <td data-label="Open acties" class="number">
              {entry.openActions}
            </td>
            <td data-label="Vertrek" class={entry.leftOn === null ? 'none' : undefined}>
              {entry.leftOn === null ? '–' : sayDate(entry.leftOn, scene.today)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function roleNames(held: string[]): string {
  const names = roles.filter((role) => held.includes(role)).map((role) => audienceWords[role]);
  return names.length === 0 ? '–' : capital(sayList(names));
}
