/** Drafts of plans, as they travel. */

import { z } from '@hono/zod-openapi';
import { draftKinds } from '../../../domain/draft/draft.ts';
import { addedKinds } from '../../../domain/draft/moves.ts';
import { cleanText } from '../../../domain/text.ts';
import { itemSteps } from '../../use-cases/edit-draft.ts';
import { instant } from './values.ts';

/** Of one field: a list of goals is one too. */
const words = z.string().max(20_000).overwrite(cleanText);
const fieldName = z.string().min(1).max(200).openapi({ example: 'timing' });
const planAddress = z
  .string()
  .regex(/^[a-z0-9-]+\/\d{4}$/, 'Hier hoort een gemeente en een jaar, zoals westerkwartier/2024.')
  .openapi({ example: 'westerkwartier/2024' });

export const newDraftSchema = z
  .discriminatedUnion('soort', [
    z.strictObject({ soort: z.enum(['leeg', 'voorbeeld']) }),
    z.strictObject({ soort: z.enum(['loopt', 'volgend']), plan: planAddress }),
    z.strictObject({
      soort: z.literal('planbestand'),
      bron: z.string().min(1).max(1_000_000).openapi({ description: 'Het plan in YAML.' }),
    }),
    z.strictObject({
      soort: z.literal('document'),
      naam: z.string().min(1).max(255).openapi({ example: 'uitvoeringsplan.docx' }),
      inhoud: z.base64().min(1).openapi({ description: 'Het bestand, als base64.' }),
    }),
    z.strictObject({
      soort: z.literal('ander_jaar'),
      concept: z.uuid().openapi({ description: 'Een concept van hetzelfde document.' }),
      jaar: z.int(),
    }),
  ])
  .openapi('NieuwConcept');

export const draftIdSchema = z.object({ concept: z.uuid() }).openapi('ConceptId');

const listed = z.object({
  concept: z.uuid(),
  gemeente: z.string().nullable(),
  titel: z.string(),
  jaar: z.string().openapi({ description: 'Zoals het er staat; leeg als het er nog niet staat.' }),
  gemaaktOp: instant,
  gemaaktDoor: z.string(),
  planversie: z.uuid().nullable().openapi({ description: 'Die er het laatst van werd gemaakt.' }),
});

export const draftsSchema = z.object({ concepten: z.array(listed.openapi('ConceptInLijst')) });

const open = z
  .object({
    soort: z.enum(['doubt', 'missing', 'problem', 'warning']),
    tekst: z.string(),
  })
  .openapi('Openstaand', {
    description: 'Wat iemand nog moet zien. Alleen `warning` houdt het plan niet tegen.',
  });

const place = z
  .object({
    bladzijde: z.int().nullable(),
    cel: z.string().nullable(),
    blok: z.int(),
    rij: z.int().nullable(),
    kolom: z.int().nullable(),
  })
  .openapi('PlaatsInDocument');

const field = z
  .object({
    veld: fieldName,
    label: z.string(),
    woorden: z.string().openapi({ description: 'Wat er nu staat; mensen en acties als sleutel.' }),
    gelezen: z.unknown().openapi({
      description:
        'Wat het betekent, als waarde van een planbestand; null als dat niet duidelijk is.',
    }),
    document: z.string().nullable().openapi({ description: 'Letterlijk uit het document.' }),
    plaats: place.nullable(),
    keer: z.int().openapi({ description: 'Gaat omhoog bij elke wijziging. Stuur dit mee terug.' }),
    nagekeken: z.object({ door: z.string(), op: instant }).nullable(),
    vraag: z.string().nullable(),
    openstaand: z.array(open),
  })
  .openapi('ConceptVeld');

export const draftItemSchema = z
  .object({
    onderdeel: z.uuid(),
    soort: z.enum(draftKinds),
    sleutel: z.string().nullable(),
    weg: z.boolean().openapi({ description: 'Weggehaald; het kan terug.' }),
    openstaand: z.array(open).openapi({ description: 'Over het onderdeel als geheel.' }),
    velden: z.array(field),
  })
  .openapi('ConceptOnderdeel');

export const draftSchema = listed
  .extend({
    document: z.string().nullable(),
    compleet: z.boolean().openapi({ description: 'Of er een planversie van kan worden gemaakt.' }),
    onderdelen: z.array(draftItemSchema),
  })
  .openapi('Concept');

export const newDraftItemSchema = z
  .strictObject({
    soort: z.enum(addedKinds),
    velden: z.record(fieldName, words).default({}),
  })
  .openapi('NieuwConceptOnderdeel');

export const changedDraftItemSchema = z
  .strictObject({
    velden: z
      .array(z.strictObject({ veld: fieldName, woorden: words, keer: z.int().min(0) }))
      .max(200)
      .default([]),
    nagekeken: z.array(fieldName).default([]).openapi({
      description: 'Velden waarover geen twijfel meer is.',
    }),
    vraag: z
      .strictObject({ veld: fieldName, tekst: words })
      .nullable()
      .default(null)
      .openapi({ description: 'Een lege tekst haalt de vraag weg.' }),
  })
  .openapi('GewijzigdConceptOnderdeel');

export const draftItemStepSchema = z
  .strictObject({ stap: z.enum(itemSteps) })
  .openapi('ConceptOnderdeelStap');

export const givenNamesSchema = z
  .strictObject({
    namen: z.record(z.string().min(1), z.string().max(100)).openapi({
      description:
        'Per naam: `partij` of `persoon` om toe te voegen, of de sleutel van wie het is. Wie er niet bij staat, blijft open.',
      example: { Politie: 'partij' },
    }),
  })
  .openapi('ConceptNamen');

export const unknownNamesSchema = z.object({
  namen: z.array(
    z
      .object({ naam: z.string(), aantal: z.int(), misschien: z.string().nullable() })
      .openapi('OnbekendeNaam'),
  ),
});

export const givenMeaningsSchema = z
  .strictObject({
    betekenissen: z.record(z.string().min(1), z.string().min(1).max(200)).openapi({
      description: 'Per kop van een kolom: het veld waar het hoort.',
      example: { Trekker: 'owner' },
    }),
  })
  .openapi('ConceptKolommen');

export const columnsSchema = z.object({
  kolommen: z.array(z.object({ kop: z.string(), betekenis: z.string() }).openapi('ConceptKolom')),
});
