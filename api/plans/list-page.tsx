/** What was loaded, and which of it runs. */

import { formatDate } from '../../domain/dutch/index.ts';
import type { DraftListed } from '../../prisma/draft-rows.ts';
import type { VersionListed } from '../../prisma/plan-versions.ts';
import type { Viewer } from '../site/viewer.ts';
import { ButtonLink } from '../site/components/button.tsx';
import { Layout } from '../site/layout.tsx';

interface Props {
  versions: VersionListed[];
  drafts: DraftListed[];
  viewer: Viewer;
}

export function PlansPage({ versions, drafts, viewer }: Props) {
  return (
    <Layout title="Plannen" header={null} viewer={viewer}>
      <p>
        <ButtonLink href="/plannen/concept">Maak een plan</ButtonLink>{' '}
        <ButtonLink kind="secondary-action" href="/plannen/nieuw">
          Laad een planbestand
        </ButtonLink>
      </p>
      {versions.length === 0 && drafts.length === 0 && <FirstPlan />}
      {drafts.length > 0 && (
        <section aria-labelledby="concepten">
          <h2 id="concepten">Concepten</h2>
          <ul class="rows">
            {drafts.map((draft) => (
              <Draft draft={draft} />
            ))}
          </ul>
        </section>
      )}
      {versions.length > 0 && (
        <section aria-labelledby="versies">
          <h2 id="versies">Geladen plannen</h2>
          <ul class="rows">
            {versions.map((version) => (
              <Version version={version} />
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}

/** Nothing is there yet: the place where the first hour begins. */
function FirstPlan() {
  return <p>Er is nog geen plan. U kunt er een maken, of een planbestand laden.</p>;
}

function Draft({
  draft: { id, title, year, createdAt, createdBy, versionId },
}: {
  draft: DraftListed;
}) {
  return (
    <li>
      <p>
        <a href={`/plannen/concept/${id}`}>{title === '' ? 'Plan zonder titel' : title}</a>
        {year !== '' && ` (${year})`}
      </p>
      <p class="quiet">
        Begonnen op {formatDate(createdAt.slice(0, 10))}
        {createdBy !== '' && ` door ${createdBy}`}.{' '}
        {versionId !== null && <a href={`/plannen/${versionId}`}>Hier is een plan van gemaakt.</a>}
      </p>
    </li>
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
