/** What a party sent about its own part, field by field. */

import { z } from 'zod';
import { textField } from '../site/read-form.ts';
import { partChoices, type PartForm } from '../use-cases/draft-part-answer.ts';

export const emptyPartForm: PartForm = { antwoord: null, toelichting: '' };

const partForm = z.object({
  antwoord: z.enum(partChoices).nullable().catch(null),
  toelichting: textField,
});

export function readPartForm(body: unknown): PartForm {
  return partForm.parse(body);
}
