/** Plans, their mails and reports, and plan files, as they travel. */

import { z } from '@hono/zod-openapi';
import { statuses } from '../../../domain/action/status.ts';
import { date } from './values.ts';

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
    wijzigingen: z.array(diffRowSchema).openapi({
      description: 'Wat er verandert aan het plan dat nu loopt. Leeg als er nog geen plan loopt.',
    }),
    blijft: z.array(diffRowSchema).openapi({
      description:
        'Wat buiten het bestand is gewijzigd en zo blijft: `was` staat in het bestand, `wordt` blijft.',
    }),
  })
  .openapi('VergelekenPlanversie');
