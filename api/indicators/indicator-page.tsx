/** One indicator: all its values, what they were before, and room to enter one. */

import { formatDate } from '../../domain/dutch/index.ts';
import { openDataSentences } from '../../domain/dutch/indicator-problems.ts';
import { openDataProblems } from '../../domain/indicators/open-data/table.ts';
import { currentValues, type IndicatorReading } from '../../domain/indicators/values.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import type { LastReading } from '../../prisma/open-data-readings.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { ExplanationField, ValueFields } from '../site/components/value-fields.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';
import { can } from '../site/viewer.ts';
import { IndicatorChart } from './chart.tsx';
import { MovedBy, Summary } from './indicator-section.tsx';
import { ValueTable } from './value-table.tsx';

export interface IndicatorView {
  context: PageContext;
  reading: IndicatorReading<RecordedValue>;
  /** As they came, with those that were corrected since. */
  history: RecordedValue[];
  actions: ListedAction[];
  /** Of its table; null while it was never fetched, and for what people fill in. */
  fetched: LastReading | null;
}

interface Props extends IndicatorView {
  sent: FilledForm;
  entered: boolean;
}

export function IndicatorPage({ sent, entered, ...view }: Props) {
  const { context, reading, actions } = view;
  const { indicator, values } = reading;
  return (
    <Layout title={indicator.name} header={context.header} current="indicators">
      <ErrorSummary lead="Er is niets vastgelegd." errors={sent.errors} />
      {entered && (
        <Message kind="done">
          <p>De waarde is vastgelegd. Wat er eerder stond, blijft bewaard.</p>
        </Message>
      )}
      <p>
        <a href={`${pathOf(context)}/dashboard-oov`}>Terug naar het dashboard</a>
      </p>
      <Summary reading={reading} />
      <Fetched {...view} />
      <IndicatorChart reading={reading} />
      {can(context.viewer, 'keep_indicators') && <EnterForm {...view} sent={sent} />}
      {values.length > 0 && (
        <ValueTable
          caption="Alle waarden"
          values={values.toReversed()}
          unit={indicator.unit}
          context={context}
        />
      )}
      <Corrected {...view} />
      <MovedBy context={context} actions={actions} Heading="h2" />
    </Layout>
  );
}

function Fetched({ context, reading, fetched }: IndicatorView) {
  const { source } = reading.indicator;
  if (source === null) return null;
  if (fetched === null) return <p>De open data van {source.table} zijn nog niet opgehaald.</p>;
  const on = formatDate(context.calendar.dateOf(fetched.at), context.today);
  const problem = openDataProblems.find((one) => one === fetched.problem);
  return (
    <p>
      De open data van {source.table} zijn voor het laatst opgehaald op {on}.
      {problem !== undefined && ` ${openDataSentences[problem]}`}
    </p>
  );
}

function EnterForm({ context, reading, sent }: IndicatorView & { sent: FilledForm }) {
  const { indicator } = reading;
  const path = `${pathOf(context)}/dashboard-oov/indicatoren/${indicator.id}`;
  return (
    <details open={sent.errors.length > 0}>
      <summary>Vul een waarde in, of verbeter er een</summary>
      <form method="post" action={path}>
        <ValueFields indicator={indicator} period={null} last={null} sent={sent} />
        <ExplanationField sent={sent} />
        <Button>Leg vast</Button>
      </form>
    </details>
  );
}

function Corrected({ context, reading, history }: IndicatorView) {
  const current = new Set<RecordedValue>(currentValues(history));
  const older = history.filter((value) => value.area === 'own' && !current.has(value));
  if (older.length === 0) return null;
  return (
    <ValueTable
      caption="Wat er eerder stond"
      values={older.toReversed()}
      unit={reading.indicator.unit}
      context={context}
    />
  );
}
