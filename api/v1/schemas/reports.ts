/** A report before it goes out, and what is written with it. */

import { z } from '@hono/zod-openapi';
import { mostCharacters } from '../../../domain/text.ts';
import { date, key, text } from './values.ts';

const about = key
  .nullable()
  .openapi({ description: 'De sleutel van een thema; leeg voor de hele rapportage.' });

export const draftSchema = z
  .object({
    helft: z.int(),
    op: date.openapi({ description: 'De dag waarop de rapportage vanzelf uitgaat' }),
    ontbreekt: z.array(z.string()).openapi({ description: 'Wat er nog niet binnen is' }),
    toelichtingen: z.array(z.object({ thema: about, tekst: z.string() })),
  })
  .openapi('Conceptrapportage');

export const newRemarksSchema = z
  .strictObject({
    toelichtingen: z
      .array(z.strictObject({ thema: about, tekst: text(mostCharacters.text) }))
      .min(1)
      .max(200)
      .openapi({
        description:
          'Wat hier niet staat, blijft zoals het was; een lege tekst neemt een toelichting terug. Noem geen mensen: de tekst komt ook in de versie voor de raad.',
      }),
  })
  .openapi('NieuweToelichtingen');
