/** The parts of a draft: added, filled in, looked at, moved and taken out. */

import { createRoute } from '@hono/zod-openapi';
import type { DraftKind } from '../../domain/draft/draft.ts';
import { isFilledIn } from '../../domain/draft/fields.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import type { Viewer } from '../site/viewer.ts';
import { addItem, stepWithItem } from '../use-cases/edit-draft.ts';
import { saveItem } from '../use-cases/save-draft-item.ts';
import type { Api } from './api.ts';
import { draftFor } from './draft-for.ts';
import { itemJson, readingOf } from './draft-json.ts';
import { created, jsonBody, ok } from './json.ts';
import { accessProblem, ApiProblem, conflicts, problems } from './problem.ts';
import {
  changedDraftItemSchema,
  draftItemSchema,
  draftItemStepSchema,
  newDraftItemSchema,
} from './schemas/drafts.ts';
import { draftItemPath, draftPath } from './schemas/paths.ts';

const middleware = requirePermission('load_plan');
const itemsPath = '/concepten/{concept}/onderdelen';

export function draftItemRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'post',
      path: itemsPath,
      middleware,
      summary: 'Voeg een onderdeel aan een concept toe',
      request: { params: draftPath, ...jsonBody(newDraftItemSchema) },
      responses: { ...created(draftItemSchema, 'Het onderdeel'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const { id: draftId } = await draftFor(deps, viewer, c.req.valid('param'));
      const { soort: kind, velden: words } = c.req.valid('json');
      refuseStrange(kind, Object.keys(words), (name) => `velden.${name}`);
      const onderdeel = await addItem(deps, { draftId, viewer }, { kind, words });
      return c.json(await itemNow(deps, viewer, { concept: draftId, onderdeel }), 201);
    },
  );

  api.openapi(
    createRoute({
      method: 'patch',
      path: `${itemsPath}/{onderdeel}`,
      middleware,
      summary: 'Vul velden van een onderdeel in, of zeg dat een twijfel geen twijfel meer is',
      request: { params: draftItemPath, ...jsonBody(changedDraftItemSchema) },
      responses: { ...ok(draftItemSchema, 'Het onderdeel'), ...problems, ...conflicts },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const at = c.req.valid('param');
      const { item } = await itemFor(deps, viewer, at);
      const { velden, nagekeken, vraag } = c.req.valid('json');
      const questioned = vraag === null ? [] : [vraag.veld];
      const named = [...velden.map(({ veld }) => veld), ...nagekeken, ...questioned];
      refuseStrange(item.kind, named, (name) => name);
      const fields = velden.map(({ veld, woorden, keer }) => ({
        field: veld,
        words: woorden,
        revision: keer,
      }));
      const remark = vraag && { field: vraag.veld, text: vraag.tekst.trim() };
      const sent = { itemId: item.id, fields, settled: nagekeken, remark };
      const saved = await saveItem(deps, { draftId: at.concept, viewer }, sent);
      const collided = Object.keys(saved?.collided ?? {});
      if (collided.length > 0) throw changedMeanwhile(collided);
      return c.json(await itemNow(deps, viewer, at), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: `${itemsPath}/{onderdeel}/stappen`,
      middleware,
      summary: 'Verplaats een onderdeel, maak een kopie, haal het weg of zet het terug',
      request: { params: draftItemPath, ...jsonBody(draftItemStepSchema) },
      responses: { ...ok(draftItemSchema, 'Het onderdeel; van een kopie de kopie'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const at = c.req.valid('param');
      const { item } = await itemFor(deps, viewer, at);
      const { stap } = c.req.valid('json');
      const onderdeel = await stepWithItem(deps, { draftId: at.concept, viewer }, item.id, stap);
      return c.json(await itemNow(deps, viewer, { ...at, onderdeel }), 200);
    },
  );
}

interface ItemAt {
  concept: string;
  onderdeel: string;
}

async function itemFor(deps: Deps, viewer: Viewer, at: ItemAt) {
  const draft = await draftFor(deps, viewer, at);
  const item = draft.items.find(({ id }) => id === at.onderdeel);
  if (item === undefined) throw accessProblem('not_found');
  return { draft, item };
}

async function itemNow(deps: Deps, viewer: Viewer, at: ItemAt) {
  const { draft, item } = await itemFor(deps, viewer, at);
  return itemJson(item, readingOf(draft.items));
}

function refuseStrange(
  kind: DraftKind,
  names: readonly string[],
  placeOf: (name: string) => string,
): void {
  const strange = names.filter((name) => !isFilledIn(kind, name));
  if (strange.length === 0) return;
  const fields = strange.map((name) => ({
    veld: placeOf(name),
    code: 'unknown_field' as const,
    verwacht: 'Dit veld heeft dit onderdeel niet.',
  }));
  throw new ApiProblem('invalid_fields', 'Een of meer velden kloppen niet.', fields);
}

function changedMeanwhile(names: string[]): ApiProblem {
  const sentence =
    'Iemand anders was u voor. Wat u stuurde, is ernaast bewaard; kijk wat er nu staat.';
  const fields = names.map((name) => ({
    veld: name,
    code: 'wrong_value' as const,
    verwacht: 'Stuur het opnieuw met de nieuwe `keer` als het toch zo moet.',
  }));
  return new ApiProblem('changed_meanwhile', sentence, fields);
}
