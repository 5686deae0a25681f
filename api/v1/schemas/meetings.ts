/** Meetings, agendas and what boards decide, as they travel. */

import { z } from '@hono/zod-openapi';
import { agendaReasons } from '../../../domain/meetings/agenda.ts';
import { meetingDecisionKinds } from '../../../domain/meetings/decisions.ts';
import { boards, meetingPhases } from '../../../domain/meetings/meeting.ts';
import { optionKinds } from '../../../domain/meetings/option.ts';
import { mostCharacters } from '../../../domain/text.ts';
import { claimSchema } from './actions.ts';
import { moveSchema } from './money.ts';
import { agreementFields, statementSchema } from './statements.ts';
import { date, instant, key, meetingDay, text } from './values.ts';

const meetingFields = {
  overleg: z.enum(boards),
  dag: meetingDay.openapi({
    description:
      'De dag die eerst gepland was: zo heet dit overleg. Een tweede op die dag eindigt op `.2`.',
  }),
  op: date.openapi({ description: 'De dag waarop het overleg is.' }),
  fase: z.enum(meetingPhases),
};

export const meetingsSchema = z.object({
  overleggen: z.array(z.object(meetingFields).openapi('OverlegInLijst')),
});

const takenSchema = z
  .object({
    nummer: z.int(),
    besluit: z.enum(meetingDecisionKinds),
    door: z.string(),
    reden: z.string(),
    wat: z.string(),
    tot: date.nullable(),
    actiehouder: z.string().nullable(),
    op: instant,
    verwerkt: z.enum(['done', 'waiting', 'refused']),
  })
  .openapi('OverlegBesluit', { description: 'Een verbetering heeft het volgende nummer.' });

const optionSchema = z
  .object({
    besluit: z.enum(optionKinds),
    tot: date.nullable().openapi({
      description: 'De nieuwe datum; bij aanhouden de dag van het volgende overleg.',
    }),
    erbij: z.int(),
    verplaatst: z.int(),
    vervalt: z.int(),
    komtVrijCenten: z.int(),
  })
  .openapi('Keuze', {
    description:
      'Wat een besluit zou brengen: berichten over deze actie, geteld vanaf de dag van het overleg, als niemand antwoordt.',
  });

const itemSchema = z
  .object({
    punt: z.string().openapi({ example: 'action/cyberwegenkaart' }),
    titel: z.string(),
    redenen: z.array(z.enum(agendaReasons)),
    nietBesloten: z.int().openapi({ description: 'Hoe vaak dit punt eerder niet is besloten.' }),
    toelichting: z.string(),
    weggelaten: z.string().nullable().openapi({ description: 'Waarom dit punt is weggelaten.' }),
    nagekomen: z.boolean(),
    besluitNodig: z.boolean(),
    thema: z.string().nullable(),
    actiehouder: z.string().nullable(),
    datum: date.nullable(),
    feitenVan: date
      .nullable()
      .openapi({ description: 'De dag van deze feiten: vandaag, of toen de stukken vastlagen.' }),
    feiten: z.array(claimSchema),
    keuzes: z.array(optionSchema).openapi({ description: 'Leeg als er al is besloten.' }),
    besluiten: z.array(takenSchema),
  })
  .openapi('Agendapunt');

export const meetingSchema = z
  .object({
    ...meetingFields,
    inleiding: z.string(),
    nogTeBesluiten: z.int(),
    punten: z.array(itemSchema),
    verschuivingen: z.array(moveSchema).openapi({ description: 'Geld dat hier is verschoven.' }),
    buitenHetOverleg: z.array(
      z.object({
        actie: z.string(),
        wat: z.string(),
        soort: z.string(),
        op: instant,
        door: z.string(),
        reden: z.string(),
      }),
    ),
  })
  .openapi('Overleg');

export const newMeetingDecisionSchema = z
  .strictObject({
    punt: z.string().max(200),
    nummer: z.int().min(1).openapi({
      description: 'Een meer dan er besluiten zijn: van twee met hetzelfde nummer wint er een.',
    }),
    besluit: z.enum(meetingDecisionKinds),
    namens: text(mostCharacters.name),
    reden: text(mostCharacters.text).default(''),
    wat: text(mostCharacters.text).default('').openapi({
      description: 'Bij opschalen en afschalen: wat erbij komt of overblijft.',
    }),
    moment: text(20).optional(),
    tot: date.optional(),
    actiehouder: key.optional(),
    proef: z.boolean().default(false).openapi({ description: 'Alleen vooruitkijken.' }),
    ...agreementFields,
  })
  .openapi('NieuwOverlegBesluit');

export const meetingDecisionSchema = z
  .object({
    punt: z.string(),
    besluit: z.enum(meetingDecisionKinds),
    vastgelegd: z.boolean(),
    bewaard: z.boolean().openapi({
      description: 'Vastgelegd, maar nog niet verwerkt: er is een storing.',
    }),
    gevolgen: statementSchema.nullable().openapi({
      description: 'Alleen met `proef`; null als het besluit aan geen actie iets verandert.',
    }),
  })
  .openapi('OverlegBesluitGenomen');

export const newMeetingSchema = z
  .strictObject({
    overleg: z.enum(boards),
    op: date,
    reden: text(mostCharacters.text).default(''),
  })
  .openapi('NieuwOverleg');

export const meetingMoveSchema = z
  .strictObject({ naar: date, reden: text(mostCharacters.text) })
  .openapi('OverlegVerplaatsing');

export const meetingCancelSchema = z
  .strictObject({ reden: text(mostCharacters.text) })
  .openapi('OverlegAfzegging');

export const meetingCloseSchema = z.strictObject({}).openapi('OverlegSluiting');
