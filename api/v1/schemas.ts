/** What travels over the JSON API, in Dutch names; the OpenAPI document is made from these. */

import { z } from '@hono/zod-openapi';
import { choices } from '../answers/form.ts';
import { partChoices } from '../answers/part-form.ts';
import { decisionKinds } from '../actions/decision-form.ts';
import { statuses } from '../../domain/action/status.ts';

const date = z.iso.date().openapi({ example: '2024-06-30' });
const instant = z.string().openapi({ example: '2024-06-30T08:30:00.000Z' });
const key = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[A-Za-z0-9_-]+$/);

export const municipalityPath = z.object({ gemeente: key.openapi({ example: 'westerkwartier' }) });
export const planPath = municipalityPath.extend({
  jaar: z
    .string()
    .regex(/^\d{4}$/)
    .openapi({ example: '2024' }),
});
export const actionPath = planPath.extend({ actie: key.openapi({ example: 'cyberwegenkaart' }) });
export const contactPath = municipalityPath.extend({ contact: key });
export const absencePath = contactPath.extend({ afwezigheid: z.uuid() });
export const reportPath = planPath.extend({ helft: z.enum(['1', '2']) });
export const versionPath = z.object({ versie: z.uuid() });

const page = z.coerce.number().int().min(1).max(10_000).default(1);
export const actionQuery = z.object({
  stand: z.enum(statuses).optional(),
  thema: z.string().max(100).optional(),
  partij: z.string().max(100).optional(),
  actiehouder: z.string().max(100).optional(),
  pagina: page,
});
export const mailQuery = z.object({ wie: z.string().max(100).default(''), pagina: page });

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

export const actionRowSchema = z
  .object({
    actie: z.string(),
    wat: z.string(),
    kort: z.string(),
    stand: z.enum(statuses),
    thema: z.string(),
    actiehouder: z.string(),
    datum: date.nullable(),
    teLaatVanaf: date.nullable(),
    bijTvoSinds: date.nullable(),
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

export const actionSchema = z
  .object({
    actie: z.string(),
    wat: z.string(),
    hoe: z.string(),
    thema: z.string(),
    wanneer: z.string(),
    kostenCent: z.int().nullable(),
    fase: z.enum(['running', 'paused', 'completed', 'cancelled']),
    actiehouder: personSchema,
    betrokkenen: z.array(personSchema),
    momenten: z.array(
      z.object({
        moment: z.string(),
        soort: z.enum(['deadline', 'evaluation']),
        datum: date,
        klaarGemeldOp: date.nullable(),
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

export const newDecisionSchema = z
  .strictObject({
    besluit: z.enum(decisionKinds),
    moment: z.string().max(20).optional(),
    tot: date.optional(),
    actiehouder: key.optional(),
    onderdeel: key.optional().openapi({
      description: 'Bij `confirm_part`: de partij van wie het deel is.',
    }),
    reden: z.string().max(4000).default(''),
    proef: z.boolean().default(false).openapi({ description: 'Alleen vooruitkijken.' }),
  })
  .openapi('NieuwBesluit');
export const decisionSchema = z
  .object({
    besluit: z.enum(decisionKinds),
    uitgevoerd: z.boolean(),
    meldt: z.array(z.object({ soort: z.string(), meteen: z.boolean() })),
    gaatUit: z.array(z.object({ datum: date, soort: z.string() })),
    vervalt: z.array(z.object({ datum: date, soort: z.string() })),
  })
  .openapi('Besluit');

export const newPartAnswerSchema = z
  .strictObject({
    antwoord: z.enum(partChoices),
    toelichting: z.string().trim().max(4000).default(''),
  })
  .openapi('NieuwDeelantwoord');
export const newAnswerSchema = z
  .strictObject({
    antwoord: z.enum(choices),
    tot: date.optional(),
    toelichting: z.string().max(4000).default(''),
  })
  .openapi('NieuwAntwoord');
export const newNoteSchema = z
  .strictObject({ tekst: z.string().trim().min(1).max(4000), link: z.url().max(2000).optional() })
  .openapi('NieuweNotitie');

export const doneSchema = z.object({ vastgelegd: z.literal(true) }).openapi('Vastgelegd');

export const handoverSchema = z
  .object({
    titel: z.string(),
    delen: z.array(
      z.object({ titel: z.string(), alineas: z.array(z.string()), punten: z.array(z.string()) }),
    ),
  })
  .openapi('Overdracht');

export const personHandoverSchema = z.object({
  titel: z.string(),
  acties: z.array(handoverSchema),
});

export const agendaSchema = z
  .object({
    volgendOverleg: date.nullable(),
    acties: z.array(
      z.object({
        ...{ actie: z.string(), wat: z.string(), thema: z.string(), actiehouder: z.string() },
        ...{ bijTvoSinds: date, datum: date.nullable(), gemaildOp: z.array(date) },
      }),
    ),
    besluiten: z.array(
      z.object({
        ...{ actie: z.string(), wat: z.string(), soort: z.string(), op: instant },
        ...{ door: z.string(), reden: z.string() },
      }),
    ),
  })
  .openapi('TvoAgenda');

const mineSchema = z.object({
  ...{ plan: z.string(), actie: z.string(), wat: z.string(), datum: date.nullable() },
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
    naam: z.string().trim().min(1).max(200).optional(),
    functie: z.string().trim().max(200).optional(),
    adres: z.string().trim().max(254).optional(),
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
