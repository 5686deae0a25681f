/** What a returned list would change, or what is wrong with it. */

import { plural } from '../../domain/dutch/index.ts';
import type { RowProblem } from '../../domain/row-problem.ts';
import type { ContactChange, ContactEntry, ImportRow } from '../../domain/plan/directory-import.ts';
import { RowProblems } from '../site/components/row-problems.tsx';
import { SentRows } from '../site/components/sent-rows.tsx';
import type { PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { Layout } from '../site/layout.tsx';
import { DirectoryUpload } from './directory-upload.tsx';

interface Props {
  context: PageContext;
  changes: ContactChange[];
  problems: RowProblem[];
  unreadable: string | null;
  /** As they were sent. */
  rows: ImportRow[];
}

export function ImportPage({ context, changes, problems, unreadable, rows }: Props) {
  const path = `/${context.plan.municipality.id}/adresboek`;
  const wrong = problems.length > 0 || unreadable !== null;
  return (
    <Layout title="Adressen bijwerken" header={context.header} current="directory">
      <ErrorSummary
        lead="Er is niets veranderd."
        errors={wrong ? [{ at: 'bestand', text: unreadable ?? mendRows }] : []}
      />
      {problems.length > 0 && <RowProblems problems={problems} />}
      {!wrong && changes.length === 0 && <p>In dit bestand staat niets nieuws.</p>}
      {!wrong && changes.length > 0 && (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            {plural(changes.length, 'regel verandert', 'regels veranderen')}. Er is nog niets
            gebeurd.
          </p>
          <ImportChanges changes={changes} />
          <p>
            Laadt u later een planbestand met andere adressen, dan gelden die. Pas ze daarom ook
            daar aan.
          </p>
          <form method="post" action={`${path}/bijwerken`}>
            <input
              type="hidden"
              name="regels"
              value={JSON.stringify(changes.map(({ after }) => after))}
            />
            <Button>Ja, werk bij</Button>
          </form>
        </>
      )}
      {wrong && rows.length > 0 && <SentRows rows={rows.map(describeRow)} />}
      {wrong && <DirectoryUpload context={context} problem={unreadable ?? mendRows} />}
      <p>
        <a href={path}>Terug naar het adresboek</a>
      </p>
    </Layout>
  );
}

const mendRows = 'Verbeter deze regels en stuur het bestand opnieuw.';

function ImportChanges({ changes }: { changes: ContactChange[] }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Wie</th>
          <th scope="col">Nu</th>
          <th scope="col">Straks</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ before, after }) => (
          <tr>
            <th scope="row">{before.name}</th>
            <td data-label="Nu">{describeEntry(before)}</td>
            <td data-label="Straks">{describeEntry(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describeRow({ row, ...entry }: ImportRow) {
  return { row, text: describeEntry(entry) };
}

function describeEntry({ name, jobTitle, address }: ContactEntry): string {
  return [name, jobTitle, address ?? 'geen adres'].filter((part) => part !== '').join(', ');
}
