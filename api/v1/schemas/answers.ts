/** Decisions and answers, as they travel. */

import { z } from '@hono/zod-openapi';
import { mostCharacters } from '../../../domain/text.ts';
import { answerChoices } from '../../use-cases/draft-answer.ts';
import { partChoices } from '../../use-cases/draft-part-answer.ts';
import { decisionKinds } from '../../use-cases/decision-kinds.ts';
import { agreementFields, statementSchema } from './statements.ts';
import { date, key, text } from './values.ts';

export const newDecisionSchema = z
  .strictObject({
    besluit: z.enum(decisionKinds),
    moment: text(20).optional(),
    tot: date.optional(),
    actiehouder: key.optional(),
    onderdeel: key.optional().openapi({
      description: 'Bij `confirm_part`: de partij van wie het deel is.',
    }),
    reden: text(mostCharacters.text).default(''),
    wat: text(mostCharacters.text).default('').openapi({
      description:
        'Bij `scale_down` wat er overblijft, bij `scale_up` wat erbij komt. Die is dan verplicht; zonder `tot` blijft de datum.',
    }),
    proef: z.boolean().default(false).openapi({ description: 'Alleen vooruitkijken.' }),
    ...agreementFields,
  })
  .openapi('NieuwBesluit');

/** A mail to come, or to come no more, with the names of who reads it. */
const stepSchema = z.object({ datum: date, soort: z.string(), aan: z.array(z.string()) });

export const decisionSchema = z
  .object({
    besluit: z.enum(decisionKinds),
    uitgevoerd: z.boolean(),
    bewaard: z.boolean().openapi({
      description: 'Nog niet uitgevoerd, want er is een storing: dat gebeurt zodra het kan.',
    }),
    meldt: z.array(z.object({ soort: z.string(), meteen: z.boolean(), aan: z.array(z.string()) })),
    gaatUit: z.array(stepSchema),
    vervalt: z.array(stepSchema),
    data: z.array(z.object({ moment: z.string(), was: date, wordt: date })),
    actiehouder: z.object({ was: z.string(), wordt: z.string() }).nullable(),
    waarschuwingen: z
      .array(z.object({ soort: z.string(), zin: z.string() }))
      .openapi({ description: 'Wat u moet weten; het houdt het besluit niet tegen.' }),
    gevolgen: statementSchema.nullable().openapi({ description: 'Alleen met `proef`.' }),
  })
  .openapi('Besluit');

export const newPartAnswerSchema = z
  .strictObject({
    antwoord: z.enum(partChoices),
    toelichting: text(mostCharacters.text).default(''),
  })
  .openapi('NieuwDeelantwoord');

export const newAnswerSchema = z
  .strictObject({
    antwoord: z.enum(answerChoices),
    tot: date.optional(),
    toelichting: text(mostCharacters.text).default('').openapi({
      description:
        'Bij `confirm` van een evaluatie de uitkomst: wat kwam eruit, en wat verandert er? Die is dan verplicht, zoals de toelichting bij `at_risk`, `stuck` en `ask_extension`.',
    }),
  })
  .openapi('NieuwAntwoord');

export const doneSchema = z.object({ vastgelegd: z.literal(true) }).openapi('Vastgelegd');

export const keptSchema = z
  .object({ vastgelegd: z.literal(false), bewaard: z.literal(true) })
  .openapi('Bewaard');
