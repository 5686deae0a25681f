/** Who is who, how they are reached, and what they answer for. */

import type { IsoDate } from '../../domain/calendar.ts';
import { capital, sayDate, sayList } from '../../domain/dutch.ts';
import { audienceWords } from '../../domain/dutch-words.ts';
import { roles } from '../../domain/plan.ts';
import type { DirectoryEntry } from '../../prisma/directory.ts';
import type { Scene } from '../scene.ts';
import { Layout, Message } from './layout.tsx';

interface Props {
  scene: Scene;
  entries: DirectoryEntry[];
  outcome: string | null;
}

export function DirectoryPage({ scene, entries, outcome }: Props) {
  const people = entries.filter(({ kind }) => kind === 'person');
  const parties = entries.filter(({ kind }) => kind !== 'person');
  return (
    <Layout title="Adresboek" place={scene.place} current="directory">
      <Outcome outcome={outcome} />
      <p>
        Namen en adressen komen uit het planbestand. Verandert er een? Pas het bestand aan en laad
        het opnieuw. Gaat er iemand weg, meld dat dan hier: die persoon krijgt vanaf nu geen mail
        meer.
      </p>
      <h2>Mensen</h2>
      <Table entries={people} scene={scene} />
      <h2>Partijen</h2>
      <Table entries={parties} scene={scene} />
    </Layout>
  );
}

function Outcome({ outcome }: { outcome: string | null }) {
  if (outcome === 'vertrokken') {
    return (
      <Message kind="done">
        <p>
          Vastgelegd. Deze persoon krijgt geen mail meer en de links werken niet meer. Open acties
          staan nu op het overzicht bij “Zonder actiehouder”.
        </p>
      </Message>
    );
  }
  if (outcome !== 'onbekend') return null;
  return (
    <Message kind="problem">
      <p>Er is niets veranderd. Deze persoon staat niet in het adresboek of was al vertrokken.</p>
    </Message>
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
              {entry.name}
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
            <td data-label="Vertrek">
              <Leaving entry={entry} municipalityId={municipality.id} today={scene.today} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LeavingProps {
  entry: DirectoryEntry;
  municipalityId: string;
  today: IsoDate;
}

/** Two steps, since it cannot be taken back here. */
function Leaving({ entry, municipalityId, today }: LeavingProps) {
  if (entry.leftOn !== null) {
    return (
      <>
        {entry.leftOn <= today ? 'Vertrokken' : 'Vertrekt'} op {sayDate(entry.leftOn, today)}
      </>
    );
  }
  if (entry.kind !== 'person') return <>–</>;
  return (
    <details>
      <summary>Is vertrokken</summary>
      <form method="post" action={`/${municipalityId}/adresboek/vertrokken`}>
        <input type="hidden" name="wie" value={entry.id} />
        <button>Meld vertrek van {entry.name}</button>
      </form>
    </details>
  );
}

function roleNames(held: string[]): string {
  const names = roles.filter((role) => held.includes(role)).map((role) => audienceWords[role]);
  return names.length === 0 ? '–' : capital(sayList(names));
}
