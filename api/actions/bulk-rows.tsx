/** Deciding about many actions: a look ahead, and what came of it, row by row. */

import type { IsoDate } from '../../domain/calendar.ts';
import {
  capital,
  describeWarning,
  noticeLabels,
  plural,
  formatDate,
  numbered,
} from '../../domain/dutch/index.ts';
import type { ActionDetails } from '../../prisma/action-details.ts';
import { pathOf, type PageContext } from '../site/context.ts';
import { Button } from '../site/components/button.tsx';
import { StatementTotals } from '../site/components/statement/totals.tsx';
import { Layout, Message } from '../site/layout.tsx';
import type { Ahead } from '../use-cases/look-ahead.ts';
import type { Stated } from '../use-cases/state-consequences.ts';
import { describeReaders } from './consequences-page.tsx';
import { type OutcomeCode, actionOutcome } from './outcome.tsx';

/** One action of the choice and what would come, or came, of it. */
export interface BulkRow {
  action: ActionDetails;
  /** What it would change; null when it will not be done, or was done. */
  ahead: Ahead | null;
  code: OutcomeCode | 'fits';
}

interface AheadProps {
  context: PageContext;
  rows: BulkRow[];
  fields: Record<string, string>;
  /** Null when nothing would be done. */
  stated: Stated | null;
  /** The consequences are other than those that were agreed to. */
  isShownAgain: boolean;
}

export function BulkAheadPage({ context, rows, fields, stated, isShownAgain }: AheadProps) {
  const sent = stated === null ? fields : { ...fields, gevolgen: stated.hash };
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
      {isShownAgain && (
        <Message kind="problem">
          <p>Intussen is er iets veranderd. Hieronder staat wat het besluit nu doet.</p>
        </Message>
      )}
      {stated !== null && (
        <StatementTotals statement={stated.statement} names={stated.names} today={context.today} />
      )}
      <h2>Per actie</h2>
      <Rows rows={rows} context={context} />
      <form method="post" action={path}>
        {Object.entries(sent).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {rows.map(({ action, code }) => (
          <input type="hidden" name={code === 'fits' ? 'actie' : 'ook'} value={action.key} />
        ))}
        <p class="utrecht-action-group">
          {fitting.length > 0 && <Button>Ja, doe dit</Button>}
          <Button kind="secondary-action" formaction={`${path}/zoek`}>
            Nee, terug
          </Button>
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
              <a href={`${pathOf(context)}/acties/${action.key}`}>
                {numbered(action.particulars.number, action.what)}
              </a>
            </th>
            <td data-label="Actiehouder">
              {ahead?.newOwner == null
                ? action.owner.name
                : `${ahead.newOwner.from} → ${ahead.newOwner.until}`}
            </td>
            <td data-label="Datum">
              {ahead === null || ahead.dates.length === 0
                ? dueOf(action.state, context)
                : ahead.dates
                    .map(
                      ({ from, until }) =>
                        `${formatDate(from, context.today)} → ${formatDate(until, context.today)}`,
                    )
                    .join('; ')}
            </td>
            <td data-label="Uitkomst">
              {ahead === null ? (
                (actionOutcome(code)?.text ?? '')
              ) : (
                <RowAhead ahead={ahead} today={context.today} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who hears it now, how many mails come and go, and what to watch for. */
function RowAhead({ ahead, today }: { ahead: Ahead; today: IsoDate }) {
  const { notices, added, dropped, warnings } = ahead;
  return (
    <>
      <p>
        Kan.{' '}
        {notices.map(
          ({ kind, readers, immediate }) =>
            `${capital(noticeLabels[kind])} aan ${describeReaders(readers)}${immediate ? ', meteen' : ''}. `,
        )}
        Daarna {plural(added.length, 'mail', 'mails')} erbij,{' '}
        {plural(dropped.length, 'mail vervalt', 'mails vervallen')}.
      </p>
      {warnings.map((warning) => (
        <p>
          <strong>Let op:</strong> {describeWarning(warning, today)}
        </p>
      ))}
    </>
  );
}

function dueOf({ milestones }: BulkRow['action']['state'], context: PageContext): string {
  const open = milestones.filter(({ confirmedOn }) => confirmedOn === null);
  const [first] = open.map(({ dueOn }) => dueOn).sort();
  return first === undefined ? 'niets open' : formatDate(first, context.today);
}
