/** What went wrong, as RFC 9457 wants it: a sentence a person can read, and a code a program can. */

import type { Context } from 'hono';
import { z } from '@hono/zod-openapi';
import type { AccessRefusal } from '../site/access.ts';
import { fieldCodes, type FieldProblem } from './field-problems.ts';
import { headers } from './json.ts';
import { type ProblemCode, type ProblemStatus, problemStatuses } from './problem-codes.ts';

export const problemSchema = z
  .object({
    type: z.string().openapi({ example: 'about:blank' }),
    title: z.string().openapi({ example: 'Dit kan nu niet' }),
    status: z.int().openapi({ example: 409 }),
    detail: z.string().openapi({ example: 'Deze actie is al klaar of gestopt.' }),
    code: z.string().openapi({
      description: 'Waaraan een programma de weigering herkent; deze naam verandert niet.',
      enum: Object.keys(problemStatuses),
      example: 'already_closed',
    }),
    /** Which fields, and what was expected. */
    fouten: z
      .array(
        z.object({
          veld: z.string(),
          verwacht: z.string(),
          code: z.enum(fieldCodes).openapi({ example: 'wrong_format' }),
        }),
      )
      .optional(),
  })
  .openapi('Probleem');

const titles: Record<ProblemStatus, string> = {
  400: 'Het verzoek klopt niet',
  401: 'Aanmelden is nodig',
  403: 'Dit mag u niet',
  404: 'Dit bestaat niet',
  405: 'Dit kan hier niet',
  409: 'Dit kan nu niet',
  413: 'Het verzoek is te groot',
  415: 'Dit soort inhoud kan niet gelezen worden',
  500: 'Er ging iets mis',
  503: 'Er is een storing',
};

export class ApiProblem extends Error {
  readonly code: ProblemCode;
  readonly fields: FieldProblem[];

  constructor(code: ProblemCode, detail: string, fields: FieldProblem[] = []) {
    super(detail);
    this.code = code;
    this.fields = fields;
  }
}

const noToken =
  'Stuur een geldige sleutel mee: Authorization: Bearer …. U maakt er een op de pagina “Agenda en sleutels” van de site; hij werkt een jaar.';

export function accessProblem(refusal: AccessRefusal): ApiProblem {
  switch (refusal) {
    case 'not_signed_in':
      return new ApiProblem('no_key', noToken);
    case 'not_found':
      return new ApiProblem('not_found', 'Dit bestaat niet, of niet in deze gemeente.');
    case 'not_permitted':
      return new ApiProblem('not_permitted', 'Uw rol mag dit niet.');
  }
}

export function unavailable(): ApiProblem {
  return new ApiProblem('unavailable', 'De motor van Aanjager antwoordt niet.');
}

export function describeProblem(c: Context, problem: ApiProblem) {
  const { code, message, fields } = problem;
  const status = problemStatuses[code];
  const body = {
    type: 'about:blank',
    title: titles[status],
    status,
    detail: message,
    code,
    ...(fields.length === 0 ? {} : { fouten: fields }),
  };
  if (status === 401) c.header('WWW-Authenticate', 'Bearer');
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

const problemResponse = (description: string) => ({
  description,
  headers,
  content: { 'application/problem+json': { schema: problemSchema } },
});

/** What every route may answer besides its own. */
export const problems = {
  400: problemResponse('Het verzoek klopt niet; `fouten` zegt per veld wat verwacht werd.'),
  401: problemResponse('Geen of een ongeldige sleutel.'),
  403: problemResponse('Deze rol mag dit niet.'),
  404: problemResponse('Bestaat niet, of niet in deze gemeente.'),
};
export const conflicts = {
  409: problemResponse('De actie kan dit nu niet; er is niets veranderd.'),
  503: problemResponse('Er is een storing; er is niets bewaard en niets veranderd.'),
};
