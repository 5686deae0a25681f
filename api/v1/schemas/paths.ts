/** What stands in the address of a call: its path and its query. */

import { z } from '@hono/zod-openapi';
import { statuses } from '../../../domain/action/status.ts';
import { calms } from '../../../domain/contact/calm.ts';
import { boards } from '../../../domain/meetings/meeting.ts';
import { sortings } from '../../../prisma/action-list.ts';
import { key, meetingDay, text } from './values.ts';

export const municipalityPath = z.object({ gemeente: key.openapi({ example: 'westerkwartier' }) });

export const planPath = municipalityPath.extend({
  jaar: z
    .string()
    .regex(/^\d{4}$/, 'Hier hoort een jaar, zoals 2024.')
    .openapi({ example: '2024' }),
});

export const actionPath = planPath.extend({ actie: key.openapi({ example: 'cyberwegenkaart' }) });

export const contactPath = municipalityPath.extend({ contact: key });

export const absencePath = contactPath.extend({ afwezigheid: z.uuid() });

export const reportPath = planPath.extend({ helft: z.enum(['1', '2']) });

export const entryPath = planPath.extend({ post: z.uuid() });

export const versionPath = z.object({ versie: z.uuid() });

export const draftPath = z.object({ concept: z.uuid() });

export const draftItemPath = draftPath.extend({ onderdeel: z.uuid() });

export const meetingPath = planPath.extend({
  overleg: z.enum(boards).openapi({ example: 'tvo' }),
  dag: meetingDay.openapi({ description: 'De dag die eerst gepland was.' }),
});

const pageQuery = z.coerce.number().int().min(1).max(10_000).default(1);

export const actionQuery = z.object({
  zoek: text(100).default(''),
  volgorde: z.enum(sortings).default('status'),
  contact: z.enum(calms).optional(),
  stand: z.enum(statuses).optional(),
  thema: text(100).optional(),
  partij: text(100).optional(),
  actiehouder: text(100).optional(),
  pagina: pageQuery,
});

export const mailQuery = z.object({ wie: text(100).default(''), pagina: pageQuery });
