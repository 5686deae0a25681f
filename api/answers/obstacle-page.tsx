/** Where somebody who takes part in an action says that something is in the way. */

import { isTooLong, mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { ActionFacts } from './action-facts.tsx';
import { AnswersAs, nameErrors, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Field } from '../site/components/field.tsx';
import { Layout } from '../site/layout.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { SubmissionOutcome } from './submission-outcome.tsx';

interface Props {
  context: AnswerContext;
  form: ObstacleForm;
  outcome: AnswersOutcome;
  /** Sent once, and something is wrong in it. */
  incomplete: boolean;
}

export interface ObstacleForm {
  reason: string;
  name: string;
}

/** Without words nothing is in the way: a form sent as it came changes nothing (F8). */
export function obstacleErrors({ reason, name }: ObstacleForm): FieldError[] {
  const at = 'toelichting';
  if (reason === '') return [{ at, text: 'Schrijf wat er in de weg zit.' }, ...nameErrors(name)];
  const tooLong = isTooLong(reason, mostCharacters.text);
  const text = tooLongSentence(mostCharacters.text);
  return [...(tooLong ? [{ at, text }] : []), ...nameErrors(name)];
}

export function ObstaclePage({ context, form, outcome, incomplete }: Props) {
  const errors = incomplete ? obstacleErrors(form) : [];
  return (
    <Layout
      title={`Loopt het vast? ${context.link.action.what}`}
      header={null}
      municipality={context.link.municipality}
    >
      <SubmissionOutcome outcome={outcome} />
      <ErrorSummary lead="Er is nog niets verstuurd." errors={errors} />
      <ActionFacts context={context} />
      <form method="post" action={`${context.path}/belemmering`}>
        <Field
          id="toelichting"
          label="Wat zit er in de weg?"
          hint="De actiehouder en de coördinator lezen dit. Schrijf geen namen van inwoners op en niets uit een zaak."
          problem={problemAt(errors, 'toelichting')}
        >
          {(tied) => (
            <textarea {...tied} name="toelichting" maxlength={mostCharacters.text}>
              {form.reason}
            </textarea>
          )}
        </Field>
        <AnswersAs context={context} name={form.name} />
        <p>
          <Button>Meld dit</Button>
        </p>
      </form>
      <WrongPerson context={context} />
    </Layout>
  );
}
