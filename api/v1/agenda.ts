/** The agenda of the TVO. */

import { createRoute } from '@hono/zod-openapi';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { readTvoAgenda } from '../use-cases/read-tvo-agenda.ts';
import type { Api } from './api.ts';
import { claimJson } from './claim-json.ts';
import { planFor } from './env.ts';
import { ok } from './json.ts';
import { problems } from './problem.ts';
import { agendaSchema } from './schemas/actions.ts';
import { planPath } from './schemas/paths.ts';

export function agendaRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/tvo',
      middleware: requirePermission('read_agenda'),
      summary: 'Wat er bij het TVO ligt, en wat er besloten is sinds het vorige overleg',
      request: { params: planPath },
      responses: { ...ok(agendaSchema, 'De agenda'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { nextOn, items, decisions } = await readTvoAgenda(deps, context);
      const acties = items.map((item) => ({
        actie: item.key,
        wat: item.what,
        thema: item.themeName,
        actiehouder: item.ownerName,
        bijTvoSinds: item.escalatedOn,
        datum: item.dueOn,
        feiten: item.claims.map((claim) => claimJson(claim, context.today)),
      }));
      const besluiten = decisions.map(({ key, what, event, at, author, reason }) => ({
        actie: key,
        wat: what,
        soort: event.kind,
        op: at,
        door: author,
        reden: reason,
      }));
      return c.json({ volgendOverleg: nextOn, acties, besluiten }, 200);
    },
  );
}
