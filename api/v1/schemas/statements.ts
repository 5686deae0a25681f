/** What a decision brings, as it travels: people, actions and themes by their keys. */

import { z } from '@hono/zod-openapi';
import { date } from './values.ts';

const statedNotice = {
  datum: date,
  soort: z.string(),
  actie: z.string().nullable(),
  moment: z.string().nullable(),
  aan: z.string(),
};

export const statementSchema = z
  .object({
    van: date,
    totEnMet: date,
    gaatUit: z.array(z.object(statedNotice)),
    verplaatst: z.array(z.object({ ...statedNotice, was: date })),
    vervalt: z.array(z.object(statedNotice)),
    mails: z.array(z.object({ aan: z.string(), was: z.int(), wordt: z.int() })),
    druk: z.array(z.object({ wie: z.string(), maand: z.string(), acties: z.array(z.string()) })),
    kanLater: z.array(z.object({ actie: z.string(), datum: date })),
    geld: z.array(
      z.object({
        thema: z.string(),
        budgetCenten: z.int(),
        kostenWas: z.int(),
        kostenWordt: z.int(),
      }),
    ),
  })
  .openapi('Gevolgen', {
    description: 'Berekend alsof niemand antwoordt; met het besluit bewaard.',
  });
