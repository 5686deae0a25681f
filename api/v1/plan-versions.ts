/** Plan files, from loading to running. */

import { createRoute } from '@hono/zod-openapi';
import { comparePlan } from '../../domain/plan/comparison.ts';
import type { PlacedProblem } from '../../plans/read.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { activatePlan } from '../use-cases/activate-plan.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { loadPlan } from '../use-cases/load-plan.ts';
import type { Api } from './api.ts';
import type { FieldProblem } from './field-problems.ts';
import { created, jsonBody, ok } from './json.ts';
import { comparisonJson } from './plan-diff-json.ts';
import { accessProblem, ApiProblem, conflicts, problems, unavailable } from './problem.ts';
import { versionPath } from './schemas/paths.ts';
import { comparedVersionSchema, newVersionSchema, versionSchema } from './schemas/plans.ts';

export function planVersionRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: '/planversies',
      middleware: requirePermission('load_plan'),
      summary: 'Laad een planbestand; het loopt nog niet',
      request: jsonBody(newVersionSchema),
      responses: { ...created(versionSchema, 'Geladen'), ...problems },
    }),
    async (c) => {
      const loaded = await loadPlan(deps, c.get('viewer'), c.req.valid('json').bron);
      if (!loaded.ok) {
        throw loaded.refusal.kind === 'other_municipality'
          ? new ApiProblem('other_municipality', 'Dit plan is van een andere gemeente.')
          : new ApiProblem(
              'invalid_plan',
              'Het plan klopt niet.',
              loaded.refusal.problems.map(problemField),
            );
      }
      const { versionId, municipalityId, year } = loaded.value;
      const version = { versie: versionId, gemeente: municipalityId, jaar: year, loopt: false };
      return c.json(version, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/planversies/{versie}',
      middleware: requirePermission('load_plan'),
      summary:
        'Een geladen planbestand: wat het verandert, en wat blijft zoals het op de site is gewijzigd',
      request: { params: versionPath },
      responses: { ...ok(comparedVersionSchema, 'De versie'), ...problems },
    }),
    async (c) => {
      const version = await versionFor(c.get('viewer'), c.req.valid('param').versie);
      const { file, plan, existing } = version;
      const compared = comparisonJson(comparePlan(file, plan, existing));
      return c.json({ ...versionJson(version), ...compared }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/planversies/{versie}/activering',
      middleware: requirePermission('load_plan'),
      summary: 'Zet een planversie aan: vanaf nu gaan er mails uit',
      request: { params: versionPath },
      responses: { ...ok(versionSchema, 'Het plan loopt'), ...problems, 503: conflicts[503] },
    }),
    async (c) => {
      const version = await versionFor(c.get('viewer'), c.req.valid('param').versie);
      const activated = await activatePlan(deps, version);
      if (!activated.ok) throw unavailable();
      return c.json({ ...versionJson(version), loopt: true }, 200);
    },
  );

  async function versionFor(viewer: Viewer, id: string): Promise<PlanVersion> {
    const version = await findPlanVersion(deps, viewer, id);
    if (version === null) throw accessProblem('not_found');
    return version;
  }
}

function problemField({ line, column, found, expected }: PlacedProblem): FieldProblem {
  return {
    veld: `regel ${String(line)}, kolom ${String(column)}`,
    verwacht: `${expected} (gevonden: ${found})`,
    code: 'wrong_value',
  };
}

function versionJson({ id, plan, runningId }: PlanVersion) {
  const { municipality, year } = plan;
  return { versie: id, gemeente: municipality.id, jaar: year, loopt: runningId === id };
}
