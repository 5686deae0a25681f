/** What is wrong in a form on the page of an action, and in which field. */

import { refusals } from '../../domain/action/commands.ts';
import { refusalSentences } from '../../domain/dutch/index.ts';
import { mostCharacters, tooLongSentence } from '../../domain/text.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import {
  type DecisionKind,
  decisionKinds,
  type DecisionProblem,
  decisionProblems,
  decisionProblemSentences,
  decisionWaiting,
} from '../use-cases/decision-kinds.ts';
import type { CommandRefusal } from '../use-cases/submit-command.ts';
import type { NoteInput, NoteProblem } from '../use-cases/write-note.ts';

export interface FormErrors {
  lead: string;
  errors: FieldError[];
  /** What was sent, by the id of its field. */
  typed: Record<string, string>;
  /** The reason of a decision that was refused: its form may be gone by now. Empty otherwise. */
  reason: string;
}

const noteErrors: Record<NoteProblem, FieldError> = {
  no_text: { at: 'notitie-tekst', text: 'Schrijf een notitie.' },
  text_too_long: { at: 'notitie-tekst', text: tooLongSentence(mostCharacters.text) },
  link_too_long: { at: 'notitie-link', text: tooLongSentence(mostCharacters.link) },
  name_too_long: { at: 'notitie-naam', text: tooLongSentence(mostCharacters.name) },
  no_link: {
    at: 'notitie-link',
    text: 'De link moet een webadres zijn, zoals https://zaak.gemeente.nl/123.',
  },
};

type Wrong = DecisionProblem | CommandRefusal;

/** Of what is about one field; the rest is about the decision as a whole. */
const decisionFields: Partial<Record<Wrong, string>> = {
  no_reason: 'reden',
  no_result: 'reden',
  reason_too_long: 'reden',
  no_scope: 'wat',
  scope_too_long: 'wat',
  no_date: 'tot',
  no_owner: 'actiehouder',
  no_part: 'onderdeel',
  no_decider: 'door',
  date_not_later: 'tot',
  date_not_ahead: 'tot',
  date_outside_plan: 'tot',
};

export const nothingWrong: FormErrors = { lead: '', errors: [], typed: {}, reason: '' };

export function noteFormErrors(problem: NoteProblem, { text, link, name }: NoteInput): FormErrors {
  const typed = { 'notitie-tekst': text, 'notitie-link': link, 'notitie-naam': name };
  return { lead: 'Er is niets bewaard.', errors: [noteErrors[problem]], typed, reason: '' };
}

/** By the fields as they were sent: they say which of the forms it was. */
export function decisionFormErrors(problem: Wrong, fields: Record<string, string>): FormErrors {
  const kind = decisionKinds.find((known) => known === fields['besluit']);
  const field = decisionFields[problem] ?? null;
  const form = kind === undefined ? null : formOf(kind, fields['moment']);
  const at = form === null || field === null ? null : `${form}-${field}`;
  return {
    lead: 'Er is niets veranderd.',
    errors: [{ at, text: sentenceOf(problem) }],
    typed: typedDecision(fields),
    reason: decisionProblems.some((one) => one === problem) ? '' : (fields['reden'] ?? ''),
  };
}

/** By the ids of the form that it came from. */
export function typedDecision(fields: Record<string, string>): Record<string, string> {
  const kind = decisionKinds.find((known) => known === fields['besluit']);
  const form = kind === undefined ? '' : formOf(kind, fields['moment']);
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`${form}-${name}`, value] as const),
  );
}

function sentenceOf(problem: Wrong): string {
  const known = decisionProblems.find((one) => one === problem);
  if (known !== undefined) return decisionProblemSentences[known];
  const refusal = refusals.find((one) => one === problem);
  return refusal === undefined ? decisionWaiting : refusalSentences[refusal];
}

function formOf(kind: DecisionKind, moment = ''): string {
  switch (kind) {
    // Two buttons of one form.
    case 'grant_extension':
    case 'refuse_extension':
      return 'asked';
    case 'confirm_part':
      return `${kind}-${moment.replaceAll(/[^\w-]/g, '')}`;
    default:
      return kind;
  }
}
