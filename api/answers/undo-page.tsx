/** Taking back a confirmation. Here too nothing is chosen beforehand. */

import type { IsoDate } from '../../domain/calendar.ts';
import { undoUntil } from '../../domain/action/state.ts';
import { formatDate } from '../../domain/dutch/index.ts';
import type { AnswerContext } from '../use-cases/answer-context.ts';
import { type UndoForm, undoReasons, undoReasonLabels } from './undo-form.ts';
import { AnswersAs, nameErrors, WrongPerson } from './person.tsx';
import { Button } from '../site/components/button.tsx';
import { Choice } from '../site/components/choice.tsx';
import { ErrorSummary, type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices } from '../site/components/field.tsx';
import { Layout } from '../site/layout.tsx';
import type { AnswersOutcome } from '../use-cases/submit-answers.ts';
import { KeptAnswer } from './kept-answer.tsx';
import { SubmissionOutcome } from './submission-outcome.tsx';

interface Props {
  context: AnswerContext;
  /** When it was confirmed. */
  on: IsoDate;
  confirmedBy: string | null;
  form: UndoForm;
  outcome: AnswersOutcome;
  incomplete: boolean;
}

const [firstReason] = undoReasons;

export function UndoPage({ context, on, confirmedBy, form, outcome, incomplete }: Props) {
  const { today, calendar, link, path } = context;
  const missing: FieldError[] =
    incomplete && form.waarom === null
      ? [{ at: firstReason, text: 'Kies wat er niet klopt.' }]
      : [];
  const errors = [...missing, ...nameErrors(form.naam)];
  return (
    <Layout
      title={`Terugdraaien: ${link.action.what}`}
      header={null}
      municipality={link.municipality}
    >
      <SubmissionOutcome outcome={outcome} />
      <ErrorSummary lead="Er is nog niets teruggedraaid." errors={errors} />
      <KeptAnswer context={context} />
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        {confirmedBy ?? 'Iemand'} meldde {whatWasConfirmed(context)} klaar op{' '}
        {formatDate(on, today)}.
      </p>
      <p>
        Draait u dit terug, dan staat de actie weer open en komen de herinneringen terug. De
        actiehouder en de coördinator krijgen daarover mail. Het kan tot en met{' '}
        {formatDate(undoUntil(on, calendar), today)}.
      </p>
      <form method="post" action={`${path}/ongedaan`}>
        <Choices
          id={firstReason}
          legend="Wat klopt er niet?"
          problem={problemAt(errors, firstReason)}
        >
          {undoReasons.map((reason) => (
            <Choice
              type="radio"
              name="waarom"
              id={reason}
              value={reason}
              checked={form.waarom === reason}
            >
              {undoReasonLabels[reason]}
            </Choice>
          ))}
        </Choices>
        <AnswersAs context={context} name={form.naam} />
        <p>
          <Button>Draai het terug</Button>
        </p>
      </form>
      <WrongPerson context={context} />
    </Layout>
  );
}

function whatWasConfirmed({ link }: AnswerContext): string {
  const part = link.action.parts.find(({ id }) => id === link.partId);
  return part === undefined ? 'dit' : `het deel van ${part.name}`;
}
