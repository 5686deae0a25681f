/** What was loaded, and which of it runs. */

import { formatDate } from '../../domain/dutch/index.ts';
import type { VersionListed } from '../../prisma/plan-versions.ts';
import type { Viewer } from '../site/viewer.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';

export function PlansPage({ versions, viewer }: { versions: VersionListed[]; viewer: Viewer }) {
  return (
    <Layout title="Plannen" header={null} viewer={viewer}>
      <p>
        <ButtonLink href="/plannen/nieuw">Laad een plan</ButtonLink>
      </p>
      {versions.length === 0 ? (
        <p>Er is nog geen plan geladen.</p>
      ) : (
        <ul class="rows">
          {versions.map((version) => (
            <Version version={version} />
          ))}
        </ul>
      )}
    </Layout>
  );
}

function Version({ version }: { version: VersionListed }) {
  const { id, title, municipality, municipalityId, year, createdAt, running, loadedBy } = version;
  return (
    <li>
      <p>
        <a href={`/plannen/${id}`}>
          {title}, {municipality}
        </a>
      </p>
      <p class="quiet">
        Geladen op {formatDate(createdAt.slice(0, 10))}
        {loadedBy !== '' && ` door ${loadedBy}`}. {stateOf(version)}
        {running && (
          <>
            {' '}
            <a href={`/${municipalityId}/${String(year)}`}>Naar het overzicht</a>
          </>
        )}
      </p>
    </li>
  );
}

function stateOf({ running, appliedAt }: VersionListed): string {
  if (running) return 'Dit plan loopt.';
  return appliedAt === null
    ? 'Nog niet aangezet.'
    : 'Gestopt, of vervangen door een nieuwere versie.';
}
