/** How much fte it became: one page for all that its reader reports. */

import { formatDate } from '../../domain/dutch/index.ts';
import { isReported } from '../../domain/capacity/reported.ts';
import { halfEnd } from '../../domain/half-year/steps.ts';
import { halfYearPeriod } from '../../domain/letters/half-year-item.ts';
import { Button } from '../site/components/button.tsx';
import { CapacityFields } from '../site/components/capacity-fields.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';
import type { CapacityContext } from '../use-cases/capacity-context.ts';
import { Reporter } from './reporter.tsx';

interface Props {
  context: CapacityContext;
  sent: FilledForm;
  isDone: boolean;
}

export function CapacityAnswerPage({ context, sent, isDone }: Props) {
  const { link, plan, today, compared, path } = context;
  const period = halfYearPeriod({ half: link.half, year: plan.year });
  return (
    <Layout title={`Capaciteit van ${period}`} header={null} municipality={plan.municipality}>
      <ErrorSummary lead="Er is nog niets vastgelegd." errors={sent.errors} />
      {isDone && compared.some(isReported) && (
        <Message kind="done">
          <p>Het is vastgelegd. Dank u wel. Klopt er iets niet? Wijzig het dan hieronder.</p>
        </Message>
      )}
      {compared.length === 0 ? (
        <p>Een ander vult dit nu in. U hoeft niets meer te doen.</p>
      ) : (
        <>
          <p class="utrecht-paragraph utrecht-paragraph--lead">
            Hoeveel fte werd het in {period}? Wij horen het graag uiterlijk{' '}
            {formatDate(halfEnd(plan.year, link.half), today)}.
          </p>
          <form method="post" action={path}>
            <CapacityFields compared={compared} sent={sent} />
            <Reporter name={link.contact.name} sent={sent} />
            <Button>Leg vast</Button>
          </form>
        </>
      )}
    </Layout>
  );
}
