/** The draft of next year's plan, as a version that does not run yet. */

import { createRoute } from '@hono/zod-openapi';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { draftNextYear } from '../use-cases/next-year.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { created } from './json.ts';
import { accessProblem, ApiProblem, problems } from './problem.ts';
import { planPath } from './schemas/paths.ts';
import { versionSchema } from './schemas/plans.ts';

export function nextYearRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/gemeenten/{gemeente}/plannen/{jaar}/volgend-jaar',
      middleware: requirePermission('load_plan'),
      summary: 'Maak het concept van het plan van volgend jaar: een planversie die nog niet loopt',
      request: { params: planPath },
      responses: { ...created(versionSchema, 'Het concept'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const drafted = await draftNextYear(deps, context, 'api');
      if (!drafted.ok) {
        throw drafted.refusal.kind === 'not_running'
          ? accessProblem('not_found')
          : new ApiProblem('invalid_plan', 'Zo kan het plan van volgend jaar niet worden gemaakt.');
      }
      const { versionId, municipalityId, year } = drafted.value;
      const version = { versie: versionId, gemeente: municipalityId, jaar: year, loopt: false };
      return c.json(version, 201);
    },
  );
}
