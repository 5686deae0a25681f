/** The form behind the link in a mail. Nothing is chosen beforehand: sent as it came, it changes nothing. */

import { plural } from '../../domain/dutch/index.ts';
import type { ActionForm } from './forms.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { ActionFacts } from './action-facts.tsx';
import { answerErrors, AnswerFields } from './fields.tsx';
import { WhyDead } from './dead-link-page.tsx';
import { AnswersAs, nameErrors, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { ErrorSummary } from '../site/components/error-summary.tsx';
import { Layout } from '../site/layout.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import type { SentForm } from '../site/sent-form.tsx';
import { StrayAnswers, SubmissionOutcome } from './submission-outcome.tsx';

interface Props {
  context: AnswerContext;
  /** Never empty. */
  actionForms: ActionForm[];
  name: string;
  /** Who said that the action of the link is done; null when it is not, or nobody knows. */
  confirmedBy: string | null;
  outcome: AnswersOutcome;
  /** Sent about what is not on this page any more. */
  stray: SentForm | null;
}

export function AnswerPage({ context, actionForms, name, confirmedBy, outcome, stray }: Props) {
  const { dead } = context;
  const own = actionForms.filter(({ of }) => of === '');
  const others = actionForms.filter(({ of }) => of !== '');
  return (
    <Layout title={context.link.action.what} header={null} municipality={context.link.municipality}>
      <SubmissionOutcome outcome={outcome} />
      <StrayAnswers stray={stray} />
      <AnswerProblems actionForms={actionForms} name={name} />
      {own.length > 0 && <ActionFacts context={context} />}
      {dead !== null && <WhyDead {...{ context, dead, confirmedBy }} />}
      <form method="post" action={context.path}>
        {own.map((one) => (
          <AnswerFields actionForm={one} />
        ))}
        {others.length > 0 && <Others others={others} unfold={own.length === 0} />}
        <AnswersAs context={context} name={name} />
        <p>
          <Button>{actionForms.length === 1 ? 'Verstuur antwoord' : 'Verstuur antwoorden'}</Button>
        </p>
      </form>
      <WrongPerson context={context} />
    </Layout>
  );
}

function Others({ others, unfold }: { others: ActionForm[]; unfold: boolean }) {
  return (
    <section>
      <h2>Nog {plural(others.length, 'actie', 'acties')} uit dezelfde mail</h2>
      <p class="utrecht-paragraph utrecht-paragraph--small">
        U kunt hier meteen antwoorden. Overslaan mag ook.
      </p>
      {others.map((other) => (
        <details open={unfold || other.problems.length > 0 || other.form.antwoord !== null}>
          <summary>{other.context.link.action.what}</summary>
          <ActionFacts context={other.context} />
          <AnswerFields actionForm={other} />
        </details>
      ))}
    </section>
  );
}

interface AnswerProblemsProps {
  actionForms: ActionForm[];
  /** Empty where one answers as who signed in. */
  name: string;
}

export function AnswerProblems({ actionForms, name }: AnswerProblemsProps) {
  const errors = actionForms.flatMap((one) =>
    answerErrors(one).map((error) => ({
      ...error,
      about: actionForms.length > 1 ? one.context.link.action.what : undefined,
    })),
  );
  return (
    <ErrorSummary lead="Er is nog niets verstuurd." errors={[...errors, ...nameErrors(name)]} />
  );
}
