/** Where somebody who takes part in an action says that something is in the way. */

import type { AnswerContext } from '../use-cases/answer-context.ts';
import { ActionFacts } from './action-facts.tsx';
import { AnswersAs, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout } from '../site/layout.tsx';

interface Props {
  context: AnswerContext;
  name: string;
  incomplete: boolean;
}

export function ObstaclePage({ context, name, incomplete }: Props) {
  const errors: FieldError[] = incomplete
    ? [{ at: 'toelichting', text: 'Schrijf wat er in de weg zit.' }]
    : [];
  return (
    <Layout
      title={`Loopt het vast? ${context.link.action.what}`}
      header={null}
      municipality={context.link.municipality}
    >
      <ErrorSummary lead="Er is nog niets verstuurd." errors={errors} />
      <ActionFacts context={context} />
      <form method="post" action={`${context.path}/belemmering`}>
        <Field
          id="toelichting"
          label="Wat zit er in de weg?"
          hint="De actiehouder en de coördinator lezen dit. Schrijf geen namen van inwoners op en niets uit een zaak."
          problem={problemAt(errors, 'toelichting')}
        >
          {(tied) => <textarea {...tied} name="toelichting" maxlength={4000}></textarea>}
        </Field>
        <AnswersAs context={context} name={name} />
        <p>
          <Button>Meld dit</Button>
        </p>
      </form>
      <WrongPerson context={context} />
    </Layout>
  );
}
