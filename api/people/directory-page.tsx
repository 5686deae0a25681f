/** Who is who, how they are reached, and what they answer for. */

import { capital, formatDate, formatList } from '../../domain/dutch/index.ts';
import { audienceLabels } from '../../domain/dutch/labels.ts';
import { roles } from '../../domain/plan/plan.ts';
import type { DirectoryEntry } from '../../prisma/person-directory.ts';
import type { PageContext } from '../site/context.ts';
import { can } from '../site/viewer.ts';
import { Layout, Message } from '../site/layout.tsx';
import { DirectoryUpload } from './directory-upload.tsx';

interface Props {
  context: PageContext;
  entries: DirectoryEntry[];
  /** A list was just taken over. */
  updated: boolean;
}

export function DirectoryPage({ context, entries, updated }: Props) {
  const people = entries.filter(({ kind }) => kind === 'person');
  const parties = entries.filter(({ kind }) => kind !== 'person');
  return (
    <Layout title="Adresboek" header={context.header} current="directory">
      {updated && (
        <Message kind="done">
          <p>Het adresboek is bijgewerkt. De volgende mails gaan naar de nieuwe adressen.</p>
        </Message>
      )}
      <p>
        Namen en adressen komen uit het planbestand. Verandert er een? Pas het bestand aan en laad
        het opnieuw. Is iemand afwezig of vertrokken? Meld dat op de pagina van die persoon.
      </p>
      <Spreadsheet context={context} />
      <h2>Mensen</h2>
      <DirectoryTable entries={people} context={context} />
      <h2>Partijen</h2>
      <DirectoryTable entries={parties} context={context} />
    </Layout>
  );
}

function Spreadsheet({ context }: { context: PageContext }) {
  const path = `/${context.plan.municipality.id}`;
  return (
    <details>
      <summary>Downloaden of adressen bijwerken met een bestand</summary>
      <p>
        <a href={`${path}/adresboek.xlsx`}>Download voor Excel (XLSX)</a> of{' '}
        <a href={`${path}/adresboek.csv`}>als CSV</a>.
      </p>
      {can(context.viewer, 'change_directory') && (
        <DirectoryUpload context={context} problem={null} />
      )}
    </details>
  );
}

function DirectoryTable({ entries, context }: { entries: DirectoryEntry[]; context: PageContext }) {
  const { municipality } = context.header;
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
            <td data-label="Rol">{roleList(entry.roles)}</td>
            <td data-label="Open acties" class="number">
              {entry.openActions}
            </td>
            <td data-label="Vertrek" class={entry.leftOn === null ? 'none' : undefined}>
              {entry.leftOn === null ? '–' : formatDate(entry.leftOn, context.today)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function roleList(held: string[]): string {
  const names = roles.filter((role) => held.includes(role)).map((role) => audienceLabels[role]);
  return names.length === 0 ? '–' : capital(formatList(names));
}
