/** What one answer page asks: the action of the link, and the others of the same mail. */

import {
  type AnswerForm,
  type AnswerProblem,
  answerProblems,
  draftAnswer,
} from '../use-cases/draft-answer.ts';
import type { SentForm } from '../site/sent-form.tsx';
import type { AnswersOutcome, AnswerSubmission } from '../use-cases/submit-answers.ts';
import { emptyForm, readAnswerForm } from './form.ts';
import { type AnswerContext, openContext, type OpenContext } from '../use-cases/answer-context.ts';

export interface ActionForm {
  context: OpenContext;
  /** The ending of its fields' names: by what they are about, since what else is open may change meanwhile. */
  of: string;
  form: AnswerForm;
  problems: AnswerProblem[];
}

/** The action of the link first, as far as it still asks; then the others. */
export function formsOf(context: AnswerContext, others: OpenContext[]): ActionForm[] {
  const own = openContext(context);
  return [...(own === null ? [] : [ask(own, '')]), ...formsOfOthers(others)];
}

export function formsOfOthers(contexts: OpenContext[]): ActionForm[] {
  return contexts.map((context) => ask(context, endingOf(context)));
}

function ask(context: OpenContext, of: string): ActionForm {
  return { context, of, form: emptyForm, problems: [] };
}

/** An action about which nothing was chosen is skipped, unless that is all there was. */
export function readForms(actionForms: ActionForm[], body: unknown): ActionForm[] {
  const sent = actionForms.map((one) => ({ ...one, form: readAnswerForm(body, one.of) }));
  const silent = sent.every(({ form }) => form.antwoord === null);
  return sent.map((one, index) => ({
    ...one,
    problems: silent && index === 0 ? problemsOf(one) : silent ? [] : problemsOfWritten(one),
  }));
}

/** Who wrote something about an action and chose nothing, forgot to choose. */
function problemsOfWritten(actionForm: ActionForm): AnswerProblem[] {
  const { form } = actionForm;
  const skipped = form.antwoord === null && form.toelichting === '' && form.tot === '';
  return skipped ? [] : problemsOf(actionForm);
}

function problemsOf({ context, form }: ActionForm): AnswerProblem[] {
  return answerProblems(form, context.milestone.kind);
}

/** What was sent about an action that asks nothing any more, since the page was opened; null without it (V37). */
export function strayAnswers(actionForms: ActionForm[], sent: SentForm | null): SentForm | null {
  const endings = actionForms.map(({ of }) => of);
  const fields = (sent?.fields ?? []).filter(
    ([name, value]) => value !== '' && name.includes(':') && !endings.includes(endingIn(name)),
  );
  return sent === null || fields.length === 0 ? null : { ...sent, fields };
}

function endingIn(name: string): string {
  return name.slice(name.indexOf(':'));
}

function endingOf({ link }: OpenContext): string {
  return `:${link.action.id}/${link.milestoneId}`;
}

/** Those that were refused, as they were sent. */
export function refusedForms(actionForms: ActionForm[], { refused }: AnswersOutcome): ActionForm[] {
  return actionForms.filter((one) => refused.some(({ context }) => context === one.context));
}

export function submissionsOf({ context, form }: ActionForm): AnswerSubmission[] {
  const { antwoord } = form;
  if (antwoord === null) return [];
  return [{ context, draft: draftAnswer(antwoord, form, context.milestone.id) }];
}
