/** What a spreadsheet of money would add, or what is wrong with it. */

import { formatDate, formatList, formatMoney, plural } from '../../domain/dutch/index.ts';
import { moneyKindLabels } from '../../domain/dutch/money.ts';
import type { MoneyRow } from '../../domain/money/file.ts';
import type { RecordedEntry } from '../../prisma/money-book.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { RowProblems } from '../site/components/row-problems.tsx';
import { SentRows } from '../site/components/sent-rows.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import type { MoneyImport } from '../use-cases/import-money.ts';
import { MoneyUpload } from './money-upload.tsx';

interface Props {
  context: PageContext;
  found: MoneyImport;
  unreadable: string | null;
  /** As they were sent. */
  rows: MoneyRow[];
}

export function MoneyImportPage({ context, found, unreadable, rows }: Props) {
  const path = pathOf(context);
  const { added, problems } = found;
  const wrong = problems.length > 0 || unreadable !== null;
  const sentence = unreadable ?? 'Verbeter deze regels en stuur het bestand opnieuw.';
  return (
    <Layout title="Posten inlezen" header={context.header} current="money">
      <ErrorSummary
        lead="Er is niets ingelezen."
        errors={wrong ? [{ at: 'bestand', text: sentence }] : []}
      />
      {problems.length > 0 && <RowProblems problems={problems} />}
      {!wrong && <Known found={found} />}
      {!wrong && added.length > 0 && (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            Er komen {plural(added.length, 'post', 'posten')} bij. Er is nog niets gebeurd.
          </p>
          <AddedTable added={added} context={context} />
          <form method="post" action={`${path}/geld-bestand/verwerken`}>
            <input type="hidden" name="regels" value={JSON.stringify(rows)} />
            <Button>Ja, lees in</Button>
          </form>
        </>
      )}
      {wrong && rows.length > 0 && <SentRows rows={rows.map(describeRow)} />}
      {wrong && <MoneyUpload context={context} problem={sentence} />}
      <p>
        <a href={`${path}/geld`}>Terug naar het geld</a>
      </p>
    </Layout>
  );
}

function Known({ found: { added, known, different } }: { found: MoneyImport }) {
  return (
    <>
      {added.length === 0 && <p>In dit bestand staat niets nieuws.</p>}
      {known.length > 0 && (
        <p>
          Al eerder ingelezen: {plural(known.length, 'regel', 'regels')}. Die tellen niet nog een
          keer mee.
        </p>
      )}
      {different.length > 0 && (
        <p>
          Al eerder ingelezen, maar nu anders of ingetrokken: regel{' '}
          {formatList(different.map(String))}. Die blijven zoals ze op de site staan. Wijzig ze
          daar.
        </p>
      )}
    </>
  );
}

function AddedTable({ added, context }: { added: RecordedEntry[]; context: PageContext }) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Waarvoor</th>
          <th scope="col">Wat</th>
          <th scope="col">Pot</th>
          <th scope="col">Datum</th>
          <th scope="col" class="number">
            Bedrag
          </th>
        </tr>
      </thead>
      <tbody>
        {added.map((entry) => (
          <tr>
            <th scope="row">{entry.description}</th>
            <td data-label="Wat">{moneyKindLabels[entry.kind]}</td>
            <td data-label="Pot">{entry.potKey}</td>
            <td data-label="Datum">{formatDate(entry.on, context.today)}</td>
            <td class="number" data-label="Bedrag">
              {formatMoney(entry.amountCents)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describeRow({ row, ...cells }: MoneyRow) {
  const filled = Object.values(cells).filter((cell) => cell !== '');
  return { row, text: filled.join(', ') };
}
