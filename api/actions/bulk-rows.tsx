/** Deciding about many actions: a look ahead, and what came of it, row by row. */

import { capital, plural, formatDate } from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { Layout, Message } from '../site/layout.tsx';
import { type OutcomeCode, actionOutcome } from './outcome.tsx';

/** One action of the choice and what would come, or came, of it. */
export interface BulkRow {
  action: ActionDetails;
  /** Number of mails that will come and will not come; null when it will not be done. */
  ahead: { added: number; dropped: number } | null;
  code: OutcomeCode | 'fits';
}

interface AheadProps {
  context: PageContext;
  rows: BulkRow[];
  fields: Record<string, string>;
}

export function BulkAheadPage({ context, rows, fields }: AheadProps) {
  const path = `${pathOf(context)}/acties-samen`;
  const fitting = rows.filter(({ code }) => code === 'fits');
  return (
    <Layout title="Dit gaat er veranderen" header={context.header} current="overview">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {plural(fitting.length, 'actie verandert', 'acties veranderen')}
        {fitting.length < rows.length &&
          `, ${plural(rows.length - fitting.length, 'actie niet', 'acties niet')}`}
        . Er is nog niets gebeurd.
      </p>
      <Rows rows={rows} context={context} />
      <form method="post" action={path}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {fitting.map(({ action }) => (
          <input type="hidden" name="actie" value={action.key} />
        ))}
        <p class="utrecht-action-group">
          {fitting.length > 0 && <Button>Ja, doe dit</Button>} <a href={path}>Nee, terug</a>
        </p>
      </form>
    </Layout>
  );
}

export function BulkDonePage({ context, rows }: { context: PageContext; rows: BulkRow[] }) {
  const kept = rows.filter(({ code }) => code === 'kept').length;
  const done = rows.filter(({ code }) => actionOutcome(code)?.kind === 'done').length - kept;
  const unchanged = rows.length - done - kept;
  return (
    <Layout title="Resultaat" header={context.header} current="overview">
      <Message kind={unchanged === 0 ? 'done' : 'problem'}>
        <p>
          {plural(done, 'actie is', 'acties zijn')} veranderd
          {unchanged > 0 && `, ${plural(unchanged, 'actie niet', 'acties niet')}`}
          {kept > 0 && `. ${plural(kept, 'besluit is', 'besluiten zijn')} bewaard`}.
        </p>
      </Message>
      <Rows rows={rows} context={context} />
      <p>
        <a href={pathOf(context)}>Naar het overzicht</a>
      </p>
    </Layout>
  );
}

function Rows({ rows, context }: { rows: BulkRow[]; context: PageContext }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Actie</th>
          <th scope="col">Actiehouder</th>
          <th scope="col">Datum</th>
          <th scope="col">Uitkomst</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ action, ahead, code }) => (
          <tr>
            <th scope="row">
              <a href={`${pathOf(context)}/acties/${action.key}`}>{action.what}</a>
            </th>
            <td data-label="Actiehouder">{action.owner.name}</td>
            <td data-label="Datum">{dueOf(action.state, context)}</td>
            <td data-label="Uitkomst">
              {ahead === null
                ? (actionOutcome(code)?.text ?? '')
                : `Kan. ${capital(plural(ahead.added, 'mail', 'mails'))} erbij, ${plural(ahead.dropped, 'mail vervalt', 'mails vervallen')}.`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function dueOf({ milestones }: BulkRow['action']['state'], context: PageContext): string {
  const open = milestones.filter(({ confirmedOn }) => confirmedOn === null);
  const [first] = open.map(({ dueOn }) => dueOn).sort();
  return first === undefined ? 'niets open' : formatDate(first, context.today);
}
