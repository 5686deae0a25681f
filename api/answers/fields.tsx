/** What can be said about one action. */

import { isOverdue, type MilestoneState } from '../../domain/action/state.ts';
import { addDays } from '../../domain/calendar.ts';
import { mostCharacters } from '../../domain/text.ts';
import {
  type AnswerChoice,
  answerChoices,
  type AnswerProblem,
  answerProblemSentences,
  resultLabel,
} from '../use-cases/draft-answer.ts';
import type { ActionForm } from './forms.ts';
import { Choice } from '../site/components/choice.tsx';
import { type FieldError, problemAt } from '../site/components/error-summary.tsx';
import { Choices, Field } from '../site/components/field.tsx';

export function answerErrors({ of, context, problems }: ActionForm): FieldError[] {
  const fields: Record<AnswerProblem, string> = {
    no_choice: firstOf(context.milestone),
    no_date: 'tot',
    no_reason: 'toelichting',
    no_result: 'toelichting',
    reason_too_long: 'toelichting',
  };
  return problems.map((problem) => ({
    at: fieldId(fields[problem], of),
    text: answerProblemSentences[problem],
  }));
}

function firstOf(milestone: MilestoneState): string {
  return choicesOf(milestone)[0] ?? '';
}

export function AnswerFields({ actionForm }: { actionForm: ActionForm }) {
  const { of, context, form } = actionForm;
  const { milestone, today } = context;
  const errors = answerErrors(actionForm);
  const idOf = (field: string) => fieldId(field, of);
  const first = idOf(firstOf(milestone));
  return (
    <>
      <Choices id={first} legend="Hoe staat het ervoor?" problem={problemAt(errors, first)}>
        <AnswerOptions actionForm={actionForm} />
        <Field
          id={idOf('tot')}
          label="Vraagt u meer tijd? Tot welke datum?"
          problem={problemAt(errors, idOf('tot'))}
        >
          {(tied) => (
            <input
              {...tied}
              name={`tot${of}`}
              type="date"
              value={form.tot}
              min={addDays(today > milestone.dueOn ? today : milestone.dueOn, 1)}
            />
          )}
        </Field>
      </Choices>
      <Field
        id={idOf('toelichting')}
        label={milestone.kind === 'evaluation' ? resultLabel : 'Toelichting'}
        hint={`${hintOf(milestone)} Schrijf geen namen van inwoners op en niets uit een zaak.`}
        problem={problemAt(errors, idOf('toelichting'))}
      >
        {(tied) => (
          <textarea {...tied} name={`toelichting${of}`} maxlength={mostCharacters.text}>
            {form.toelichting}
          </textarea>
        )}
      </Field>
    </>
  );
}

function hintOf({ kind }: MilestoneState): string {
  return kind === 'evaluation'
    ? 'Is de evaluatie gedaan? Een paar zinnen zijn genoeg. Die komen in de halfjaarrapportage te staan. Is de evaluatie er nog niet? Schrijf dan op wat er aan de hand is.'
    : 'Mag leeg blijven als het klaar is of goed loopt. Wie met de actie te maken heeft, krijgt dit te lezen.';
}

/** An id without the signs that a link to it would have to escape. */
export function fieldId(field: string, of: string): string {
  return `${field}${of.replaceAll(/[^\w-]/g, '-')}`;
}

function AnswerOptions({ actionForm: { of, context, form } }: { actionForm: ActionForm }) {
  const { milestone, today, calendar } = context;
  const late = isOverdue(milestone, today, calendar);
  return (
    <>
      {choicesOf(milestone).map((answer) => (
        <Choice
          type="radio"
          name={`antwoord${of}`}
          id={fieldId(answer, of)}
          value={answer}
          checked={form.antwoord === answer}
        >
          {answerLabel(answer, milestone.kind, late)}
        </Choice>
      ))}
    </>
  );
}

/** Who said that it is done, and waits for the parts of others, need not say so again. */
function choicesOf({ ownerDoneOn }: MilestoneState): readonly AnswerChoice[] {
  return ownerDoneOn === null
    ? answerChoices
    : answerChoices.filter((choice) => choice !== 'confirm');
}

function answerLabel(answer: AnswerChoice, kind: MilestoneState['kind'], late: boolean): string {
  switch (answer) {
    case 'confirm':
      return kind === 'evaluation' ? 'De evaluatie is gedaan' : 'Klaar';
    case 'on_track': {
      const notYet = kind === 'evaluation' ? 'De evaluatie is er nog niet' : 'Nog niet klaar';
      return late ? `${notYet}, maar het komt goed` : `${notYet}, het komt op tijd goed`;
    }
    case 'at_risk':
      return 'Er is een risico';
    case 'stuck':
      return 'Het zit vast, ik heb hulp nodig';
    case 'ask_extension':
      return 'Ik vraag meer tijd';
    case 'not_mine':
      return 'Deze actie is niet van mij';
  }
}
