/** Where a party says that its own part is done, or what is in the way. Nothing is chosen beforehand. */

import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import {
  type PartChoice,
  partChoices,
  type PartForm,
  type PartProblem,
} from '../use-cases/draft-part-answer.ts';
import { ActionFacts } from './action-facts.tsx';
import { AnswersAs, nameErrors, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';
import { Layout } from '../site/layout.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { SubmissionOutcome } from './submission-outcome.tsx';

interface Props {
  context: AnswerContext;
  form: PartForm;
  name: string;
  problem: PartProblem | null;
  outcome: AnswersOutcome;
}

export function PartPage({ context, form, name, problem, outcome }: Props) {
  return (
    <Layout title={context.link.action.what} header={null} municipality={context.link.municipality}>
      <SubmissionOutcome outcome={outcome} />
      <ErrorSummary
        lead="Er is nog niets verstuurd."
        errors={[...partErrors({ problem, of: '' }), ...nameErrors(name)]}
      />
      <ActionFacts context={context} />
      <form method="post" action={`${context.path}/onderdeel`}>
        <PartFields {...{ context, form, problem }} of="" />
        <AnswersAs context={context} name={name} />
        <p>
          <Button>Verstuur antwoord</Button>
        </p>
      </form>
      <WrongPerson context={context} />
    </Layout>
  );
}

interface ProblemProps {
  problem: PartProblem | null;
  /** Ending of the ids, where a page has several of these forms. */
  of: string;
}

export function PartProblems({ problem, of }: ProblemProps) {
  return <ErrorSummary lead="Er is nog niets verstuurd." errors={partErrors({ problem, of })} />;
}

function partErrors({ problem, of }: ProblemProps): FieldError[] {
  switch (problem) {
    case null:
      return [];
    case 'no_choice':
      return [{ at: `confirm_part${of}`, text: 'Kies hoe het ervoor staat.' }];
    case 'reason_too_long':
      return [{ at: `toelichting${of}`, text: tooLongSentence(mostCharacters.text) }];
    case 'no_reason':
      return [{ at: `toelichting${of}`, text: 'Schrijf wat er in de weg zit.' }];
  }
}

const partChoiceLabels: Record<PartChoice, string> = {
  confirm_part: 'Ons deel is klaar',
  report_obstacle: 'Er zit iets in de weg',
};

interface PartFieldsProps extends ProblemProps {
  context: AnswerContext;
  form: PartForm;
}

export function PartFields({ context, form, problem, of }: PartFieldsProps) {
  const part = context.link.action.parts.find(({ id }) => id === context.link.partId);
  const errors = partErrors({ problem, of });
  const [first, reason] = [`confirm_part${of}`, `toelichting${of}`];
  return (
    <>
      {part !== undefined && (
        <p>
          Het deel van {part.name}: <strong>{part.what}</strong>
        </p>
      )}
      <Choices id={first} legend="Hoe staat het met dit deel?" problem={problemAt(errors, first)}>
        {partChoices.map((choice) => (
          <Choice
            type="radio"
            name="antwoord"
            id={`${choice}${of}`}
            value={choice}
            checked={form.antwoord === choice}
          >
            {partChoiceLabels[choice]}
          </Choice>
        ))}
      </Choices>
      <Field
        id={reason}
        label="Toelichting"
        hint="Mag leeg blijven als het klaar is. Schrijf geen namen van inwoners op en niets uit een zaak."
        problem={problemAt(errors, reason)}
      >
        {(tied) => (
          <textarea {...tied} name="toelichting" maxlength={mostCharacters.text}>
            {form.toelichting}
          </textarea>
        )}
      </Field>
    </>
  );
}
