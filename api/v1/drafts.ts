/** Drafts of plans: begun, read, taken back, and made into a version. */

import { createRoute } from '@hono/zod-openapi';
import { understand } from '../../plans/drafts/understand.ts';
import type { StoredDraft } from '../../prisma/draft-rows.ts';
import { discardDraft } from '../../prisma/draft-storage.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { describeOpen } from '../use-cases/describe-open.ts';
import { fileOfDraft, planOfDraft } from '../use-cases/draft-to-plan.ts';
import { undoLast } from '../use-cases/edit-draft.ts';
import { listOwnDrafts } from '../use-cases/find-draft.ts';
import type { Api } from './api.ts';
import { begunDraft, otherMunicipality } from './draft-beginnings.ts';
import { draftFor } from './draft-for.ts';
import { draftJson, listedJson } from './draft-json.ts';
import { created, jsonBody, noContent, ok } from './json.ts';
import { ApiProblem, conflicts, problems } from './problem.ts';
import { draftIdSchema, draftSchema, draftsSchema, newDraftSchema } from './schemas/drafts.ts';
import { draftPath } from './schemas/paths.ts';
import { planFileSchema, versionSchema } from './schemas/plans.ts';

const middleware = requirePermission('load_plan');
const path = '/concepten/{concept}';

export function draftRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: '/concepten',
      middleware,
      summary: 'De concepten van plannen, de nieuwste eerst',
      responses: { ...ok(draftsSchema, 'De concepten'), ...problems },
    }),
    async (c) => {
      const drafts = await listOwnDrafts(deps, c.get('viewer'));
      return c.json({ concepten: drafts.map(listedJson) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: '/concepten',
      middleware,
      summary: 'Begin een concept: leeg, met een plan dat er is, of uit een bestand',
      request: jsonBody(newDraftSchema),
      responses: { ...created(draftIdSchema, 'Het concept'), ...problems },
    }),
    async (c) =>
      c.json({ concept: await begunDraft(deps, c.get('viewer'), c.req.valid('json')) }, 201),
  );

  api.openapi(
    createRoute({
      method: 'get',
      path,
      middleware,
      summary: 'Een concept: elk veld met wat er staat, wat het betekent en wat er nog open is',
      request: { params: draftPath },
      responses: { ...ok(draftSchema, 'Het concept'), ...problems },
    }),
    async (c) => {
      const draft = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json(draftJson(draft), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'delete',
      path,
      middleware,
      summary: 'Gooi een concept weg; een plan dat er al van is gemaakt, blijft',
      request: { params: draftPath },
      responses: { ...noContent, ...problems },
    }),
    async (c) => {
      const { id } = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      await discardDraft(deps.db, id, deps.now());
      return c.body(null, 204);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: `${path}/planbestand`,
      middleware,
      summary: 'Het concept als planbestand, zo ver als het is',
      request: { params: draftPath },
      responses: { ...ok(planFileSchema, 'Het bestand'), ...problems },
    }),
    async (c) => {
      const draft = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      return c.json({ bron: fileOfDraft(draft) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/planversie`,
      middleware,
      summary: 'Maak van een concept een planversie die nog niet loopt',
      request: { params: draftPath },
      responses: { ...created(versionSchema, 'De versie'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const draft = await draftFor(deps, viewer, c.req.valid('param'));
      const made = await planOfDraft(deps, { viewer, channel: 'api' }, draft);
      if (!made.ok) throw refusal(made.refusal.kind, draft);
      const { versionId, municipalityId, year } = made.value;
      const version = { versie: versionId, gemeente: municipalityId, jaar: year, loopt: false };
      return c.json(version, 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${path}/ongedaan`,
      middleware,
      summary: 'Maak uw laatste wijziging van een concept ongedaan',
      request: { params: draftPath },
      responses: { ...ok(draftSchema, 'Het concept'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const { id } = await draftFor(deps, viewer, c.req.valid('param'));
      if (!(await undoLast(deps, { draftId: id, viewer }))) throw nothingToUndo();
      return c.json(draftJson(await draftFor(deps, viewer, { concept: id })), 200);
    },
  );
}

function refusal(kind: string, { items }: StoredDraft): ApiProblem {
  if (kind === 'other_municipality') return otherMunicipality();
  const open = describeOpen(understand(items).concerns);
  return new ApiProblem('draft_incomplete', `Dit kan nog geen plan worden. Nog te doen: ${open}.`);
}

function nothingToUndo(): ApiProblem {
  const sentence = 'U veranderde nog niets, of iemand anders veranderde het daarna.';
  return new ApiProblem('nothing_to_undo', sentence);
}
