/** One indicator on the dashboard: its last value, chart and table, and the actions that should move it. */

import { describeClaims } from '../../domain/dutch/index.ts';
import {
  describeBasis,
  describeComparisons,
  describeLatest,
  describeTarget,
} from '../../domain/dutch/indicator-sentences.ts';
import { directionLabels, indicatorKindLabels } from '../../domain/dutch/indicators.ts';
import { statusLabels } from '../../domain/dutch/labels.ts';
import type { IndicatorPeriod } from '../../domain/indicators/indicator.ts';
import { asksAttention, type IndicatorReading } from '../../domain/indicators/values.ts';
import type { ListedAction } from '../../prisma/action-list.ts';
import type { RecordedValue } from '../../prisma/indicator-values.ts';
import { StatusBadge } from '../site/components/status-badge.tsx';
import { pathOf, type PageContext } from '../site/context.ts';
import { rowClaims } from '../use-cases/row-claims.ts';
import { IndicatorChart } from './chart.tsx';
import { ValueTable } from './value-table.tsx';

interface Props {
  context: PageContext;
  reading: IndicatorReading<RecordedValue>;
  /** Those that should move it. */
  actions: ListedAction[];
}

/** What a table shows beside a chart: a year, or the last few. */
const shown: Record<IndicatorPeriod, number> = { month: 13, half_year: 6, year: 5, two_yearly: 4 };

export function IndicatorSection({ context, reading, actions }: Props) {
  const { indicator, values } = reading;
  const path = `${pathOf(context)}/dashboard-oov/indicatoren/${indicator.id}`;
  return (
    <section class="indicator" aria-labelledby={`indicator-${indicator.id}`}>
      <h3 id={`indicator-${indicator.id}`}>
        <a href={path}>{indicator.name}</a>
      </h3>
      <Summary reading={reading} />
      {values.length > 0 && (
        <div class="beside">
          <IndicatorChart reading={reading} />
          <ValueTable
            caption={`De laatste waarden van ${indicator.name}`}
            values={values.slice(-shown[indicator.period]).toReversed()}
            unit={indicator.unit}
            context={context}
          />
        </div>
      )}
      <MovedBy context={context} actions={actions} Heading="h4" />
    </section>
  );
}

export function Summary({ reading }: { reading: IndicatorReading<RecordedValue> }) {
  const { indicator } = reading;
  const target = describeTarget(reading);
  return (
    <>
      <p>
        {describeLatest(reading)}{' '}
        {asksAttention(reading) && <StatusBadge status="at_risk">vraagt aandacht</StatusBadge>}
      </p>
      <p class="quiet">
        {describeBasis(reading)}; {indicatorKindLabels[indicator.kind]};{' '}
        {directionLabels[indicator.direction]}.
      </p>
      {target !== null && <p>{target}</p>}
      {describeComparisons(reading).map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  );
}

interface MovedByProps {
  context: PageContext;
  actions: ListedAction[];
  /** Below that of its indicator: on the page of one, that is the title. */
  Heading: 'h2' | 'h4';
}

export function MovedBy({ context, actions, Heading }: MovedByProps) {
  if (actions.length === 0) return null;
  return (
    <>
      <Heading>Wat hieraan moet bijdragen</Heading>
      <ul class="rows">
        {actions.map((row) => (
          <li>
            <p>
              <a href={`${pathOf(context)}/acties/${row.key}`}>{row.what}</a>{' '}
              <StatusBadge status={row.status}>{statusLabels[row.status]}</StatusBadge>
            </p>
            <p>{describeClaims(rowClaims(row, context), context.today)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
