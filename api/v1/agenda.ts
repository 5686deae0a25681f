/** The agenda of the TVO. */

import { createRoute } from '@hono/zod-openapi';
import { agendaOf } from '../actions/agenda.tsx';
import type { Deps } from '../site/deps.ts';
import type { Api } from './api.ts';
import { contextFor } from './env.ts';
import { ok } from './json.ts';
import { problems } from './problem.ts';
import * as schemas from './schemas.ts';

export function agendaRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/tvo',
      summary: 'Wat er bij het TVO ligt, en wat er besloten is sinds het vorige overleg',
      request: { params: schemas.planPath },
      responses: { ...ok(schemas.agendaSchema, 'De agenda'), ...problems },
    }),
    async (c) => {
      const context = await contextFor(deps, c.get('viewer'), 'read_agenda', c.req.valid('param'));
      const { nextOn, items, decisions } = await agendaOf(deps, context);
      const acties = items.map((item) => ({
        ...{ actie: item.key, wat: item.what, thema: item.themeName, actiehouder: item.ownerName },
        ...{ bijTvoSinds: item.escalatedOn, datum: item.dueOn, gemaildOp: item.mailedOn },
      }));
      const besluiten = decisions.map(({ key, what, event, at, author, reason }) => ({
        ...{ actie: key, wat: what, soort: event.kind, op: at, door: author, reden: reason },
      }));
      return c.json({ volgendOverleg: nextOn, acties, besluiten }, 200);
    },
  );
}
