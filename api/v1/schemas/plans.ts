/** Plans, their mails and reports, and plan files, as they travel. */

import { z } from '@hono/zod-openapi';
import { statuses } from '../../../domain/action/status.ts';
import { planEventKinds } from '../../../domain/plan/plan-events.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { scaleChoices } from '../../use-cases/steering-kinds.ts';
import { date, instant, key, text } from './values.ts';
import { agreementFields, statementSchema } from './statements.ts';

export const planSchema = z
  .object({ gemeente: z.string(), gemeentenaam: z.string(), jaar: z.int(), titel: z.string() })
  .openapi('Plan');

export const plansSchema = z.object({ plannen: z.array(planSchema) });

export const overviewSchema = planSchema
  .extend({
    dag: date,
    standen: z.array(z.object({ stand: z.enum(statuses), aantal: z.int() })),
    taken: z.array(
      z.object({ soort: z.string(), wie: z.string().nullable(), actie: z.string().nullable() }),
    ),
  })
  .openapi('PlanMetStand');

export const mailsSchema = z.object({
  totaal: z.int(),
  pagina: z.int(),
  mails: z.array(
    z
      .object({
        op: date,
        aan: z.string(),
        onderwerp: z.string(),
        status: z.string(),
        antwoord: z.string().nullable(),
      })
      .openapi('Mail'),
  ),
});

export const reportsSchema = z.object({
  rapportages: z.array(z.object({ helft: z.int(), op: date })),
});

export const reportSchema = z
  .object({ helft: z.int(), inhoud: z.record(z.string(), z.unknown()) })
  .openapi('Rapportage');

export const newVersionSchema = z
  .strictObject({
    bron: z.string().min(1).max(1_000_000).openapi({ description: 'Het plan in YAML.' }),
  })
  .openapi('NieuwePlanversie');

export const versionSchema = z
  .object({ versie: z.uuid(), gemeente: z.string(), jaar: z.int(), loopt: z.boolean() })
  .openapi('Planversie');

export const planFileSchema = z
  .object({ bron: z.string().openapi({ description: 'Het plan zoals het loopt, in YAML.' }) })
  .openapi('Planbestand');

const decided = {
  reden: text(mostCharacters.text),
  besluitDoor: key.optional().openapi({
    description: 'Het contact dat besluit; weglaten: wie de sleutel heeft.',
  }),
};

export const newSteeringSchema = z
  .discriminatedUnion('soort', [
    z.strictObject({
      soort: z.literal('nieuwe_actie'),
      ...decided,
      wat: text(mostCharacters.text),
      kort: text(mostCharacters.name),
      hoe: text(mostCharacters.text),
      thema: key,
      actiehouder: key,
      met: z.array(key).default([]),
      wanneer: text(80).openapi({ example: 'Q3 en Q4 2024' }),
      kosten: text(20).default('').openapi({ example: '€ 2.500' }),
    }),
    z.strictObject({
      soort: z.literal('nieuw_thema'),
      ...decided,
      naam: text(mostCharacters.name),
      soortThema: z.enum(['priority', 'strategic']),
      doelen: z.array(text(mostCharacters.text)).default([]),
    }),
    z.strictObject({
      soort: z.literal('schaal'),
      ...decided,
      thema: key,
      doel: z.int().min(1).max(1_000).optional().openapi({
        description: 'Het hoeveelste doel van het thema; weglaten: het hele thema.',
      }),
      schaal: z.enum(scaleChoices),
      wat: text(mostCharacters.text).default('').openapi({
        description: 'Wat erbij komt, wat er overblijft of waarom het stopt.',
      }),
    }),
  ])
  .openapi('NieuweBijsturing');

export const activationAheadSchema = z
  .object({
    mensen: z.int().openapi({
      description: 'Hoeveel mensen in de eerste mailronde een mail krijgen. Stuur dit mee terug.',
    }),
    eersteMails: instant,
    openNu: z.int(),
    openDaarna: z.int(),
    nietTeBereiken: z.array(z.string()),
  })
  .openapi('PlanVooruit');

export const steeringAheadSchema = activationAheadSchema
  .extend({
    gevolgen: statementSchema.nullable().openapi({
      description: 'Van een versie die verandert wat loopt; anders null.',
    }),
  })
  .openapi('BijsturingVooruit');

export const activationQuery = z.object({
  vanaf: date.optional().openapi({ description: 'De dag waarop het plan start; leeg is vandaag.' }),
});

export const newActivationSchema = z
  .strictObject({
    mensen: z.int().min(0),
    vanaf: date.optional(),
    ...agreementFields,
  })
  .openapi('NieuweActivering');

export const newStopSchema = z
  .strictObject({
    reden: text(mostCharacters.text),
    acties: z.int().min(0).openapi({
      description: 'Hoeveel acties er stoppen: `openNu` van het vooruitkijken.',
    }),
  })
  .openapi('NieuweStop');

const planEventSchema = z
  .object({
    soort: z.enum(planEventKinds),
    op: instant,
    door: z.string(),
    reden: z.string(),
    vanaf: instant.nullable(),
    gedaan: z.boolean(),
  })
  .openapi('Planstap');

const diffRowSchema = z
  .object({
    onderdeel: z.enum(['actie', 'contact', 'thema', 'rol', 'plan']),
    naam: z.string(),
    soort: z.enum(['nieuw', 'weg', 'anders']),
    veld: z.string().nullable(),
    was: z.string(),
    wordt: z.string(),
  })
  .openapi('Planwijziging');

export const comparedVersionSchema = versionSchema
  .extend({
    gebeurd: z.array(planEventSchema).openapi({
      description: 'Wie deze versie laadde, aanzette en stopte, en wanneer.',
    }),
    gestoptOp: date.nullable(),
    wijzigingen: z.array(diffRowSchema).openapi({
      description: 'Wat er verandert aan het plan dat nu loopt. Leeg als er nog geen plan loopt.',
    }),
    blijft: z.array(diffRowSchema).openapi({
      description:
        'Wat buiten het bestand is gewijzigd en zo blijft: `was` staat in het bestand, `wordt` blijft.',
    }),
  })
  .openapi('VergelekenPlanversie');
