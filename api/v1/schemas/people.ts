/** The directory and what is one person's, as it travels. */

import { z } from '@hono/zod-openapi';
import { mostCharacters } from '../../../domain/text.ts';
import { date, instant, key, text } from './values.ts';
import { handoverSchema } from './actions.ts';

export const personHandoverSchema = z.object({
  titel: z.string(),
  acties: z.array(handoverSchema),
});

const mineSchema = z.object({
  plan: z.string(),
  actie: z.string(),
  wat: z.string(),
  datum: date.nullable(),
});

export const ownSchema = z
  .object({
    actiehouderVan: z.array(mineSchema.extend({ moment: z.string() })),
    eigenDelen: z.array(mineSchema.extend({ moment: z.string(), deel: z.string() })),
    betrokkenBij: z.array(mineSchema),
  })
  .openapi('Mijn');

export const changedContactSchema = z
  .strictObject({
    naam: text(mostCharacters.name).min(1).optional(),
    functie: text(mostCharacters.name).optional(),
    adres: text(254).optional(),
  })
  .openapi('GewijzigdContact');

export const contactSchema = z
  .object({
    contact: z.string(),
    soort: z.enum(['person', 'party']),
    naam: z.string(),
    functie: z.string(),
    adres: z.string().nullable(),
    vertrokkenOp: date.nullable(),
    rollen: z.array(z.string()),
    openActies: z.int(),
  })
  .openapi('Contact');

export const contactsSchema = z.object({ contacten: z.array(contactSchema) });

export const newAbsenceSchema = z
  .strictObject({ van: date, tot: date, vervanger: key })
  .openapi('NieuweAfwezigheid');

export const absencesSchema = z.object({
  afwezigheden: z.array(
    z.object({ afwezigheid: z.uuid(), van: date, tot: date, vervanger: z.string() }),
  ),
});

export const personHistorySchema = z
  .object({
    geschiedenis: z.array(
      z.object({
        op: instant,
        soort: z.string().openapi({ example: 'entry_changed' }),
        door: z.string().nullable().openapi({ description: 'Leeg waar niemand zich aanmeldt.' }),
        via: z.string().openapi({ example: 'page' }),
        zin: z.string(),
      }),
    ),
  })
  .openapi('Geschiedenis');

export const ownersSchema = z.object({
  actiehouders: z.array(
    z
      .object({
        contact: z.string(),
        naam: z.string(),
        onbereikbaar: z.boolean(),
        nooitGeantwoord: z.boolean(),
        wachtSinds: date.nullable().openapi({
          description: 'De eerste dag waarop wij mailden over wat nu wordt gevraagd.',
        }),
        teVeelTegelijk: z.boolean(),
        acties: z.array(z.string()),
        zinnen: z.array(z.string()),
      })
      .openapi('ActiehouderOmTeSpreken'),
  ),
});
