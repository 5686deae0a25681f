/** What is done about an agenda before its meeting, as it travels. */

import { z } from '@hono/zod-openapi';
import { mostCharacters } from '../../../domain/text.ts';
import { key, text } from './values.ts';

const punt = text(200).min(1).openapi({ example: 'action/cyberwegenkaart' });
const tekst = text(mostCharacters.text);

export const agendaChangeSchema = z
  .discriminatedUnion('soort', [
    z
      .strictObject({ soort: z.literal('inleiding'), tekst })
      .openapi({ description: 'Boven de punten. Een lege tekst haalt de inleiding weg.' }),
    z.strictObject({ soort: z.literal('toelichting'), punt, tekst }),
    z.strictObject({
      soort: z.literal('nieuw_punt'),
      titel: text(mostCharacters.name),
      tekst: tekst.default(''),
    }),
    z
      .strictObject({ soort: z.literal('voorstel'), thema: key, tekst })
      .openapi({ description: 'Om een thema op te schalen, af te schalen of te stoppen.' }),
    z.strictObject({
      soort: z.literal('volgorde'),
      punt,
      plaats: z.enum(['omhoog', 'omlaag']).openapi({ description: 'Ruilt met het punt ernaast.' }),
    }),
    z.strictObject({ soort: z.literal('weglaten'), punt, reden: tekst }),
    z.strictObject({ soort: z.literal('terugzetten'), punt }),
  ])
  .openapi('Agendawijziging');
