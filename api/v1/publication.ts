/** What of a plan everybody may read, and the choice of it. */

import { createRoute, type z } from '@hono/zod-openapi';
import type { Publication } from '../../domain/public/public-plan.ts';
import { readPublication } from '../../prisma/publications.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { publish } from '../use-cases/publish.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { jsonBody, ok } from './json.ts';
import { problems } from './problem.ts';
import { planPath } from './schemas/paths.ts';
import { publicationSchema } from './schemas/publication.ts';

const path = '/gemeenten/{gemeente}/plannen/{jaar}/openbaarheid';

export function publicationRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path,
      middleware: requirePermission('publish'),
      summary: 'Wat van het plan iedereen mag lezen',
      request: { params: planPath },
      responses: { ...ok(publicationSchema, 'De keuze die nu geldt'), ...problems },
    }),
    async (c) => {
      const { plan } = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json(publicationJson(await readPublication(deps.db, plan.planId)), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'put',
      path,
      middleware: requirePermission('publish'),
      summary: 'Kies wat van het plan iedereen mag lezen; wat het plan niet heeft, valt weg',
      request: { params: planPath, ...jsonBody(publicationSchema) },
      responses: { ...ok(publicationSchema, 'De keuze die nu geldt'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const { aan, acties, besluiten } = c.req.valid('json');
      const chosen = await publish(deps, context, {
        isOn: aan,
        actionKeys: acties,
        decisionIds: besluiten,
        channel: 'api',
      });
      return c.json(publicationJson(chosen), 200);
    },
  );
}

function publicationJson(publication: Publication): z.infer<typeof publicationSchema> {
  const { isOn, actionKeys, decisionIds } = publication;
  return { aan: isOn, acties: actionKeys, besluiten: decisionIds };
}
