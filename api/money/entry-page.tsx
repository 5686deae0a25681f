/** One commitment or expense: what it was before, and correcting or withdrawing it. */

import { currentCommitments, currentEntries, originOf } from '../../domain/money/entries.ts';
import { mostCharacters } from '../../domain/text.ts';
import type { RecordedEntry } from '../../prisma/money-book.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { pathOf } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { EntryFields } from './entry-fields.tsx';
import { EntryLines } from './entry-rows.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { typedOf } from './money-form.ts';
import type { PotView } from './pot-page.tsx';

interface Props extends PotView {
  entry: RecordedEntry;
  sent: FilledForm;
}

export function EntryPage({ entry, sent, ...view }: Props) {
  const { context, book, balance } = view;
  const holds = currentEntries(book.entries).some(({ id }) => id === entry.id);
  const commitment = currentCommitments(book.entries).find((one) => one.entry.id === entry.id);
  return (
    <Layout title={`Geld: ${entry.description}`} header={context.header} current="money">
      <ErrorSummary lead="Er is niets veranderd." errors={sent.errors} />
      <p>
        <a href={`${pathOf(context)}/geld/${balance.pot.key}`}>Terug naar {balance.pot.name}</a>.
      </p>
      <EntryLines entry={entry} openCents={commitment?.openCents ?? null} context={context} />
      {!holds && <p>Deze post geldt niet meer: hij is gewijzigd of ingetrokken.</p>}
      <OtherVersions entry={entry} {...view} />
      {holds && can(context.viewer, 'keep_money') && (
        <>
          <CorrectionForm {...view} entry={entry} sent={sent} />
          <WithdrawalForm {...view} entry={entry} sent={sent} />
        </>
      )}
    </Layout>
  );
}

function OtherVersions({ context, book, entry }: PotView & { entry: RecordedEntry }) {
  const origin = originOf(book.entries);
  const others = book.entries.filter(
    ({ id }) => id !== entry.id && origin(id) === origin(entry.id),
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="anders">
      <h2 id="anders">Wat er eerder of later stond</h2>
      <ul class="rows">
        {others.map((one) => (
          <li>
            <EntryLines entry={one} openCents={null} context={context} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CorrectionForm({ context, book, actions, entry, sent }: Props) {
  const isSent = sent.typed['bedrag'] !== undefined;
  const shown = isSent ? sent : { ...sent, typed: typedOf(entry, book.entries) };
  const commitments = currentCommitments(book.entries).filter(
    (one) => one.entry.potKey === entry.potKey && one.entry.id !== entry.id,
  );
  return (
    <details open={isSent}>
      <summary>Wijzig deze post</summary>
      <form method="post" action={`${pathOf(context)}/geld/posten/${entry.id}`}>
        <EntryFields {...{ context, actions, commitments }} sent={shown} />
        <Button>Wijzig</Button>
      </form>
    </details>
  );
}

function WithdrawalForm({ context, entry, sent }: Props) {
  const problem = problemAt(sent.errors, 'intrekken-reden');
  return (
    <details open={sent.typed['reden'] !== undefined}>
      <summary>Trek deze post in</summary>
      <form method="post" action={`${pathOf(context)}/geld/posten/${entry.id}/intrekken`}>
        <Field id="intrekken-reden" label="Waarom?" problem={problem}>
          {(tied) => (
            <textarea {...tied} name="reden" required maxlength={mostCharacters.text}>
              {sent.typed['reden']}
            </textarea>
          )}
        </Field>
        <Button>Trek in</Button>
      </form>
    </details>
  );
}
