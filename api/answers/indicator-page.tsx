/** Which figures it became: one page for all that its reader fills in. */

import { formatDate } from '../../domain/dutch/index.ts';
import { halfEnd } from '../../domain/half-year/steps.ts';
import { halfYearPeriod } from '../../domain/letters/half-year-item.ts';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { ExplanationField, ValueFields } from '../site/components/value-fields.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';
import type { IndicatorContext } from '../use-cases/indicator-context.ts';
import { Reporter } from './reporter.tsx';

interface Props {
  context: IndicatorContext;
  sent: FilledForm;
  isDone: boolean;
}

export function IndicatorAnswerPage({ context, sent, isDone }: Props) {
  const { link, plan, today, indicators, path } = context;
  const period = halfYearPeriod({ half: link.half, year: plan.year });
  return (
    <Layout title={`Cijfers van ${period}`} header={null} municipality={plan.municipality}>
      <ErrorSummary lead="Er is nog niets vastgelegd." errors={sent.errors} />
      {isDone && indicators.some(({ last }) => last !== null) && (
        <Message kind="done">
          <p>Het is vastgelegd. Dank u wel. Klopt er iets niet? Wijzig het dan hieronder.</p>
        </Message>
      )}
      {indicators.length === 0 ? (
        <p>Een ander vult dit nu in. U hoeft niets meer te doen.</p>
      ) : (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            Welke cijfers werden het? Wij horen het graag uiterlijk{' '}
            {formatDate(halfEnd(plan.year, link.half), today)}. Weet u er een nog niet? Laat die dan
            leeg.
          </p>
          <form method="post" action={path}>
            {indicators.map(({ indicator, period: of, last }) => (
              <ValueFields indicator={indicator} period={of} last={last} sent={sent} />
            ))}
            <ExplanationField sent={sent} />
            <Reporter name={link.contact.name} sent={sent} />
            <Button>Leg vast</Button>
          </form>
        </>
      )}
    </Layout>
  );
}
