/** The plan itself: as a file, and changed as a version that does not run yet. */

import { createRoute, type z } from '@hono/zod-openapi';
import { writePlan } from '../../plans/write-plan.ts';
import { readRunningFile } from '../../prisma/plan-running-file.ts';
import { bulkChoices } from '../../prisma/action-choices.ts';
import { requirePermission } from '../site/access.ts';
import type { PageContext } from '../site/context.ts';
import type { Deps } from '../site/deps.ts';
import type { SteeringInput } from '../use-cases/draft-steering.ts';
import { steerPlan } from '../use-cases/steer-plan.ts';
import type { SteeringField } from '../use-cases/steering-kinds.ts';
import type { Api } from './api.ts';
import { planFor } from './env.ts';
import { created, jsonBody, ok } from './json.ts';
import { accessProblem, ApiProblem, problems } from './problem.ts';
import { planPath } from './schemas/paths.ts';
import { newSteeringSchema, planFileSchema, versionSchema } from './schemas/plans.ts';

const runningPlanPath = '/gemeenten/{gemeente}/plannen/{jaar}';
type Sent = z.infer<typeof newSteeringSchema>;

export function steeringRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: `${runningPlanPath}/planbestand`,
      middleware: requirePermission('load_plan'),
      summary: 'Het plan zoals het loopt, als planbestand; opnieuw geladen verandert het niets',
      request: { params: planPath },
      responses: { ...ok(planFileSchema, 'Het bestand'), ...problems },
    }),
    async (c) => {
      const { plan } = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const running = await readRunningFile(deps.db, plan.planId);
      if (running === null) throw accessProblem('not_found');
      return c.json({ bron: writePlan(running.file) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${runningPlanPath}/bijsturingen`,
      middleware: requirePermission('steer_plan'),
      summary: 'Een actie of thema erbij, of op- of afschalen: een planversie die nog niet loopt',
      request: { params: planPath, ...jsonBody(newSteeringSchema) },
      responses: { ...created(versionSchema, 'De versie'), ...problems },
    }),
    async (c) => {
      const context = await planFor(deps, c.get('viewer'), c.req.valid('param'));
      const sent = c.req.valid('json');
      const made = await steerPlan(deps, context, {
        channel: 'api',
        input: inputOf(sent),
        reason: sent.reden.trim(),
        deciderId: await deciderOf(sent, context),
      });
      if (!made.ok) {
        const fields = made.refusal.map(({ field, sentence }) => ({
          veld: fieldNames[field ?? 'reason'],
          verwacht: sentence,
          code: 'wrong_value' as const,
        }));
        throw new ApiProblem('invalid_plan', 'Zo kan het plan niet worden.', fields);
      }
      const { versionId, municipalityId, year } = made.value;
      const version = { versie: versionId, gemeente: municipalityId, jaar: year, loopt: false };
      return c.json(version, 201);
    },
  );

  async function deciderOf({ besluitDoor }: Sent, { plan, today }: PageContext) {
    if (besluitDoor === undefined) return null;
    const { roleHolders } = await bulkChoices(deps.db, plan.planId, today);
    return roleHolders.find(({ key }) => key === besluitDoor)?.id ?? '';
  }
}

function inputOf(sent: Sent): SteeringInput {
  switch (sent.soort) {
    case 'nieuwe_actie':
      return {
        kind: 'add_action',
        what: sent.wat,
        shortName: sent.kort,
        how: sent.hoe,
        themeId: sent.thema,
        owner: sent.actiehouder,
        involved: sent.met,
        timing: { quarters: [], isOngoing: false, words: sent.wanneer.trim() },
        costs: sent.kosten.trim(),
      };
    case 'nieuw_thema':
      return { kind: 'add_theme', name: sent.naam, themeKind: sent.soortThema, goals: sent.doelen };
    case 'schaal': {
      const { thema: themeId, doel, schaal: scale, wat: note } = sent;
      return {
        kind: 'scale',
        themeId,
        target: doel === undefined ? 'theme' : doel - 1,
        scale,
        note,
      };
    }
  }
}

const fieldNames: Record<SteeringField, string> = {
  what: 'wat',
  shortName: 'kort',
  how: 'hoe',
  theme: 'thema',
  owner: 'actiehouder',
  timing: 'wanneer',
  costs: 'kosten',
  name: 'naam',
  themeKind: 'soortThema',
  target: 'doel',
  scale: 'schaal',
  note: 'wat',
  reason: 'reden',
  decider: 'besluitDoor',
};
