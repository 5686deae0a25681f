/** The capacity of a plan: planned, and reported per half year by who is responsible. */

import type { IsoDate } from '../../domain/calendar.ts';
import type { Half } from '../../domain/capacity/lines.ts';
import { type ComparedLine, isReported } from '../../domain/capacity/reported.ts';
import { formatDate, formatFte, formatSignedFte, plural } from '../../domain/dutch/index.ts';
import { fteSums } from '../../domain/money/reconcile.ts';
import type { RecordedFte } from '../../prisma/capacity-reports.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { Layout, Message } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { CapacityFields } from '../site/components/capacity-fields.tsx';
import type { FilledForm } from '../site/filled-form.ts';

export interface CapacityView {
  context: PageContext;
  half: Half;
  compared: ComparedLine<RecordedFte>[];
  /** By contact id in the plan, who reports a line. */
  names: ReadonlyMap<string, string>;
}

interface Props extends CapacityView {
  sent: FilledForm;
  reported: boolean;
}

export function CapacityPage({ sent, reported, ...view }: Props) {
  const { context, half, compared } = view;
  const path = `${pathOf(context)}/capaciteit`;
  const other = half === 1 ? 2 : 1;
  return (
    <Layout title={`Capaciteit: ${halfNames[half]}`} header={context.header} current="money">
      <ErrorSummary lead="Er is niets vastgelegd." errors={sent.errors} />
      {reported && (
        <Message kind="done">
          <p>De capaciteit is vastgelegd. Wat er eerder stond, blijft bewaard.</p>
        </Message>
      )}
      <p>
        <a href={`${path}/${String(other)}`}>Naar het {halfNames[other]}</a> of{' '}
        <a href={`${pathOf(context)}/geld`}>naar het geld</a>.
      </p>
      <p class="utrecht-paragraph utrecht-paragraph--lead">{describeReported(compared)}</p>
      <CapacityTable {...view} />
      <p>{describeSums(context)}</p>
      {can(context.viewer, 'keep_money') && compared.length > 0 && (
        <details open={sent.errors.length > 0}>
          <summary>Vul de capaciteit in</summary>
          <form method="post" action={`${path}/${String(half)}`}>
            <CapacityFields compared={compared} sent={sent} />
            <Button>Leg vast</Button>
          </form>
        </details>
      )}
    </Layout>
  );
}

const halfNames: Record<Half, string> = { 1: 'eerste halfjaar', 2: 'tweede halfjaar' };

function describeReported(compared: ComparedLine<RecordedFte>[]): string {
  const missing = compared.filter((one) => !isReported(one));
  if (compared.length === 0) return 'In het plan staat geen capaciteit per onderwerp.';
  if (missing.length === 0) return 'Over alle onderwerpen is gemeld hoeveel fte het werd.';
  const subjects = plural(missing.length, 'onderwerp', 'onderwerpen');
  return `Over ${subjects} is nog niet gemeld hoeveel fte het werd.`;
}

function describeSums({ plan }: PageContext): string {
  const sums = fteSums(plan.settings.capacity);
  const [regular, priority] = [formatFte(sums.regularFte), formatFte(sums.priorityFte)];
  const total = `De regels zijn samen ${regular} vast en ${priority} voor prioriteiten`;
  const same =
    sums.regularFte === sums.statedRegularFte && sums.priorityFte === sums.statedPriorityFte;
  if (same) return `${total}, net als het totaal in het plan.`;
  return `${total}. Het plan noemt ${formatFte(sums.statedRegularFte)} en ${formatFte(sums.statedPriorityFte)}. Dat verschil staat in het planbestand zelf.`;
}

function CapacityTable({ context, compared, names }: CapacityView) {
  if (compared.length === 0) return null;
  return (
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">Onderwerp</th>
          <th scope="col">Gepland</th>
          <th scope="col">Gemeld</th>
          <th scope="col">Verschil</th>
          <th scope="col">Wie meldt</th>
        </tr>
      </thead>
      <tbody>
        {compared.map(({ line, reported, differenceFte }) => (
          <tr>
            <th scope="row">{line.subject}</th>
            <td data-label="Gepland">{describeFte(line)}</td>
            <td data-label="Gemeld">
              {reported === null ? 'nog niet' : describeReport(reported, context)}
            </td>
            <td data-label="Verschil">
              {differenceFte === null ? '–' : formatSignedFte(differenceFte)}
            </td>
            <td data-label="Wie meldt">{names.get(line.responsible ?? '') ?? 'coördinator'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function describeFte({ regularFte, priorityFte }: { regularFte: number; priorityFte: number }) {
  return `${formatFte(regularFte)} vast, ${formatFte(priorityFte)} prioriteit`;
}

function describeReport(reported: RecordedFte, { calendar, today }: PageContext): string {
  const on: IsoDate = calendar.dateOf(reported.at);
  const by = reported.author === '' ? '' : ` door ${reported.author}`;
  const why = reported.explanation === '' ? '' : ` “${reported.explanation}”`;
  return `${describeFte(reported)}, op ${formatDate(on, today)}${by}.${why}`;
}
