/** What somebody sent from an answer page, field by field. */

import { z } from 'zod';
import { textField } from '../site/read-form.ts';
import { answerChoices, type AnswerForm } from '../use-cases/draft-answer.ts';

export const emptyForm: AnswerForm = { antwoord: null, tot: '', toelichting: '' };

const fields = z.record(z.string(), z.unknown()).catch({});
const answerForm = z.object({
  antwoord: z.enum(answerChoices).nullable().catch(null),
  tot: textField,
  toelichting: textField,
});

/** `of` is the ending of the names of the fields about one action; empty for the action of the link. */
export function readAnswerForm(body: unknown, of: string): AnswerForm {
  const sent = fields.parse(body);
  const about = (name: string) => sent[`${name}${of}`];
  return answerForm.parse({
    antwoord: about('antwoord'),
    tot: about('tot'),
    toelichting: about('toelichting'),
  });
}

/** Who says to be answering; empty for the person the mail was for. */
export function readName(body: unknown): string {
  return z.object({ naam: textField }).parse(body).naam;
}
