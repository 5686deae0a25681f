/** What is one person's: their part of the plan, what they hand over, and how the directory knows them. */

import { createRoute } from '@hono/zod-openapi';
import { readImport } from '../../domain/plan/directory-import.ts';
import { applyImport, listEntries } from '../../prisma/person-import.ts';
import { listInvolved } from '../../prisma/action-involved.ts';
import { type OpenedLink, openOwned, openOwnParts } from '../../prisma/answer-links.ts';
import { openContext, contextAbout } from '../answers/context.ts';
import type { Deps } from '../site/deps.ts';
import { handoverOf, mayReadHandover } from '../actions/handover.tsx';
import type { Api } from './api.ts';
import { contextFor, unknown } from './env.ts';
import { handoverJson, jsonBody, ok } from './json.ts';
import { ApiProblem, problems } from './problem.ts';
import * as schemas from './schemas.ts';

export function peopleRoutes(api: Api, deps: Deps): void {
  const { db } = deps;

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/mijn',
      summary: 'Uw eigen acties: als actiehouder, met een eigen deel, en als betrokkene',
      request: { params: schemas.municipalityPath },
      responses: { ...ok(schemas.ownSchema, 'Uw acties'), ...problems },
    }),
    async (c) => {
      const viewer = c.get('viewer');
      const { plan, today } = await contextFor(deps, viewer, 'answer', c.req.valid('param'));
      const { id } = plan.municipality;
      const person = viewer.kind === 'person' ? viewer : noContacts;
      const [owned, parts, involved] = await Promise.all([
        openOwned(db, id, person.contactIds, today),
        openOwnParts(db, id, person.contactIds, today),
        listInvolved(db, id, [...person.keys, ...person.partyKeys]),
      ]);
      const betrokkenBij = involved.map(({ planId, key, what, dueOn }) => ({
        ...{ plan: planId, actie: key, wat: what, datum: dueOn },
      }));
      const eigenDelen = parts.map((link) => ({ ...asked(link), deel: partOf(link) }));
      return c.json({ actiehouderVan: owned.map(asked), eigenDelen, betrokkenBij }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'get',
      path: '/gemeenten/{gemeente}/contacten/{contact}/overdracht',
      summary: 'Het overdrachtsdossier van alles waar iemand actiehouder van is',
      request: { params: schemas.contactPath },
      responses: { ...ok(schemas.personHandoverSchema, 'Het dossier'), ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const context = await contextFor(deps, c.get('viewer'), 'read_handover', where);
      if (!mayReadHandover(context, where.contact)) throw new ApiProblem(403, 'Dit bent u niet.');
      const found = await handoverOf(deps, context, where.contact);
      if (found === null) throw unknown();
      return c.json({ titel: found.title, acties: found.files.map(handoverJson) }, 200);
    },
  );

  api.openapi(
    createRoute({
      method: 'patch',
      path: '/gemeenten/{gemeente}/contacten/{contact}',
      summary: 'Wijzig naam, functie of mailadres',
      request: { params: schemas.contactPath, ...jsonBody(schemas.changedContactSchema) },
      responses: { 204: { description: 'Gedaan' }, ...problems },
    }),
    async (c) => {
      const where = c.req.valid('param');
      const context = await contextFor(deps, c.get('viewer'), 'change_directory', where);
      const { id } = context.plan.municipality;
      const present = await listEntries(db, id);
      const entry = present.find(({ key }) => key === where.contact);
      if (entry === undefined) throw unknown();
      const sent = c.req.valid('json');
      const row = {
        ...{ row: 1, key: entry.key, name: sent.naam ?? entry.name },
        jobTitle: sent.functie ?? entry.jobTitle,
        address: sent.adres ?? entry.address ?? '',
      };
      const { changes, problems: wrong } = readImport([row], present);
      const [first] = wrong;
      if (first !== undefined) throw new ApiProblem(400, `${first.column}: ${first.expected}`);
      await applyImport(db, id, changes, context.now);
      return c.body(null, 204);
    },
  );

  function asked(link: OpenedLink) {
    const context = openContext(contextAbout(deps, link, ''));
    const [municipality = '', year = '', actie = ''] = link.action.id.split('/');
    return {
      ...{ plan: `${municipality}/${year}`, actie, wat: link.action.what },
      ...{ moment: link.milestoneId, datum: context?.milestone.dueOn ?? null },
    };
  }
}

const noContacts = { contactIds: [], keys: [], partyKeys: [] };

function partOf({ action, partId }: OpenedLink): string {
  return action.parts.find(({ id }) => id === partId)?.what ?? '';
}
