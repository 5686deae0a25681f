/** What is measured, as it travels. */

import { z } from '@hono/zod-openapi';
import {
  directions,
  indicatorKinds,
  indicatorPeriods,
  levels,
  units,
} from '../../../domain/indicators/indicator.ts';
import { areas, valueStatuses } from '../../../domain/indicators/values.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { instant, key, text } from './values.ts';
import { planPath } from './paths.ts';

const period = z.string().openapi({ example: '2024-06' });

const comparisonSchema = z
  .object({
    periode: period,
    waarde: z.number(),
    verschil: z.number(),
    oordeel: z.enum(['better', 'worse', 'same', 'no_judgement']),
    binnenToeval: z.boolean().nullable().openapi({ description: 'Alleen van aantallen bekend.' }),
  })
  .nullable()
  .openapi('Vergelijking');

const valueSchema = z
  .object({
    gebied: z.enum(areas),
    periode: period,
    stand: z.enum(valueStatuses),
    waarde: z.number().nullable().openapi({ description: 'Niet gegeven is geen 0, maar null.' }),
    was: z.number().nullable(),
    inwoners: z.int().nullable(),
    tabel: z.string().openapi({ description: 'Van open data; leeg voor wat is ingevuld.' }),
    door: z.string(),
    sinds: instant,
  })
  .openapi('Waarde');

export const indicatorsSchema = z
  .object({
    indicatoren: z.array(
      z.object({
        indicator: z.string().openapi({ example: 'woninginbraak' }),
        thema: z.string(),
        naam: z.string(),
        eenheid: z.enum(units),
        soort: z.enum(indicatorKinds),
        richting: z.enum(directions),
        niveau: z.enum(levels),
        periode: z.enum(indicatorPeriods),
        streefwaarde: z.object({ waarde: z.number(), jaar: z.int() }).nullable(),
        gehaald: z.boolean().nullable(),
        vraagtAandacht: z.boolean(),
        acties: z.array(z.string()),
        vorige: comparisonSchema,
        jaarEerder: comparisonSchema,
        nederland: comparisonSchema,
        waarden: z.array(valueSchema),
      }),
    ),
  })
  .openapi('Indicatoren');

export const indicatorPath = planPath.extend({ indicator: key });

export const newValueSchema = z
  .strictObject({
    periode: period,
    stand: z.enum(['final', 'provisional', 'withheld', 'unknown']),
    waarde: z.number().min(0).optional(),
    inwoners: z.int().min(1).optional(),
    toelichting: text(mostCharacters.text).optional(),
  })
  .openapi('NieuweWaarde');
