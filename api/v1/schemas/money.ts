/** Money and capacity, as they travel. Amounts are whole cents. */

import { z } from '@hono/zod-openapi';
import { mostFte } from '../../../domain/capacity/reported.ts';
import { boards } from '../../../domain/meetings/meeting.ts';
import { mostCents } from '../../../domain/money/changes.ts';
import { moneyKinds } from '../../../domain/money/entries.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { date, instant, key, meetingDay, text } from './values.ts';

const cents = z.int().openapi({ example: 123_450 });
const newCents = z.int().min(1).max(mostCents).openapi({ example: 123_450 });

const potSchema = z
  .object({
    pot: z.string().openapi({ example: 'theme-ondermijning' }),
    naam: z.string(),
    thema: z.string().nullable(),
    inPlanCent: cents,
    begrotingCent: cents.openapi({ description: 'Na alle verschuivingen.' }),
    verplichtCent: cents.openapi({ description: 'Wat er nog openstaat van de verplichtingen.' }),
    uitgegevenCent: cents,
    vrijCent: cents.openapi({ description: 'Onder nul: de pot gaat over zijn budget heen.' }),
  })
  .openapi('Pot');

const entrySchema = z
  .object({
    post: z.uuid(),
    soort: z.enum([...moneyKinds, 'withdrawal']),
    pot: z.string(),
    actie: z.string().nullable(),
    bedragCent: cents,
    datum: date,
    omschrijving: z.string(),
    link: z.string().nullable(),
    toelichting: z.string(),
    verplichting: z.uuid().nullable(),
    vervangt: z.uuid().nullable(),
    geldt: z.boolean().openapi({ description: 'Niet gewijzigd of ingetrokken.' }),
    door: z.string(),
    op: instant,
  })
  .openapi('Post');

export const moveSchema = z
  .object({
    van: z.string(),
    naar: z.string(),
    bedragCent: cents,
    orgaan: z.enum(boards).nullable().openapi({ description: 'Leeg: de coördinator.' }),
    overleg: z
      .string()
      .nullable()
      .openapi({ description: 'De `dag` van het overleg dat dit besloot.' }),
    datum: date,
    reden: z.string(),
    door: z.string(),
  })
  .openapi('Verschuiving');

export const moneySchema = z
  .object({
    potten: z.array(potSchema),
    posten: z.array(entrySchema),
    verschuivingen: z.array(moveSchema),
    totaalInPlanCent: cents,
  })
  .openapi('Geld');

export const newEntrySchema = z
  .strictObject({
    soort: z.enum(moneyKinds),
    pot: key,
    bedragCent: newCents,
    datum: date,
    omschrijving: text(mostCharacters.text).min(1),
    actie: key.optional(),
    verplichting: z.uuid().optional(),
    link: text(mostCharacters.link).optional(),
    toelichting: text(mostCharacters.text).optional(),
    vervangt: z.uuid().optional().openapi({ description: 'De post die hiermee gewijzigd wordt.' }),
  })
  .openapi('NieuwePost');

export const withdrawalSchema = z
  .strictObject({ reden: text(mostCharacters.text).min(1) })
  .openapi('Intrekking');

export const newMoveSchema = z
  .strictObject({
    van: key,
    naar: key,
    bedragCent: newCents,
    orgaan: z.enum(boards).optional(),
    overleg: meetingDay
      .optional()
      .openapi({ description: 'De `dag` van een overleg van dit orgaan.' }),
    datum: date,
    reden: text(mostCharacters.text).min(1),
  })
  .openapi('NieuweVerschuiving');

const fte = z.number().min(0).max(mostFte).openapi({ example: 0.25 });

export const capacitySchema = z
  .object({
    regels: z.array(
      z.object({
        regel: z.string(),
        onderwerp: z.string(),
        thema: z.string().nullable(),
        regulier: fte,
        prioriteit: fte,
        verantwoordelijk: z.string().nullable(),
        gemeld: z
          .object({ regulier: fte, prioriteit: fte, toelichting: z.string(), door: z.string() })
          .nullable(),
        verschil: z.number().nullable(),
      }),
    ),
  })
  .openapi('Capaciteit');

export const newCapacitySchema = z
  .strictObject({
    regels: z
      .array(z.strictObject({ regel: key, regulier: fte, prioriteit: fte }))
      .min(1)
      .max(200),
    toelichting: text(mostCharacters.text).optional(),
  })
  .openapi('GemeldeCapaciteit');
