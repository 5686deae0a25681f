/** Of a draft from a document: who its names are, and what its columns mean. */

import { createRoute } from '@hono/zod-openapi';
import { surroundingsOf } from '../../plans/drafts/meaning.ts';
import { readDraftDocument, type StoredDraft } from '../../prisma/draft-rows.ts';
import { requirePermission } from '../site/access.ts';
import type { Deps } from '../site/deps.ts';
import { giveMeanings, recognisedIn } from '../use-cases/draft-from-document.ts';
import { giveNames } from '../use-cases/edit-draft.ts';
import { unknownNames } from '../use-cases/unknown-names.ts';
import type { Api } from './api.ts';
import { draftFor } from './draft-for.ts';
import { draftJson } from './draft-json.ts';
import { jsonBody, ok } from './json.ts';
import { accessProblem, problems } from './problem.ts';
import {
  columnsSchema,
  draftSchema,
  givenMeaningsSchema,
  givenNamesSchema,
  unknownNamesSchema,
} from './schemas/drafts.ts';
import { draftPath } from './schemas/paths.ts';

const middleware = requirePermission('load_plan');
const namesPath = '/concepten/{concept}/namen';
const columnsPath = '/concepten/{concept}/kolommen';

export function draftReadingRoutes(api: Api, deps: Deps): void {
  api.openapi(
    createRoute({
      method: 'get',
      path: namesPath,
      middleware,
      summary: 'Namen in een concept waarvan niet bekend is wie het zijn',
      request: { params: draftPath },
      responses: { ...ok(unknownNamesSchema, 'De namen'), ...problems },
    }),
    async (c) => {
      const { items } = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      const names = unknownNames(items, surroundingsOf(items).references);
      const namen = names.map(({ name, count, sameAs }) => ({
        naam: name,
        aantal: count,
        misschien: sameAs,
      }));
      return c.json({ namen }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: namesPath,
      middleware,
      summary: 'Zeg wie er met namen in een concept wordt bedoeld',
      request: { params: draftPath, ...jsonBody(givenNamesSchema) },
      responses: { ...ok(draftSchema, 'Het concept'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const { id: draftId } = await draftFor(deps, viewer, c.req.valid('param'));
      await giveNames(deps, { draftId, viewer }, c.req.valid('json').namen);
      return c.json(draftJson(await draftFor(deps, viewer, { concept: draftId })), 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: columnsPath,
      middleware,
      summary: 'De kolommen van het document van een concept, en hoe ze zijn gelezen',
      request: { params: draftPath },
      responses: { ...ok(columnsSchema, 'De kolommen'), ...problems },
    }),
    async (c) => {
      const draft = await draftFor(deps, c.get('viewer'), c.req.valid('param'));
      const { columns } = recognisedIn(draft, await documentOf(deps, draft));
      const kolommen = columns.map(({ heading, meaning }) => ({
        kop: heading,
        betekenis: meaning,
      }));
      return c.json({ kolommen }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'post',
      path: columnsPath,
      middleware,
      summary: 'Zeg wat kolommen van het document betekenen; wat mensen typten, blijft',
      request: { params: draftPath, ...jsonBody(givenMeaningsSchema) },
      responses: { ...ok(draftSchema, 'Het concept'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const draft = await draftFor(deps, viewer, c.req.valid('param'));
      const document = await documentOf(deps, draft);
      const reading = { draftId: draft.id, viewer, document };
      await giveMeanings(deps, reading, c.req.valid('json').betekenissen);
      return c.json(draftJson(await draftFor(deps, viewer, { concept: draft.id })), 200);
    },
  );
}

async function documentOf({ db }: Deps, { id }: StoredDraft) {
  const document = await readDraftDocument(db, id);
  if (document === null) throw accessProblem('not_found');
  return document;
}
