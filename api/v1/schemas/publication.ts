/** What of a plan everybody may read. */

import { z } from '@hono/zod-openapi';

export const publicationSchema = z
  .strictObject({
    aan: z.boolean().openapi({ description: 'Of de openbare pagina er is' }),
    acties: z.array(z.string()).openapi({ description: 'Sleutels van de acties die erop staan' }),
    besluiten: z.array(z.string()).openapi({
      description: 'Ids van besluiten van afgesloten overleggen; alleen over acties die erop staan',
    }),
  })
  .openapi('Openbaarheid');
