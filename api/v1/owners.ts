/** Whom the coordinator should speak to. */

import { createRoute } from '@hono/zod-openapi';
import { describeOwner } from '../../domain/dutch/index.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { readOwnersToSpeakTo } from '../use-cases/read-owners.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { ok } from './json.ts';
import { problems } from './problem.ts';
import { ownersSchema } from './schemas/people.ts';
import { planPath } from './schemas/paths.ts';

export function ownerRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/actiehouders',
      middleware: requirePermission('read_mails'),
      summary:
        'Actiehouders om mee te spreken: niet bereikbaar, nooit geantwoord, lang stil of te veel tegelijk',
      request: { params: planPath },
      responses: { ...ok(ownersSchema, 'De dringendste eerst'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const owners = await readOwnersToSpeakTo(deps, context);
      const actiehouders = owners.map((one) => ({
        contact: one.owner.id,
        naam: one.owner.name,
        onbereikbaar: one.unreachable,
        nooitGeantwoord: one.neverAnswered !== null,
        wachtSinds: one.waitsLongest?.since ?? one.neverAnswered?.mailedOn[0] ?? null,
        teVeelTegelijk: one.load !== null,
        acties: one.open.map(({ key }) => key),
        zinnen: describeOwner(one, context.today),
      }));
      return c.json({ actiehouders }, 200);
    },
  );
}
