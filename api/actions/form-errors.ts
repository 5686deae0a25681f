/** What is wrong in a form on the page of an action, and in which field. */

import {
  type DecisionKind,
  decisionKinds,
  type FormProblem,
  formProblems,
} from './decision-form.ts';
import { noteProblems } from './note-form.ts';
import type { FieldError } from '../site/components/error-summary.tsx';
import { formProblemWords } from './outcome.tsx';

export interface FormErrors {
  lead: string;
  errors: FieldError[];
}

const noteErrors = {
  no_text: { at: 'notitie-tekst', text: 'Schrijf een notitie.' },
  no_link: {
    at: 'notitie-link',
    text: 'De link moet een webadres zijn, zoals https://zaak.gemeente.nl/123.',
  },
};

const fieldOf: Record<FormProblem, string | null> = {
  no_reason: 'reden',
  no_date: 'tot',
  no_owner: 'actiehouder',
  no_milestone: null,
  no_part: 'onderdeel',
  no_decision: null,
  no_decider: 'door',
};

/** No errors when the code is about no field; `kind` and `moment` say which of the forms was sent. */
export function formErrors(code?: string, kind?: string, moment?: string): FormErrors {
  const note = noteProblems.find((known) => known === code);
  if (note !== undefined) return { lead: 'Er is niets bewaard.', errors: [noteErrors[note]] };
  const problem = formProblems.find((known) => known === code);
  const sent = decisionKinds.find((known) => known === kind);
  const field = problem === undefined ? null : fieldOf[problem];
  if (problem === undefined || sent === undefined || field === null)
    return { lead: '', errors: [] };
  const error = { at: `${formOf(sent, moment)}-${field}`, text: formProblemWords[problem] };
  return { lead: 'Er is niets veranderd.', errors: [error] };
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
