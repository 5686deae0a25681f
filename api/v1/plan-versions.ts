/** Plan files, from loading to running. */

import { createRoute } from '@hono/zod-openapi';
import { comparePlan } from '../../domain/plan/comparison.ts';
import type { PlacedProblem } from '../../plans/read.ts';
import type { PlanVersion } from '../../prisma/plan-versions.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { findPlanVersion } from '../use-cases/find-plan-version.ts';
import { loadPlan } from '../use-cases/load-plan.ts';
import type { Api } from './api.ts';
import type { FieldProblem } from './field-problems.ts';
import { created, jsonBody, ok } from './json.ts';
import { comparisonJson } from './plan-diff-json.ts';
import { accessProblem, ApiProblem, problems } from './problem.ts';
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
      const sent = { source: c.req.valid('json').bron, channel: 'api' } as const;
      const loaded = await loadPlan(deps, c.get('viewer'), sent);
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
      const version = await versionFor(deps, c.get('viewer'), c.req.valid('param').versie);
      const { file, plan, existing } = version;
      const compared = comparisonJson(comparePlan(file, plan, existing));
      return c.json({ ...versionJson(version), ...historyJson(version), ...compared }, 200);
    },
  );
}

function problemField({ line, column, found, expected }: PlacedProblem): FieldProblem {
  return {
    veld: `regel ${String(line)}, kolom ${String(column)}`,
    verwacht: `${expected} (gevonden: ${found})`,
    code: 'wrong_value',
  };
}

export async function versionFor(deps: Deps, viewer: Viewer, id: string): Promise<PlanVersion> {
  const version = await findPlanVersion(deps, viewer, id);
  if (version === null) throw accessProblem('not_found');
  return version;
}

export function versionJson({ id, plan, runningId, stoppedOn }: PlanVersion) {
  const { municipality, year } = plan;
  const loopt = runningId === id && stoppedOn === null;
  return { versie: id, gemeente: municipality.id, jaar: year, loopt };
}

function historyJson({ id, events, stoppedOn }: PlanVersion) {
  const own = events.filter(({ versionId }) => versionId === id);
  return {
    gestoptOp: stoppedOn,
    gebeurd: own.map(({ kind, at, author, reason, startAt, carriedOutAt }) => ({
      soort: kind,
      op: at,
      door: author,
      reden: reason,
      vanaf: startAt,
      gedaan: carriedOutAt !== null,
    })),
  };
}
