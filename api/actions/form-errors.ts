/** What is wrong in a form on the page of an action, and in which field. */

import type { FieldError } from '../site/components/error-summary.tsx';
import {
  type DecisionKind,
  decisionKinds,
  type DecisionProblem,
  decisionProblems,
  decisionProblemSentences,
} from '../use-cases/decision-kinds.ts';
import { noteProblems } from '../use-cases/write-note.ts';

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

const decisionProblemFields: Record<DecisionProblem, string | null> = {
  no_reason: 'reden',
  no_date: 'tot',
  no_owner: 'actiehouder',
  no_milestone: null,
  no_part: 'onderdeel',
  no_decision: null,
  no_decider: 'door',
};

/** No errors when the code is about no field; `kind` and `moment` say which of the forms was sent. */
export function formErrors(
  code: string | undefined,
  kind: string | undefined,
  moment: string | undefined,
): FormErrors {
  const note = noteProblems.find((known) => known === code);
  if (note !== undefined) return { lead: 'Er is niets bewaard.', errors: [noteErrors[note]] };
  const problem = decisionProblems.find((known) => known === code);
  const sent = decisionKinds.find((known) => known === kind);
  const field = problem === undefined ? null : decisionProblemFields[problem];
  if (problem === undefined || sent === undefined || field === null)
    return { lead: '', errors: [] };
  const error = { at: `${formOf(sent, moment)}-${field}`, text: decisionProblemSentences[problem] };
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
