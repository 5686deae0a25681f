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

/** With every request that decides something. */
export const agreementText =
  'Kijk eerst vooruit. Neem het besluit dan met `gevolgen`: het `kenmerk` van wat u zag. De gevolgen worden bij het besluit bewaard. Wilt u de gevolgen niet weten, stuur dan `zonderGevolgen: true`.';

/** Before a decision by a program: what it saw of the consequences, or that it did not want to. */
export const agreementFields = {
  gevolgen: z.string().max(64).optional().openapi({
    description:
      'Het `kenmerk` van de gevolgen die u bij het vooruitkijken zag. Verplicht, tenzij `zonderGevolgen` waar is. Zijn de gevolgen intussen anders, dan wordt het verzoek geweigerd met `consequences_changed`.',
  }),
  zonderGevolgen: z.boolean().default(false).openapi({
    description:
      'U wilt de gevolgen niet weten: er wordt niets vooruit berekend, en er worden geen gevolgen bewaard.',
  }),
};

export const statementSchema = z
  .object({
    kenmerk: z.string().openapi({
      description: 'Stuur dit mee als `gevolgen` wanneer u het besluit neemt.',
    }),
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
    fte: z
      .array(
        z.object({
          thema: z.string(),
          regulier: z.number(),
          prioriteit: z.number(),
          actiesWas: z.int(),
          actiesWordt: z.int(),
        }),
      )
      .openapi({
        description:
          'Wat het plan aan fte heeft voor de thema’s van dit besluit, en hoeveel acties daar lopen.',
      }),
  })
  .openapi('Gevolgen', {
    description: 'Berekend alsof niemand antwoordt; met het besluit bewaard.',
  });
