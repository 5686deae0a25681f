/** What a file of values would add, or what is wrong with it. */

import { plural } from '../../domain/dutch/index.ts';
import { formatFigure, formatValuePeriod } from '../../domain/dutch/indicators.ts';
import { describeStatus } from '../../domain/dutch/indicator-sentences.ts';
import type { ValueRow } from '../../domain/indicators/file.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { RowProblems } from '../site/components/row-problems.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout } from '../site/layout.tsx';
import type { ValueImport } from '../use-cases/import-values.ts';
import { ValueUpload } from './value-files.tsx';

interface Props {
  context: PageContext;
  found: ValueImport;
  unreadable: string | null;
  /** As they were sent. */
  rows: ValueRow[];
}

export function ValueImportPage({ context, found, unreadable, rows }: Props) {
  const path = `${pathOf(context)}/dashboard-oov`;
  const { added, known, problems } = found;
  const wrong = problems.length > 0 || unreadable !== null;
  const sentence = unreadable ?? 'Verbeter deze regels en stuur het bestand opnieuw.';
  return (
    <Layout title="Waarden inlezen" header={context.header} current="indicators">
      <ErrorSummary
        lead="Er is niets ingelezen."
        errors={wrong ? [{ at: 'bestand', text: sentence }] : []}
      />
      {problems.length > 0 && <RowProblems problems={problems} />}
      {!wrong && known > 0 && <p>Al bekend, en hetzelfde: {plural(known, 'waarde', 'waarden')}.</p>}
      {!wrong && added.length === 0 && <p>In dit bestand staat niets nieuws.</p>}
      {!wrong && added.length > 0 && (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            Er komen {plural(added.length, 'waarde', 'waarden')} bij. Er is nog niets gebeurd.
          </p>
          <AddedTable added={added} />
          <form method="post" action={`${path}/bestand/verwerken`}>
            <input type="hidden" name="regels" value={JSON.stringify(rows)} />
            <Button>Ja, lees in</Button>
          </form>
        </>
      )}
      {wrong && rows.length > 0 && <SentRows rows={rows} />}
      {wrong && <ValueUpload context={context} problem={sentence} />}
      <p>
        <a href={path}>Terug naar het dashboard</a>
      </p>
    </Layout>
  );
}

function AddedTable({ added }: Pick<ValueImport, 'added'>) {
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          <th scope="col">Periode</th>
          <th scope="col" class="number">
            Waarde
          </th>
          <th scope="col">Hoe zeker</th>
        </tr>
      </thead>
      <tbody>
        {added.map(({ indicator, value }) => (
          <tr>
            <th scope="row">{indicator.name}</th>
            <td data-label="Periode">{formatValuePeriod(value.period)}</td>
            <td class="number" data-label="Waarde">
              {value.figure === null ? '–' : formatFigure(value.figure, indicator.unit)}
            </td>
            <td data-label="Hoe zeker">{describeStatus(value, indicator.unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing of it is lost while something in it is mended. */
function SentRows({ rows }: Pick<Props, 'rows'>) {
  return (
    <details open>
      <summary>Dit stond in wat u stuurde</summary>
      <ul>
        {rows.map(({ row, ...cells }) => (
          <li>
            Regel {row}:{' '}
            {Object.values(cells)
              .filter((cell) => cell !== '')
              .join(', ')}
          </li>
        ))}
      </ul>
    </details>
  );
}
