/** How much fte it became: one page for all that its reader reports. */

import { formatDate } from '../../domain/dutch/index.ts';
import { isReported } from '../../domain/capacity/reported.ts';
import { halfEnd } from '../../domain/capacity/steps.ts';
import { capacityPeriod } from '../../domain/letters/capacity-item.ts';
import { mostCharacters } from '../../domain/text.ts';
import { Button } from '../site/components/button.tsx';
import { CapacityFields } from '../site/components/capacity-fields.tsx';
import { ErrorSummary, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import type { FilledForm } from '../site/filled-form.ts';
import { Layout, Message } from '../site/layout.tsx';
import type { CapacityContext } from '../use-cases/capacity-context.ts';

interface Props {
  context: CapacityContext;
  sent: FilledForm;
  isDone: boolean;
}

export function CapacityAnswerPage({ context, sent, isDone }: Props) {
  const { link, plan, today, compared, path } = context;
  const period = capacityPeriod({ half: link.half, year: plan.year });
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
            <Reporter context={context} sent={sent} />
            <Button>Leg vast</Button>
          </form>
        </>
      )}
    </Layout>
  );
}

function Reporter({ context, sent }: Omit<Props, 'isDone'>) {
  return (
    <>
      <p>
        U vult dit in als <strong>{context.link.contact.name}</strong>.
      </p>
      <Field
        id="naam"
        label="Bent u iemand anders? Vul dan uw naam in"
        problem={problemAt(sent.errors, 'naam')}
      >
        {(tied) => (
          <input
            {...tied}
            name="naam"
            value={sent.typed['naam']}
            maxlength={mostCharacters.name}
            autocomplete="name"
          />
        )}
      </Field>
    </>
  );
}
