/** What a party sent about its own part, or what is missing. */

import { z } from 'zod';
import type { SubmittedAnswer } from './form.ts';

export const partChoices = ['confirm_part', 'report_obstacle'] as const;
export type PartChoice = (typeof partChoices)[number];
export type PartProblem = 'no_choice' | 'no_reason';

export interface PartForm {
  antwoord: PartChoice | null;
  toelichting: string;
}

export const emptyPartForm: PartForm = { antwoord: null, toelichting: '' };

const form = z.object({
  antwoord: z.enum(partChoices).nullable().catch(null),
  toelichting: z.string().trim().max(4000).catch(''),
});

export function readPartForm(body: unknown): PartForm {
  return form.parse(body);
}

/** Nothing chosen is no answer: a form sent as it came changes nothing (F8). */
export function partProblem({ antwoord, toelichting }: PartForm): PartProblem | null {
  if (antwoord === null) return 'no_choice';
  return antwoord === 'report_obstacle' && toelichting === '' ? 'no_reason' : null;
}

export function partAnswer(
  kind: PartChoice,
  reason: string,
  { milestoneId, partId }: { milestoneId: string; partId: string },
): SubmittedAnswer {
  const common = { kind, reason, until: null };
  return kind === 'confirm_part'
    ? { ...common, command: (answerId) => ({ kind, milestoneId, partId, answerId }) }
    : { ...common, command: (answerId) => ({ kind, milestoneId, answerId }) };
}
