/** Actions, notes and handover files, as they travel. */

import { z } from '@hono/zod-openapi';
import { mostCharacters } from '../../../domain/text.ts';
import { costRecurrences } from '../../../domain/plan/plan.ts';
import { statuses } from '../../../domain/action/status.ts';
import { date, instant, key, text } from './values.ts';

export const claimSchema = z
  .object({
    soort: z.string().openapi({ example: 'mailed' }),
    datums: z.array(date),
    aantallen: z.array(z.int()),
    namen: z.array(z.string()),
    zin: z.string().openapi({ example: 'Gemaild op 2 en 23 september. Geen antwoord ontvangen.' }),
  })
  .openapi('Feit', { description: 'Wat er over een actie bekend is, met de zin die erbij hoort.' });

export const actionRowSchema = z
  .object({
    actie: z.string(),
    wat: z.string(),
    kort: z.string(),
    nummer: z.string().openapi({ example: '2.1.1' }),
    stand: z.enum(statuses),
    thema: z.string(),
    actiehouder: z.string(),
    datum: date.nullable(),
    teLaatVanaf: date.nullable(),
    bijTvoSinds: date.nullable(),
    feiten: z.array(claimSchema),
  })
  .openapi('ActieInLijst');

export const actionsSchema = z.object({
  totaal: z.int(),
  pagina: z.int(),
  acties: z.array(actionRowSchema),
});

const personSchema = z
  .object({ contact: z.string(), naam: z.string(), functie: z.string() })
  .openapi('Persoon');

const noteSchema = z
  .object({ tekst: z.string(), link: z.string().nullable(), door: z.string(), op: instant })
  .openapi('Notitie');

/** `domain/plan/moment.ts` in the words of the API. */
const momentSchema = z
  .discriminatedUnion('soort', [
    z.object({ soort: z.literal('kwartaal'), kwartaal: z.int().min(1).max(4) }),
    z.object({ soort: z.literal('halfjaar'), halfjaar: z.int().min(1).max(2) }),
    z.object({ soort: z.literal('maand'), maand: z.int().min(1).max(12) }),
    z.object({
      soort: z.literal('dag'),
      maand: z.int().min(1).max(12),
      dag: z.int().min(1).max(31),
    }),
  ])
  .openapi('Moment', {
    description: 'Het moment zoals het in het plan staat, ook als de datum verschoof.',
  });

const particularsSchema = z
  .object({
    nummer: z.string(),
    subthema: z.string(),
    prioriteit: z.string(),
    resultaat: z.string(),
    portefeuillehouder: z.string(),
    opmerking: z.string(),
    overig: z.array(z.object({ kop: z.string(), tekst: z.string() })),
  })
  .openapi('Bijzonderheden', {
    description: 'Wat het plan verder van de actie zegt; leeg als het niets zegt.',
  });

export const actionSchema = z
  .object({
    actie: z.string(),
    wat: z.string(),
    hoe: z.string(),
    thema: z.string(),
    ookBijThema: z.string().nullable(),
    bijzonderheden: particularsSchema,
    wanneer: z.string().openapi({ example: 'mei en oktober 2024' }),
    kostenCent: z.int().nullable(),
    kostenSoort: z.enum(costRecurrences).nullable(),
    fase: z.enum(['running', 'paused', 'completed', 'cancelled']),
    actiehouder: personSchema,
    betrokkenen: z.array(personSchema),
    momenten: z.array(
      z.object({
        moment: z.string(),
        soort: z.enum(['deadline', 'evaluation']),
        volgensPlan: momentSchema,
        naam: z.string(),
        datum: date,
        klaarGemeldOp: date.nullable(),
        uitkomst: z.string().nullable().openapi({
          description: 'Van een evaluatie die is gedaan: wat eruit kwam en wat er verandert.',
        }),
        bijTvoSinds: date.nullable(),
        actiehouderKlaarOp: date.nullable(),
        onderdelen: z.array(
          z.object({
            contact: key,
            wat: z.string(),
            nodig: z.boolean(),
            klaarGemeldOp: date.nullable(),
          }),
        ),
      }),
    ),
    feiten: z.array(claimSchema),
    komt: z.array(z.object({ datum: date, soort: z.string(), moment: z.string() })),
    gebeurd: z.array(
      z.object({
        op: instant,
        soort: z.string(),
        door: z.string().nullable().openapi({ description: 'Wie het zegt.' }),
        namens: z
          .string()
          .nullable()
          .openapi({ description: 'Van wie de link of het account is.' }),
        via: z.string().nullable().openapi({ example: 'mail' }),
        reden: z.string(),
      }),
    ),
    notities: z.array(noteSchema),
  })
  .openapi('Actie');

export const newNoteSchema = z
  .strictObject({
    tekst: text(mostCharacters.text).min(1),
    link: z.url().max(mostCharacters.link).optional(),
  })
  .openapi('NieuweNotitie');

export const handoverSchema = z
  .object({
    titel: z.string(),
    delen: z.array(
      z.object({ titel: z.string(), alineas: z.array(z.string()), punten: z.array(z.string()) }),
    ),
  })
  .openapi('Overdracht');
