/** What somebody sent from an answer page, field by field. */

import { z } from 'zod';
import { answerChoices, type AnswerForm } from '../use-cases/draft-answer.ts';

export const emptyForm: AnswerForm = { antwoord: null, tot: '', toelichting: '' };

const textUpTo = (most: number) => z.string().trim().max(most).catch('');
const fields = z.record(z.string(), z.unknown()).catch({});
const answerForm = z.object({
  antwoord: z.enum(answerChoices).nullable().catch(null),
  tot: textUpTo(10),
  toelichting: textUpTo(4000),
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
  return z.object({ naam: textUpTo(200) }).parse(body).naam;
}
